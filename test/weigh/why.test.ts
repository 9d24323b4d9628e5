import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { appendDecision } from "../../src/weigh/decision-log.ts";
import { runHere } from "../support/fake-effects.ts";
import { parts, proposition } from "./make-matter.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-why-"));
afterAll(() => rmSync(folder, { recursive: true }));

const lists = ["transfers", "measures", "findings", "series", "changes", "contradictions", "gaps", "problems"];
const rest = Object.fromEntries(lists.map((name) => [name, []]));
const saved = join(folder, "dossier.json");
writeFileSync(
  saved,
  JSON.stringify({ schema: "hearsay/dossier/1", asOf: null, ...parts, propositions: [proposition], ...rest }),
);
const { line } = appendDecision([], {
  id: "d1",
  time: "2024-05-06T07:08:09Z",
  author: "N. Reviewer",
  role: "editor",
  target: "P1/O1",
  field: "t",
  from: "F",
  to: "B",
  reason: "was on the quay",
  evidence: ["sa"],
  supersedes: null,
});
const log = join(folder, "log.jsonl");
writeFileSync(log, line);

describe("hearsay why", () => {
  it("hearsay why › prints the sum and its hash, which --expect tests", async () => {
    const { printed, exitCode } = await runHere(["why", "P1", saved]);
    expect(exitCode).toBe(0);
    expect(printed).toContain("The sum, in points");
    const hash = /^Result ([0-9a-f]{64})/mu.exec(printed)![1]!;
    expect((await runHere(["why", "P1", saved, "--expect", hash])).exitCode).toBe(0);
    const other = await runHere(["why", "P1", saved, "--expect", hash, "--start", "10"]);
    expect(other.exitCode).toBe(4);
    expect(other.said).toContain("expected result");
  });

  it("hearsay why › weighs several propositions as rivals as well", async () => {
    const two = join(folder, "two.json");
    const propositions = [proposition, { ...proposition, id: "P2", text: "Another" }];
    writeFileSync(two, JSON.stringify({ schema: "hearsay/dossier/1", asOf: null, ...parts, propositions, ...rest }));
    const { printed } = await runHere(["why", "P1", "P2", two]);
    expect(printed).toContain("As rivals, if exactly one of them is true");
    expect(printed).toMatch(/^ {2}P2 50% \(by itself \d+%\) {2}Another$/mu);
    const lines = (await runHere(["why", "P1", "P2", two, "--json"])).printed.trimEnd().split("\n");
    expect(lines.map((each) => JSON.parse(each).schema)).toEqual([
      "hearsay/ledger/1",
      "hearsay/ledger/1",
      "hearsay/rivals/1",
    ]);
    expect((await runHere(["why", "P1", two])).printed).not.toContain("As rivals");
  });

  it("hearsay why › takes a verified log and refuses an edited one", async () => {
    const { printed } = await runHere(["why", "P1", saved, "--decisions", log]);
    expect(printed).toContain("t B: was on the quay (N. Reviewer, 2024-05-06)");
    writeFileSync(join(folder, "edited.jsonl"), line.replace('"B"', '"A"'));
    const edited = await runHere(["why", "P1", saved, "--decisions", join(folder, "edited.jsonl")]);
    expect(edited).toMatchObject({ exitCode: 2, said: expect.stringContaining("the line was edited") });
  });

  it.each([
    [["why", "P9"], "P9: no such proposition; the last one is P1"],
    [["why", "S1"], "expected a proposition such as P1"],
    [["why", "P1", "--start", "100"], "start: expected a number from 1 to 99"],
    [["why", "P1", "--scale", "loud"], "scale: expected one of"],
    [["why", "P1", "--decisions", "/no/such/log"], "/no/such/log: no such file or folder"],
  ])("hearsay why › refuses %j", async (args, message) => {
    const { exitCode, said } = await runHere([...args.slice(0, 2), saved, ...args.slice(2)]);
    expect(exitCode).toBe(2);
    expect(said).toContain(message);
  });
});
