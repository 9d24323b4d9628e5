import { beforeAll, describe, expect, test } from "vitest";
import { checkNumbers } from "../../src/brief/check-numbers.ts";
import { checkPaths } from "../../src/brief/check-paths.ts";
import { checkSums } from "../../src/brief/check-sums.ts";
import { composeBrief } from "../../src/brief/compose-brief.ts";
import { runChecks } from "../../src/cli/run-checks.ts";
import type { Brief } from "../../src/model/brief.ts";
import type { Dossier, Proposition } from "../../src/model/dossier.ts";
import { runHere } from "../support/fake-effects.ts";

let dossier: Dossier;
let brief: Brief;
beforeAll(async () => {
  const { printed } = await runHere(["brief", "examples/dprk-russia", "--json"]);
  dossier = JSON.parse(printed) as Dossier;
  brief = composeBrief(dossier);
}, 120_000);

function failuresOf(changed: Dossier): string[] {
  return runChecks(changed).flatMap(({ failures }) => failures.map(({ message }) => message));
}

function withProposition(change: (proposition: Proposition) => Proposition): Dossier {
  const place = dossier.propositions.findIndex(
    ({ assessment, origins }) => assessment !== null && origins.some(({ because }) => because.length > 0),
  );
  return { ...dossier, propositions: dossier.propositions.map((each, at) => (at === place ? change(each) : each)) };
}

/** Each number of some sections made another, one at a time; quotations, hashes and file names left as they are. */
function mutateNumbers(sections: readonly string[]): { readonly brief: Brief; readonly was: string }[] {
  return brief.sections
    .filter(({ id }) => sections.includes(id))
    .flatMap((section) =>
      section.lines.flatMap((line) => {
        const plain = line.text.replaceAll(/“[^“”]*”/gu, (words) => " ".repeat(words.length));
        return [...plain.matchAll(/(?<![\p{L}\d.])\d+(?:,\d{3})*(?:\.\d+)?(?![\p{L}\d])(?! (?:more|others))/gu)].map(
          (found) => {
            const value = Number(found[0].replaceAll(",", ""));
            const other = String(value + 1 + Math.floor(value / 7));
            const text = line.text.slice(0, found.index) + other + line.text.slice(found.index + found[0].length);
            const was = `${section.id}: ${found[0]} → ${other} in ${line.text}`;
            return { brief: { ...brief, sections: [{ ...section, lines: [{ ...line, text }] }] }, was };
          },
        );
      }),
    );
}

describe("runChecks", () => {
  test("runChecks › finds nothing wrong with the example, by any of its checks", () => {
    expect(runChecks(dossier).map(({ id }) => id)).toEqual([
      "hashes",
      "words",
      "citations",
      "references",
      "paths",
      "sums",
      "numbers",
      "repeatable",
    ]);
    expect(failuresOf(dossier)).toEqual([]);
  });

  test("runChecks › notices a span that slips by one letter", () => {
    const statements = dossier.statements.map((each, place) => {
      const [first, ...rest] = each.content;
      return place === 3 && first ? { ...each, content: [{ ...first, start: first.start + 1 }, ...rest] } : each;
    });
    expect(failuresOf({ ...dossier, statements })).not.toEqual([]);
  });
});

describe("checkNumbers", () => {
  test("checkNumbers › finds each number of what is claimed, told and dated to be traced, and notices when one is changed", () => {
    expect(checkNumbers(brief, dossier)).toEqual([]);
    const mutants = mutateNumbers(["known", "also", "positions", "changes", "transfers"]);
    const lean = { ...dossier, findings: [], contradictions: [] };
    const passed = mutants.filter((mutant) => checkNumbers(mutant.brief, lean).length === 0).map(({ was }) => was);
    expect(mutants.length).toBeGreaterThan(50);
    // A number may by chance be one that the cited words hold as well.
    expect(passed.length / mutants.length, passed.join("\n")).toBeLessThan(0.05);
  });

  test("checkNumbers › names the section, the line and the number", () => {
    const [first] = mutateNumbers(["known"]);
    expect(checkNumbers(first!.brief, dossier)[0]?.message).toMatch(/^known: `.+`: \d/u);
  });

  test("checkNumbers › counts the counts of the title line again", () => {
    const counts = brief.counts.replace(/\d+(?= statements)/u, "1234");
    expect(checkNumbers({ ...brief, counts }, dossier).map(({ message }) => message)[0]).toMatch(
      /^counts: .*1234 statements/u,
    );
  });
});

