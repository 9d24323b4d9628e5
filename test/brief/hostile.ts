import type { Dossier } from "../../src/model/dossier.ts";
import { dossier, emptyFrame, toReport, toStatement } from "./fixture.ts";

/** Words that try to become markup, script, links, formulas or terminal commands. */
export const hostileWords = [
  "</script><script>alert(1)</script>",
  '<img src=x onerror="alert(2)">',
  "</style><style>*{display:none}</style>",
  "[click](javascript:alert(3)) ![x](https://evil.example/p.png) <https://evil.example>",
  "see https://evil.example/a and www.evil.example or mail me@evil.example",
  "\u001B[2J\u001B]8;;https://evil.example\u0007link\u001B]8;;\u0007 \u009B31m",
  "denied \u202Eti depolevne\u202C and \u2066isolated\u2069 zero\u200Bwidth \uFEFFmark",
  "=HYPERLINK(\"https://evil.example\") +1+cmd|' /C calc'!A0 @SUM(1)",
  "# heading `code` *bold* _em_ | cell | ~~gone~~ &lt;b&gt; \\[escaped\\]",
] as const;

/** A dossier in which every text that can come from a report is hostile. */
export function toHostileDossier(): Dossier {
  const text = hostileWords.map((words) => `${words} said Mallory <b>.`).join("\n\n");
  const report = toReport(0, text, {
    title: hostileWords[0],
    outlet: hostileWords[1],
    path: hostileWords[5],
    byline: [hostileWords[6]],
    credits: [{ kind: "agency", name: hostileWords[3], start: 0, end: 1 }],
    problems: [{ code: "odd", message: hostileWords[5] }],
    language: '"><x',
  });
  const statements = hostileWords.map((words, place) =>
    toStatement(place, report, { who: [["Mallory <b>", null]], cue: "said", words: [words], about: ["P1"] }),
  );
  const ids = statements.map(({ id }) => id);
  return {
    ...dossier,
    reports: [report],
    statements,
    actors: [{ id: "mallory", name: hostileWords[3], kind: "person", aliases: [], memberOf: [] }],
    propositions: [
      {
        id: "P1",
        text: hostileWords[4],
        status: "disputed",
        frame: { ...emptyFrame, kind: "transfer", supplier: "mallory", recipient: hostileWords[0] },
        positions: [
          { actorId: "mallory", act: "asserts", hedge: "none", from: null, to: null, statementIds: ids.slice(0, 3) },
        ],
        origins: [
          {
            id: "O1",
            label: hostileWords[8],
            independence: "distinct",
            side: "for",
            statementIds: ids,
            reportIds: [report.id],
            because: [hostileWords[3]],
          },
        ],
        assessment: null,
        statementIds: ids,
        relations: [],
      },
    ],
    transfers: [
      {
        ...dossier.transfers[0]!,
        supplier: hostileWords[1],
        goods: [{ text: hostileWords[0], category: "x" }],
        route: [hostileWords[6]],
        statementIds: ids,
        propositionIds: ["P1"],
      },
    ],
    evidence: [
      {
        id: "E1",
        kind: "imagery",
        text: hostileWords[1],
        presentedBy: hostileWords[5],
        seen: false,
        propositionIds: ["P1"],
        statementIds: ids,
      },
    ],
    findings: [{ ...dossier.findings[0]!, because: hostileWords[3], statementIds: ids }],
    series: [
      {
        ...dossier.series[0]!,
        id: '"><i>',
        goods: hostileWords[2],
        points: dossier.series[0]!.points.map((point) => ({ ...point, statementId: null, source: hostileWords[3] })),
      },
    ],
    changes: [
      {
        ...dossier.changes[0]!,
        actorId: "mallory",
        propositionId: "P1",
        statementIds: ids.slice(0, 2),
        because: hostileWords[6],
      },
    ],
    contradictions: [{ kind: "quantity", statementIds: ids, because: hostileWords[7] }],
    reprints: [{ reportIds: [report.id], origin: hostileWords[3], because: hostileWords[4] }],
    gaps: [{ propositionId: "P1", text: hostileWords[8], statementIds: ids }],
    problems: [{ code: "odd", message: hostileWords[0] }],
  };
}

/** Characters that must not reach any output: controls, ESC, direction overrides, zero-width ones. */
export const unseenSigns: RegExp = new RegExp(
  ["[\\u0000-\\u0009\\u000B-\\u001F\\u007F-\\u009F]", "[\\u200B\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]"].join("|"),
  "u",
);
