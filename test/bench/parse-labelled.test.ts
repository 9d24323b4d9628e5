import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseLabelled } from "../../bench/labelled/parse-labelled.ts";

const head = "published: 2024-05-16\noutlet: NNA\nstyle: wire\ntopic: test\n\n";
const text = "Tarn said on Monday that Orlo said nothing. “We sold grain,” Orlo said, “and coal.”\n";
const parse = (...rows: string[]) => parseLabelled(`${head}${text}---\n${rows.join("\n")}\n`);

describe("parseLabelled", () => {
  it("parseLabelled › finds quoted words, the nth place and several parts", () => {
    const { statements, problems } = parse(
      "1 | speaker: Tarn [mira-tarn] | cue: said#1 | content: that Orlo said nothing | act: asserts | form: indirect | said: on Monday = 2024-05-13",
      "2 | speaker: Orlo#2 [general-orlo] | cue: said#3 | content: “We sold grain,” … “and coal.” | act: asserts | form: direct",
    );
    expect(problems).toEqual([]);
    expect(statements[0]).toMatchObject({
      cue: { start: 5, text: "said" },
      hedge: "none",
      saidOn: { from: "2024-05-13", to: "2024-05-13" },
    });
    expect(statements[1]?.content.map((span) => span.text)).toEqual(["“We sold grain,”", "“and coal.”"]);
    expect(statements[1]?.chain).toMatchObject([{ actors: ["general-orlo"], speaksFor: null, text: "Orlo" }]);
    expect(
      statements.flatMap(({ content }) => content).every((span) => text.slice(span.start, span.end) === span.text),
    ).toBe(true);
  });

  it("parseLabelled › tells unnamed voices from named ones", () => {
    const { statements } = parse(
      "1 | speaker: Tarn [? norland] | relay: Orlo#1 [orlo, vaal] | content: nothing | act: doubts | form: indirect",
    );
    expect(statements[0]?.chain).toMatchObject([
      { actors: [], speaksFor: "norland" },
      { actors: ["orlo", "vaal"], speaksFor: null },
    ]);
  });

  it.each([
    [
      "1 | speaker: Orlo [orlo] | content: nothing | act: asserts | form: indirect",
      "words stand 2 times, say which with #: Orlo",
    ],
    ["1 | speaker: Vaal [vaal] | content: nothing | act: asserts | form: indirect", "words are not in the text: Vaal"],
    ["1 | speaker: Tarn | content: nothing | act: asserts | form: indirect", "voice lacks [slug] or [?]: Tarn"],
    ["1 | content: nothing | act: says | form: indirect", "act is none of"],
    ["1 | content: nothing | act: asserts | form: indirect | parent: 7", "statement 7 is not in this file"],
    ["1 | content: nothing | act: asserts | form: indirect | said: on Monday = Monday", "said is not"],
  ])("parseLabelled › locates what does not resolve in %s", (row, message) => {
    const { problems } = parse(row);
    expect(problems[0]?.line).toBe(8);
    expect(problems[0]?.message).toContain(message);
  });

  it("parseLabelled › resolves every row of the set", () => {
    for (const part of ["train", "test"]) {
      const folder = new URL(`../../bench/labelled/${part}/`, import.meta.url);
      for (const name of readdirSync(folder)) {
        expect(parseLabelled(readFileSync(new URL(name, folder), "utf8")).problems, name).toEqual([]);
      }
    }
  });
});