describe("checkSums", () => {
  test.each<[string, (assessment: NonNullable<Proposition["assessment"]>) => NonNullable<Proposition["assessment"]>]>([
    ["likelihood", (each) => ({ ...each, probability: each.probability / 2 })],
    ["range", (each) => ({ ...each, range: [each.range[0], 0.99] })],
    ["word", (each) => ({ ...each, word: "surely" })],
    ["confidence", (each) => ({ ...each, confidence: "high" })],
    ["reason", (each) => ({ ...each, because: each.because.slice(1) })],
    ["reason", (each) => ({ ...each, because: [...each.because, "everybody knows"] })],
  ])("checkSums › notices another %s", (name, change) => {
    const changed = withProposition((each) => ({ ...each, assessment: change(each.assessment!) }));
    const found = checkSums(changed).map(({ message }) => message);
    expect(found[0]).toMatch(/^P\d+: /u);
    expect(found[0]).toContain(name);
  });

  test("checkSums › notices a figure that its words do not give, and a total that is no sum", () => {
    const [held] = dossier.series.filter(({ points }) => points.some(({ statementId }) => statementId !== null));
    const series = dossier.series.map((each) =>
      each === held ? { ...each, points: each.points.map((point) => ({ ...point, value: point.value + 1 })) } : each,
    );
    expect(
      checkSums({ ...dossier, series })
        .map(({ message }) => message)
        .join("\n"),
    ).toContain("do not give this figure");
    const findings = dossier.findings.map((each) => ({
      ...each,
      because: each.because.replace(/\d[\d,]*(?= barrels)/u, "123,457"),
    }));
    expect(
      checkSums({ ...dossier, findings })
        .map(({ message }) => message)
        .join("\n"),
    ).toContain("123,457 barrels is no figure");
  });
});

describe("checkPaths", () => {
  test.each<[string, string, (dossier: Dossier) => Dossier]>([
    [
      "a finding without its reason",
      "gives no reason",
      (each) => ({ ...each, findings: each.findings.map((one) => ({ ...one, because: "" })) }),
    ],
    [
      "a change without its reason",
      "gives no reason",
      (each) => ({ ...each, changes: each.changes.map((one) => ({ ...one, because: " " })) }),
    ],
    [
      "a contradiction of one statement",
      "expected two statements",
      (each) => ({
        ...each,
        contradictions: each.contradictions.map((one) => ({ ...one, statementIds: one.statementIds.slice(0, 1) })),
      }),
    ],
    [
      "a transfer without statements",
      "names no statement",
      (each) => ({ ...each, transfers: each.transfers.map((one) => ({ ...one, statementIds: [] })) }),
    ],
    [
      "evidence whose words no report holds",
      "found it in none",
      (each) => ({ ...each, evidence: each.evidence.map((one) => ({ ...one, text: "a signed confession" })) }),
    ],
    [
      "a change on another day",
      "names 1999-01-01",
      (each) => ({ ...each, changes: each.changes.map((one) => ({ ...one, to: { ...one.to, on: "1999-01-01" } })) }),
    ],
  ])("checkPaths › notices %s", (_, message, change) => {
    const found = checkPaths(change(dossier)).map((each) => each.message);
    expect(found.join("\n")).toContain(message);
  });

  test.each<[string, string, (proposition: Proposition) => Proposition]>([
    [
      "an origin without its reasons",
      "gives no reason",
      (each) => ({ ...each, origins: each.origins.map((one) => ({ ...one, independence: "same", because: [] })) }),
    ],
    [
      "an origin in more reports",
      "expected the reports",
      (each) => ({ ...each, origins: each.origins.map((one) => ({ ...one, reportIds: [...one.reportIds, "r0"] })) }),
    ],
    ["an origin taken away", "is counted with none", (each) => ({ ...each, origins: each.origins.slice(1) })],
    ["a claim without statements", "names no statement", (each) => ({ ...each, statementIds: [] })],
    [
      "a position on another day",
      "dates from 1999",
      (each) => ({ ...each, positions: each.positions.map((one) => ({ ...one, from: "1999" })) }),
    ],
  ])("checkPaths › notices %s", (_, message, change) => {
    const found = checkPaths(withProposition(change)).map((each) => each.message);
    expect(found.join("\n")).toContain(message);
    expect(found[0]).toMatch(/^(?:P|S)\d+/u);
  });
});
