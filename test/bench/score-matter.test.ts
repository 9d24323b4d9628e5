import { describe, expect, it } from "vitest";
import { parseMatter } from "../../bench/matters/parse-matter.ts";
import type { ReadMatter } from "../../bench/matters/read-matters.ts";
import { scoreMatter } from "../../bench/matters/score-matter.ts";
import { buildDossier } from "../../src/dossier.ts";
import type { Dossier, Origin, Proposition } from "../../src/model/dossier.ts";
import type { Act } from "../../src/model/statement.ts";
import { shippedPack } from "../../src/pack.ts";
import { reportFromText } from "../../src/read/report-from-text.ts";

const texts = [
  "Tarn said that Norland sold shells.",
  "Orlo denied that Norland sold shells.",
  "Vaal said that Norland sold mortars.",
];
const reports = texts.map((text, index) => reportFromText(text, { outlet: ["NNA", "The Dolna Post", "Lamp"][index]! }));
const gold = `matter: shells
part: train
statement s1 | 01 | asserts | Norland sold shells
statement s2 | 02 | denies | Norland sold shells
statement s3 | 03 | asserts | Norland sold mortars
proposition p1 | s1 s2 | Norland sold shells
proposition p2 | s3 | Norland sold mortars
origins p1 | s1 | s2
origins p2 | s3
relation p2 different-event p1
change orlo p1 | s1 s2 | reversal
contradiction goods | s1 s3
reprint 02 01 | credited
`;
const matter: ReadMatter = {
  ...parseMatter(gold, new Map(texts.map((text, index) => [`0${index + 1}`, text]))),
  name: "shells",
  reports: new Map(reports.map((report, index) => [`0${index + 1}`, report])),
};

const ids = ["one", "two", "three"];
const empty = buildDossier([], new Map(), { pack: shippedPack() });

/** A dossier whose three statements stand in propositions as told, with one named origin each. */
function toDossier(groups: Readonly<Record<string, readonly number[]>>, changes: Partial<Dossier> = {}): Dossier {
  const acts: readonly Act[] = ["asserts", "denies", "asserts"];
  const statements = texts.map((text, index) => {
    const start = text.indexOf("Norland");
    return {
      ...{ id: ids[index]!, ref: `S${index + 1}`, reportId: reports[index]!.id, chain: [], cue: null },
      ...{ act: acts[index]!, hedge: "none", form: "indirect", saidOn: null, evidence: [], rule: "test" },
      ...{ certainty: "high", zone: "body", parent: null, answers: [] },
      content: [{ start, end: text.length - 1, text: text.slice(start, -1) }],
      propositionIds: Object.keys(groups).filter((id) => groups[id]?.includes(index)),
    } as Dossier["statements"][number];
  });
  const propositions = Object.entries(groups).map(([id, members]): Proposition => {
    const origins = members.map((index): Origin => {
      const side = acts[index] === "denies" ? "against" : "for";
      const own = { statementIds: [ids[index]!], reportIds: [], because: [] };
      return { id: `O${index}`, label: "", independence: "distinct", side, ...own };
    });
    return {
      ...({ id, text: "", status: "asserted", positions: [], origins, assessment: null } as const),
      frame: {} as Proposition["frame"],
      statementIds: members.map((index) => ids[index]!),
      relations: [],
    };
  });
  return { ...empty, statements, propositions, ...changes };
}

/** Measures as `right/all`. */
function score(dossier: Dossier): Record<string, string> {
  const tallies = new Map<string, { right: number; all: number }>();
  scoreMatter(matter, dossier, (measure, right) => {
    const { right: before, all } = tallies.get(measure) ?? { right: 0, all: 0 };
    tallies.set(measure, { right: before + (right ? 1 : 0), all: all + 1 });
  });
  return Object.fromEntries([...tallies].map(([measure, { right, all }]) => [measure, `${right}/${all}`]));
}

describe("scoreMatter", () => {
  it("scoreMatter › finds a dossier right that says what the labels say", () => {
    const relations: Proposition["relations"] = [{ kind: "different-event", propositionId: "P1", because: "" }];
    const dossier = toDossier({ P1: [0, 1], P2: [2] });
    const found = score({
      ...dossier,
      propositions: dossier.propositions.map((each) => (each.id === "P2" ? { ...each, relations } : each)),
      contradictions: [{ kind: "goods", statementIds: ["three", "one"], because: "" }],
      reprints: [{ reportIds: [reports[1]!.id], origin: "nna", because: "" }],
      changes: [
        {
          ...{ actorId: "orlo", propositionId: "P1", kind: "walk-back", because: "" },
          ...{ from: { act: "asserts", on: null }, to: { act: "denies", on: null }, statementIds: ["one", "two"] },
        },
      ],
    });
    expect(found).toMatchObject({
      "statements found": "3/3",
      "link precision": "1/1",
      "link recall": "1/1",
      "relation kinds right": "1/1",
      "origin counts exactly right": "2/2",
      "unnamed origins counted right": "2/2",
      "changes found": "1/1",
      "change kinds right": "0/1",
      "changes told that hold": "1/1",
      "contradictions found": "1/1",
      "contradictions told that hold": "1/1",
      "reprints found": "1/1",
      "reprints told that hold": "1/1",
    });
  });

  it("scoreMatter › holds propositions taken for one against links, relations and origins", () => {
    expect(score(toDossier({ P1: [0, 1, 2] }))).toMatchObject({
      "link precision": "1/3",
      "link recall": "1/1",
      "relation kinds right": "0/1",
      "origin counts exactly right": "0/2",
    });
  });

  it("scoreMatter › reads relations from either end and tells who is narrower", () => {
    const turnedRound = { ...matter, relations: [{ from: "p2", kind: "narrower" as const, to: "p1", line: 1 }] };
    const ask = (holder: string, kind: "narrower" | "broader"): boolean => {
      const dossier = toDossier({ P1: [0, 1], P2: [2] });
      const relations = [{ kind, propositionId: holder === "P1" ? "P2" : "P1", because: "" }];
      const propositions = dossier.propositions.map((each) => (each.id === holder ? { ...each, relations } : each));
      let isRight = false;
      scoreMatter(turnedRound, { ...dossier, propositions }, (measure, right) => {
        if (measure === "relation kinds right") isRight = right;
      });
      return isRight;
    };
    expect([ask("P1", "narrower"), ask("P2", "broader"), ask("P1", "broader"), ask("P2", "narrower")]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it("scoreMatter › counts what is told and does not hold", () => {
    const found = score(
      toDossier(
        { P1: [0, 1], P2: [2] },
        {
          contradictions: [{ kind: "date", statementIds: ["one", "two"], because: "" }],
          reprints: [{ reportIds: [reports[1]!.id, reports[2]!.id], origin: "Lamp", because: "" }],
        },
      ),
    );
    expect(found).toMatchObject({
      "contradictions found": "0/1",
      "contradictions told that hold": "0/1",
      "reprints found": "0/1",
      "reprints told that hold": "0/1",
    });
  });
});
