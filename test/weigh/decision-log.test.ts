import { describe, expect, it } from "vitest";
import { toCanonicalJson, toHash } from "../../src/weigh/canonical-json.ts";
import {
  appendDecision,
  type Decision,
  findStanding,
  firstHash,
  parseDecisionLog,
} from "../../src/weigh/decision-log.ts";

const draft = {
  id: "d1",
  time: "2024-05-06T07:08:09Z",
  author: "N. Reviewer",
  role: "editor",
  target: "P1/O1",
  field: "t",
  from: "F",
  to: "B",
  reason: "the agency was there",
  evidence: ["sa"],
  supersedes: null,
} as const;

function write(...ids: readonly string[]): { log: Decision[]; text: string } {
  const log: Decision[] = [];
  let text = "";
  for (const id of ids) {
    const { decision, line } = appendDecision(log, { ...draft, id });
    log.push(decision);
    text += line;
  }
  return { log, text };
}

describe("toCanonicalJson", () => {
  it("toCanonicalJson › sorts keys and leaves no white space", () => {
    expect(toCanonicalJson({ b: [1, -0, 1e21, "é\n"], a: { z: null, y: true }, c: undefined })).toBe(
      '{"a":{"y":true,"z":null},"b":[1,0,1e+21,"é\\n"]}',
    );
    expect(() => toCanonicalJson(Number.NaN)).toThrow("no such number");
    expect(() => toCanonicalJson("\ud800")).toThrow("surrogate");
  });
});

describe("parseDecisionLog", () => {
  it("parseDecisionLog › reads back what was appended", () => {
    const { log, text } = write("d1", "d2", "d3");
    expect(parseDecisionLog(text)).toEqual(log);
    expect(log[0]!.prevHash).toBe(firstHash);
    expect(log[2]!.prevHash).toBe(log[1]!.hash);
    expect(parseDecisionLog("")).toEqual([]);
  });

  it.each([
    ["a gap", (lines: string[]) => lines.filter((_, index) => index !== 1), "line 2: does not follow"],
    ["a fork", (lines: string[]) => [...lines, lines[1]!], "line 4: does not follow"],
    ["an edited line", (lines: string[]) => lines.map((line) => line.replace("was there", "was not")), "was edited"],
    ["a line that is no JSON", () => ["{"], "line 1: not JSON"],
    ["an empty line", (lines: string[]) => [lines[0]!, "", lines[1]!], "line 2: not JSON"],
  ])("parseDecisionLog › refuses %s", (_, change, message) => {
    const lines = write("d1", "d2", "d3").text.trimEnd().split("\n");
    expect(() => parseDecisionLog(change(lines).join("\n"))).toThrow(message);
  });

  it("parseDecisionLog › refuses an empty reason even where the hash fits", () => {
    const { hash: _, ...rest } = write("d1").log[0]!;
    const empty = { ...rest, reason: " " };
    expect(() => parseDecisionLog(JSON.stringify({ ...empty, hash: toHash(empty) }))).toThrow(
      "reason: words are needed",
    );
  });
});

describe("appendDecision", () => {
  it("appendDecision › refuses ids used twice and decisions that are not there", () => {
    const { log } = write("d1");
    expect(() => appendDecision(log, draft)).toThrow("used twice");
    expect(() => appendDecision(log, { ...draft, id: "d2", supersedes: "d9" })).toThrow("no earlier decision is d9");
    expect(() => appendDecision(log, { ...draft, id: "d2", time: "yesterday" })).toThrow("time");
  });
});

describe("findStanding", () => {
  it("findStanding › keeps the last decision on each field and drops what is superseded", () => {
    const { log } = write("d1", "d2");
    const { decision } = appendDecision(log, { ...draft, id: "d3", field: "q", to: "either way", supersedes: "d2" });
    expect(findStanding([...log, decision]).map(({ id }) => id)).toEqual(["d1", "d3"]);
    expect(findStanding(log).map(({ id }) => id)).toEqual(["d2"]);
  });
});
