import { createHash } from "node:crypto";
import type { Actor, DossierReport, DossierStatement, Evidence, Origin, Proposition } from "../../src/model/dossier.ts";
import type { LedgerParts } from "../../src/weigh/index-parts.ts";

const actor = (id: string, name: string, kind: Actor["kind"], memberOf: readonly string[] = []): Actor => {
  return { id, name, kind, aliases: [], memberOf };
};

const actors = [
  actor("norland", "Norland", "state"),
  actor("vesnia", "Vesnia", "state"),
  actor("ostmark", "Ostmark", "state"),
  actor("mira-tarn", "Mira Tarn", "person", ["norland"]),
  actor("ines-vaal", "Ines Vaal", "person"),
  actor("karvik-post", "Karvik Post", "organization"),
];

export function makeReport(ref: string, outlet: string | null): DossierReport {
  const text = `Words of ${ref}.`;
  return {
    id: ref.toLowerCase(),
    ref,
    path: null,
    title: null,
    outlet,
    byline: [],
    publishedOn: { from: null, to: null, basis: "none" },
    language: "en",
    sha256: createHash("sha256").update(text).digest("hex"),
    text,
    credits: [],
    zones: [],
    problems: [],
  };
}

export function makeStatement(
  id: string,
  reportId: string,
  who: readonly (string | null)[],
  rest: Partial<DossierStatement> = {},
): DossierStatement {
  return {
    id,
    ref: id.toUpperCase(),
    reportId,
    chain: who.map((each) => ({
      start: 0,
      end: 5,
      text: each ?? "an official",
      actor: each,
      kind: each ? "person" : "unnamed",
    })),
    cue: { start: 0, end: 5, text: "said" },
    content: [{ start: 0, end: 5, text: "Words" }],
    act: "asserts",
    hedge: "none",
    form: "direct",
    saidOn: null,
    evidence: [],
    rule: "test",
    certainty: "high",
    zone: "body",
    parent: null,
    answers: [],
    propositionIds: ["P1"],
    ...rest,
  };
}

export function makeOrigin(id: string, label: string, side: Origin["side"], statementIds: readonly string[]): Origin {
  return { id, label, side, statementIds, independence: "distinct", reportIds: [], because: [] };
}

const statements = [
  makeStatement("sa", "r1", ["ostmark"]),
  makeStatement("sb", "r2", ["ines-vaal"], { act: "judges" }),
  makeStatement("sc", "r1", [null], { hedge: "probable" }),
  makeStatement("sd", "r1", ["mira-tarn"], { act: "denies", form: "indirect" }),
  makeStatement("se", "r2", ["vesnia"], { act: "declines" }),
  makeStatement("sf", "r2", [], {}),
  makeStatement("sg", "r2", ["vesnia"], { hedge: "conditional" }),
];

export const origins: readonly Origin[] = [
  makeOrigin("O1", "Ostmark (officials and bodies)", "for", ["sa"]),
  makeOrigin("O2", "Ines Vaal", "for", ["sb"]),
  { ...makeOrigin("O3", "an official", "for", ["sc"]), independence: "not-established" },
  makeOrigin("O4", "Norland (officials and bodies)", "against", ["sd"]),
  makeOrigin("O5", "Vesnia (officials and bodies)", "neither", ["se"]),
  { ...makeOrigin("O6", "unnamed source", "for", ["sf"]), independence: "not-established" },
  makeOrigin("O7", "Vesnia (officials and bodies)", "for", ["sg"]),
];

export const proposition: Proposition = {
  id: "P1",
  text: "Norland shipped shells to Vesnia",
  status: "disputed",
  frame: {
    kind: "transfer",
    supplier: "norland",
    recipient: "vesnia",
    endUser: null,
    goods: [{ text: "shells", category: "artillery-ammunition" }],
    stage: "shipped",
    when: null,
    route: [],
    mode: null,
    payment: [],
    quantity: null,
  },
  positions: [],
  origins,
  assessment: null,
  statementIds: statements.map(({ id }) => id),
  relations: [],
};

const image: Evidence = {
  id: "E1",
  kind: "imagery",
  text: "photograph of the Selma",
  presentedBy: "ostmark",
  seen: true,
  propositionIds: ["P1"],
  statementIds: ["sa"],
};

export const parts: LedgerParts = {
  actors,
  statements,
  reports: [makeReport("R1", "Dolna Courier"), makeReport("R2", "Karvik Post")],
  evidence: [image],
  reprints: [],
};
