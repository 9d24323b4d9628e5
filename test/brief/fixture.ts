/** A hand-made dossier of six invented reports, as the pipeline would build it. */
import { createHash } from "node:crypto";
import type {
  Actor,
  Dossier,
  DossierReport,
  DossierStatement,
  Frame,
  Origin,
  Position,
  Proposition,
} from "../../src/model/dossier.ts";
import type { TextSpan } from "../../src/model/span.ts";
import type { ActorKind, EvidenceKind, Statement } from "../../src/model/statement.ts";
import { rawReports } from "./fixture-reports.ts";

/** How a test says what one statement is, by its words; spans are looked up. */
interface Said {
  readonly in: number;
  readonly who: readonly (readonly [words: string, actor: string | null])[];
  readonly cue?: string;
  readonly words: readonly string[];
  readonly act?: Statement["act"];
  readonly hedge?: Statement["hedge"];
  readonly form?: Statement["form"];
  readonly on?: string | null;
  readonly onText?: string;
  readonly evidence?: readonly (readonly [words: string, kind: EvidenceKind])[];
  readonly about?: readonly string[];
  readonly zone?: Statement["zone"];
  readonly certainty?: Statement["certainty"];
}

/** Makes a report out of a text, hash and id included. */
export function toReport(place: number, text: string, rest: Partial<DossierReport> = {}): DossierReport {
  const sha256 = createHash("sha256").update(text, "utf8").digest("hex");
  return {
    id: `r${sha256.slice(0, 12)}`,
    ref: `R${place + 1}`,
    path: `report-${place + 1}.txt`,
    title: null,
    outlet: null,
    byline: [],
    publishedOn: { from: null, to: null, basis: "none" },
    language: "en",
    sha256,
    text,
    credits: [],
    zones: [{ kind: "body", start: 0, end: text.length }],
    problems: [],
    ...rest,
  };
}

/** Makes a statement out of its words in a report; throws where the report lacks them. */
export function toStatement(place: number, report: DossierReport, said: Omit<Said, "in">): DossierStatement {
  const spanOf = (words: string): TextSpan => {
    const start = report.text.indexOf(words);
    if (start < 0) throw new Error(`${report.ref} lacks: ${words}`);
    return { start, end: start + words.length, text: words };
  };
  const on = said.on === undefined ? report.publishedOn.from : said.on;
  return {
    id: `s${createHash("sha256").update(`${report.id} ${place}`).digest("hex").slice(0, 12)}`,
    ref: `S${place + 1}`,
    reportId: report.id,
    chain: said.who.map(([words, actor]) => ({ ...spanOf(words), actor, kind: toKind(actor) })),
    cue: said.cue === undefined ? null : spanOf(said.cue),
    content: said.words.map(spanOf),
    act: said.act ?? "asserts",
    hedge: said.hedge ?? "none",
    form: said.form ?? "indirect",
    saidOn:
      on === null
        ? null
        : {
            from: on.length === 7 ? `${on}-01` : on,
            to: on.length === 7 ? `${on}-30` : on,
            text: said.onText ?? "on Friday",
          },
    evidence: (said.evidence ?? []).map(([words, kind]) => ({ ...spanOf(words), kind })),
    rule: "speaker-says",
    certainty: said.certainty ?? "high",
    zone: said.zone ?? "body",
    parent: null,
    answers: [],
    propositionIds: said.about ?? [],
  };
}

function toKind(actor: string | null): ActorKind | "unnamed" {
  return actor === null ? "unnamed" : (actors.find(({ id }) => id === actor)?.kind ?? "organization");
}

const actors: readonly Actor[] = [
  { id: "nna", name: "National Notice Agency", kind: "organization", aliases: ["NNA"], memberOf: ["lorne"] },
  { id: "mira-tarn", name: "Mira Tarn", kind: "person", aliases: ["Tarn"], memberOf: ["nna"] },
  { id: "norland", name: "Norland", kind: "state", aliases: [], memberOf: [] },
  {
    id: "norland-foreign-ministry",
    name: "Norland’s foreign ministry",
    kind: "organization",
    aliases: [],
    memberOf: ["norland"],
  },
  { id: "vesnia", name: "Vesnia", kind: "state", aliases: [], memberOf: [] },
  {
    id: "vesnia-defence-ministry",
    name: "Vesnia’s defence ministry",
    kind: "organization",
    aliases: [],
    memberOf: ["vesnia"],
  },
  { id: "general-orlo", name: "General Orlo", kind: "person", aliases: [], memberOf: ["ironquill"] },
  { id: "ironquill", name: "Ironquill", kind: "group", aliases: [], memberOf: [] },
  { id: "ines-vaal", name: "Ines Vaal", kind: "person", aliases: [], memberOf: [] },
  { id: "lorne", name: "Lorne", kind: "state", aliases: [], memberOf: [] },
  { id: "accords-secretariat", name: "Accords secretariat", kind: "organization", aliases: [], memberOf: [] },
];

const reports = rawReports.map(({ text, publishedOn, ...rest }, place) =>
  toReport(place, text, {
    ...rest,
    publishedOn:
      publishedOn === null
        ? { from: null, to: null, basis: "none" }
        : { from: publishedOn, to: publishedOn, basis: "metadata" },
    credits: place === 2 ? [{ kind: "first-published", name: "Harbour Courier", start: 43, end: 81 }] : [],
    problems:
      place === 5
        ? [{ code: "no-date", message: "report: found no publication date" }]
        : place === 3
          ? [{ code: "glued-words", message: "page 1: two words run together", start: 10, end: 20 }]
          : [],
  }),
);

const agency = ["National Notice Agency", "nna"] as const;
const tarn = ["Mira Tarn", "mira-tarn"] as const;
const shortTarn = ["Tarn", "mira-tarn"] as const;
const ministry = ["Norland's foreign ministry", "norland-foreign-ministry"] as const;

const said: readonly Said[] = [
  {
    in: 0,
    who: [agency],
    cue: "accuses",
    words: ["Agency accuses Norland of arming Ironquill"],
    about: ["P1"],
    zone: "headline",
    certainty: "low",
  },
  {
    in: 0,
    who: [agency],
    cue: "said",
    words: ["Norland delivered infantry rockets to the private military group Ironquill last month"],
    about: ["P1"],
    onText: "on Friday",
  },
  {
    in: 0,
    who: [tarn],
    cue: "told",
    words: ["A first shipment went by rail, and Ironquill paid for it"],
    form: "direct",
    about: ["P1", "P3"],
  },
  {
    in: 0,
    who: [["She", "mira-tarn"]],
    cue: "said",
    words: ["satellite images showed five wagons crossing the border at Karvik on April 18"],
    about: ["P1"],
    evidence: [["satellite images", "imagery"]],
  },
  { in: 0, who: [ministry], cue: "denied", words: ["the claim"], act: "denies", about: ["P1"] },
  {
    in: 0,
    who: [ministry],
    cue: "said",
    words: ["This is a fairy tale told for effect"],
    act: "denies",
    form: "direct",
    about: ["P1"],
  },
  { in: 0, who: [["General Orlo", "general-orlo"]], cue: "called", words: ["gossip"], act: "denies", about: ["P1"] },
  {
    in: 0,
    who: [["Vesnia's defence ministry", "vesnia-defence-ministry"]],
    cue: "declined to comment",
    words: [],
    act: "declines",
    about: ["P1"],
  },
  {
    in: 0,
    who: [shortTarn],
    cue: "said",
    words: ["the delivery would breach the Dolna Accords"],
    act: "judges",
    about: ["P1"],
  },
  {
    in: 1,
    who: [["Norland", "norland"]],
    cue: "rejected",
    words: ["it had sent rockets to the Ironquill group"],
    act: "denies",
    about: ["P1"],
  },
  {
    in: 1,
    who: [["a Norland defence official", null]],
    cue: "said",
    words: ["We have never sold weapons to Vesnia, and we have no plan to do so"],
    act: "denies",
    form: "direct",
    about: ["P1", "P4"],
  },
  {
    in: 1,
    who: [["A senior Vesnian official", null]],
    cue: "said",
    words: ["the wagons may have carried timber"],
    hedge: "possible",
    about: ["P5"],
  },
  {
    in: 1,
    who: [["The official", null]],
    cue: "said",
    words: ["customs records would show it"],
    hedge: "conditional",
    about: ["P5"],
    evidence: [["customs records", "document"]],
  },
  { in: 1, who: [agency], cue: "stood by", words: ["its account"], about: ["P1"] },
  { in: 1, who: [shortTarn], cue: "said", words: ["We are confident"], form: "direct", about: ["P1"] },
  {
    in: 2,
    who: [agency],
    cue: "said",
    words: ["Norland delivered infantry rockets to the private military group Ironquill last month"],
    about: ["P1"],
    on: "2023-05-12",
  },
  {
    in: 2,
    who: [tarn],
    cue: "told",
    words: ["A first shipment went by rail, and Ironquill paid for it"],
    form: "direct",
    about: ["P1", "P3"],
    on: "2023-05-12",
  },
  {
    in: 3,
    who: [["Ines Vaal", "ines-vaal"]],
    cue: "said",
    words: ["images bought from a commercial provider show four wagons at Karvik yard on April 18"],
    about: ["P1"],
    evidence: [["images bought from a commercial provider", "imagery"]],
    act: "doubts",
    on: null,
  },
  {
    in: 3,
    who: [["she", "ines-vaal"]],
    cue: "said",
    words: ["They do not show what was inside"],
    act: "doubts",
    about: ["P1"],
    on: null,
  },
  {
    in: 3,
    who: [["Vaal", "ines-vaal"]],
    cue: "According to",
    words: ["it is possible that artillery shells were also being shipped by sea on the freighter Selma"],
    hedge: "possible",
    about: ["P2"],
    on: null,
  },
  {
    in: 3,
    who: [["She", "ines-vaal"]],
    cue: "doubts",
    words: ["rockets alone explain the traffic"],
    act: "doubts",
    on: null,
    certainty: "medium",
  },
  {
    in: 3,
    who: [["The United Kingdom of Lorne", "lorne"]],
    cue: "said",
    words: ["it supports the agency's assessment"],
    about: ["P1"],
    on: "2023-06-19",
  },
  {
    in: 3,
    who: [agency],
    cue: "said",
    words: ["Talks between Norland and Vesnia on a wider arms deal are advancing"],
    about: ["P4"],
    on: "2023-06-15",
  },
  {
    in: 4,
    who: [
      ["Vesnia", "vesnia"],
      ["Accords secretariat", "accords-secretariat"],
    ],
    cue: "told",
    words: [
      "it delivered 41,200 barrels of refined fuel to Norland in January, 38,900 in March, 52,400 in April, 47,000 in May and 61,300 in June",
    ],
    on: "2023-09",
  },
  {
    in: 4,
    who: [["The secretariat", "accords-secretariat"]],
    cue: "said",
    words: ["the yearly ceiling is 500,000 barrels"],
    on: null,
  },
  {
    in: 4,
    who: [["Ines Vaal", "ines-vaal"]],
    cue: "estimates",
    words: ["deliveries through August reached 640,000 barrels"],
    hedge: "probable",
    evidence: [["tanker tracking data", "data"]],
    on: null,
  },
  {
    in: 4,
    who: [["A diplomat from Lorne", null]],
    cue: "alleged",
    words: ["70,000 barrels went unreported in July"],
    hedge: "unverified",
    on: null,
  },
  {
    in: 5,
    who: [tarn, agency],
    cue: "said",
    words: ["has no evidence yet that Ironquill paid for rockets"],
    act: "doubts",
    about: ["P3"],
    on: null,
  },
  {
    in: 5,
    who: [["she", "mira-tarn"]],
    cue: "added",
    words: ["We said six wagons in spring, and we stand by that"],
    form: "direct",
    about: ["P1"],
    on: null,
  },
  { in: 5, who: [ministry], cue: "denied", words: ["any delivery"], act: "denies", about: ["P1"], on: null },
  {
    in: 5,
    who: [tarn],
    cue: "said",
    words: ["Norland has offered shells in exchange for grain"],
    about: ["P4"],
    on: null,
  },
];

const statements = said.map(({ in: place, ...rest }, number) => toStatement(number, reports[place]!, rest));
const idOf = (ref: string): string => statements.find((each) => each.ref === ref)!.id;
const idsOf = (...refs: string[]): string[] => refs.map(idOf);
const reportIds = (...places: number[]): string[] => places.map((place) => reports[place - 1]!.id);

/** An empty frame to spread over. */
export const emptyFrame: Frame = {
  kind: "other",
  supplier: null,
  recipient: null,
  endUser: null,
  goods: [],
  stage: null,
  when: null,
  route: [],
  mode: null,
  payment: [],
  quantity: null,
};

function position(
  actorId: string,
  act: Position["act"],
  from: string | null,
  refs: string[],
  rest: Partial<Position> = {},
): Position {
  return { actorId, act, hedge: "none", from, to: null, statementIds: idsOf(...refs), ...rest };
}

function origin(
  id: string,
  label: string,
  side: Origin["side"],
  independence: Origin["independence"],
  refs: string[],
  places: number[],
  because: string[],
): Origin {
  return { id, label, side, independence, statementIds: idsOf(...refs), reportIds: reportIds(...places), because };
}

function proposition(
  id: string,
  text: string,
  status: Proposition["status"],
  frame: Partial<Frame>,
  rest: Partial<Proposition>,
): Proposition {
  const statementIds = statements.filter(({ propositionIds }) => propositionIds.includes(id)).map((each) => each.id);
  return {
    id,
    text,
    status,
    frame: { ...emptyFrame, ...frame },
    positions: [],
    origins: [],
    assessment: null,
    relations: [],
    statementIds,
    ...rest,
  };
}

const rockets = { text: "infantry rockets", category: "infantry-rocket" };
const shells = { text: "artillery shells", category: "artillery-ammunition" };
const april = { from: "2023-04-01", to: "2023-04-30" };

const propositions: readonly Proposition[] = [
  proposition(
    "P1",
    "Norland delivered infantry rockets to Ironquill (Apr 2023)",
    "disputed",
    {
      kind: "transfer",
      supplier: "norland",
      recipient: "vesnia",
      endUser: "ironquill",
      goods: [rockets],
      stage: "delivered",
      when: april,
    },
    {
      positions: [
        position("nna", "asserts", "2023-05-12", ["S1", "S2", "S14", "S16"]),
        position("mira-tarn", "asserts", "2023-05-12", ["S3", "S4", "S15", "S17", "S29"]),
        position("norland-foreign-ministry", "denies", "2023-05-12", ["S5", "S6", "S30"]),
        position("general-orlo", "denies", "2023-05-12", ["S7"]),
        position("vesnia-defence-ministry", "declines", "2023-05-12", ["S8"]),
        position("mira-tarn", "judges", "2023-05-12", ["S9"]),
        position("norland", "denies", "2023-05-13", ["S10"]),
        position("lorne", "asserts", "2023-06-19", ["S22"]),
        position("ines-vaal", "doubts", null, ["S18", "S19"]),
      ],
      origins: [
        origin(
          "O1",
          "National Notice Agency briefing",
          "for",
          "same",
          ["S1", "S2", "S3", "S4", "S14", "S15", "S16", "S17", "S22", "S29"],
          [1, 2, 3, 4, 6],
          [
            "Mira Tarn speaks for the National Notice Agency",
            "R3 is a reprint of R1",
            "Lorne supports the agency's assessment and names no evidence of its own",
          ],
        ),
        origin(
          "O2",
          "Government of Norland",
          "against",
          "same",
          ["S5", "S6", "S10", "S11", "S30"],
          [1, 2, 6],
          ["the foreign ministry and the defence official speak for one state"],
        ),
        origin(
          "O3",
          "General Orlo",
          "against",
          "distinct",
          ["S7"],
          [1],
          ["owner of Ironquill, not an official of Norland"],
        ),
        origin("O4", "Ines Vaal", "neither", "distinct", ["S18", "S19"], [4], ["images from a commercial provider"]),
      ],
      assessment: {
        probability: 0.58,
        range: [0.34, 0.79],
        word: "likely (55–80 %)",
        confidence: "low",
        because: ["one origin carries nearly all of the weight", "no evidence was seen"],
      },
      relations: [{ kind: "broader", propositionId: "P2", because: "rockets and shells" }],
    },
  ),
  proposition(
    "P2",
    "Norland shipped artillery shells to Vesnia by sea (2023)",
    "asserted",
    { kind: "transfer", supplier: "norland", recipient: "vesnia", goods: [shells], stage: "shipped", mode: "sea" },
    {
      positions: [position("ines-vaal", "asserts", null, ["S20"], { hedge: "possible" })],
      origins: [origin("O5", "Ines Vaal", "for", "distinct", ["S20"], [4], ["no other voice says so"])],
    },
  ),
  proposition(
    "P3",
    "Ironquill paid for rockets from Norland",
    "doubted",
    { kind: "transfer", supplier: "norland", recipient: "ironquill", goods: [rockets] },
    {
      positions: [
        position("mira-tarn", "asserts", "2023-05-12", ["S3", "S17"], { to: "2023-10" }),
        position("mira-tarn", "doubts", "2023-10", ["S28"]),
      ],
      origins: [
        origin(
          "O6",
          "National Notice Agency briefing",
          "for",
          "same",
          ["S3", "S17"],
          [1, 3],
          ["R3 is a reprint of R1"],
        ),
      ],
    },
  ),
  proposition(
    "P4",
    "Norland and Vesnia are negotiating an arms deal (Jun 2023)",
    "disputed",
    { kind: "meeting", supplier: "norland", recipient: "vesnia", stage: "negotiating" },
    {
      positions: [position("nna", "asserts", "2023-06-15", ["S23"]), position("mira-tarn", "asserts", null, ["S31"])],
      origins: [
        origin(
          "O7",
          "National Notice Agency briefing",
          "for",
          "same",
          ["S23", "S31"],
          [4, 6],
          ["Mira Tarn speaks for the National Notice Agency"],
        ),
        origin("O8", "a Norland defence official", "against", "not-established", ["S11"], [2], ["unnamed"]),
      ],
    },
  ),
  proposition(
    "P5",
    "the wagons at Karvik carried timber (Apr 2023)",
    "asserted",
    { kind: "other" },
    {
      positions: [],
      origins: [origin("O9", "a senior Vesnian official", "for", "not-established", ["S12", "S13"], [2], ["unnamed"])],
    },
  ),
];

const measureFields = {
  kind: "arms-embargo",
  alsoAt: [],
  adopted: "2019-03-01",
  inForceFrom: "2019-03-01",
  inForceTo: null,
  status: "in-force",
  supersededBy: null,
  exceptions: "",
  conditions: [],
  reporting: null,
  disputed: null,
  parties: [],
  note: "",
} as const;

/** The dossier of the six reports. */
export const dossier: Dossier = {
  schema: "hearsay/dossier/1",
  asOf: "2023-10-12",
  reports,
  actors,
  statements,
  propositions,
  transfers: [
    {
      id: "T1",
      propositionIds: ["P1"],
      supplier: "norland",
      recipient: "vesnia",
      endUser: "ironquill",
      goods: [rockets],
      quantity: null,
      stage: "delivered",
      route: ["Karvik"],
      mode: "rail",
      payment: [],
      when: april,
      statementIds: idsOf("S2", "S3"),
    },
    {
      id: "T2",
      propositionIds: ["P2"],
      supplier: "norland",
      recipient: "vesnia",
      endUser: null,
      goods: [shells],
      quantity: null,
      stage: "shipped",
      route: [],
      mode: "sea",
      payment: [],
      when: { from: "2023-01-01", to: "2023-12-31" },
      statementIds: idsOf("S20"),
    },
    {
      id: "T3",
      propositionIds: ["P4"],
      supplier: "norland",
      recipient: "vesnia",
      endUser: null,
      goods: [{ text: "arms", category: "arms" }],
      quantity: null,
      stage: "negotiating",
      route: [],
      mode: null,
      payment: [{ text: "grain", category: "food" }],
      when: null,
      statementIds: idsOf("S23", "S31"),
    },
  ],
  evidence: [
    {
      id: "E1",
      kind: "imagery",
      text: "satellite images",
      presentedBy: "mira-tarn",
      seen: false,
      propositionIds: ["P1"],
      statementIds: idsOf("S4"),
    },
    {
      id: "E2",
      kind: "imagery",
      text: "images bought from a commercial provider",
      presentedBy: "ines-vaal",
      seen: false,
      propositionIds: ["P1"],
      statementIds: idsOf("S18"),
    },
    {
      id: "E3",
      kind: "document",
      text: "customs records",
      presentedBy: null,
      seen: false,
      propositionIds: ["P5"],
      statementIds: idsOf("S13"),
    },
    {
      id: "E4",
      kind: "data",
      text: "tanker tracking data",
      presentedBy: "ines-vaal",
      seen: false,
      propositionIds: [],
      statementIds: idsOf("S26"),
    },
  ],
  measures: [
    {
      ...measureFields,
      id: "dolna-4",
      regime: "Dolna Accords",
      target: "Norland",
      resolution: "Dolna Accords (2019)",
      paragraph: "4",
      direction: "from-target",
      goods: ["rocket"],
      duty: "No party takes in arms from Norland.",
      cap: null,
      sources: ["https://accords.example/4"],
      confidence: "partial",
      unverifiedFields: ["paragraph"],
    },
    {
      ...measureFields,
      id: "dolna-7",
      regime: "Dolna Accords",
      kind: "cap",
      target: "Norland",
      resolution: "Dolna Accords (2019)",
      paragraph: "7",
      direction: "to-target",
      goods: ["refined-petroleum"],
      duty: "At most 500,000 barrels a year.",
      cap: { value: 500000 },
      sources: ["https://accords.example/7"],
      confidence: "sourced",
      unverifiedFields: [],
    },
  ],
  findings: [
    {
      measureId: "dolna-4",
      about: "T1",
      verdict: "if-true-covered",
      because: "If rockets went from Norland to Vesnia in April 2023, that falls under the ban on taking in arms",
      statementIds: idsOf("S2"),
      unverified: ["paragraph"],
    },
    {
      measureId: "dolna-4",
      about: "T3",
      verdict: "covered-if-carried-out",
      because: "Talks are not banned; a sale would be covered if carried out",
      statementIds: idsOf("S23"),
      unverified: [],
    },
    {
      measureId: "dolna-7",
      about: "fuel-2023",
      verdict: "cannot-tell",
      because: "The reported figures stay under the cap, but months are missing and one estimate lies above it",
      statementIds: idsOf("S24", "S26"),
      unverified: [],
    },
  ],
  series: [
    {
      id: "fuel-2023",
      goods: "refined-petroleum",
      unit: "barrel",
      supplier: "vesnia",
      recipient: "norland",
      points: [
        ...(["01", "03", "04", "05", "06"] as const).map((month, place) => ({
          from: `2023-${month}-01`,
          to: `2023-${month}-${month === "04" || month === "06" ? "30" : "31"}`,
          value: [41_200, 38_900, 52_400, 47_000, 61_300][place]!,
          basis: "reported" as const,
          statementId: idOf("S24"),
          source: null,
        })),
        {
          from: "2023-07-01",
          to: "2023-07-31",
          value: 70_000,
          basis: "alleged",
          statementId: idOf("S27"),
          source: null,
        },
        {
          from: "2023-01-01",
          to: "2023-08-31",
          value: 640_000,
          basis: "estimated",
          statementId: idOf("S26"),
          source: null,
        },
      ],
      cap: { measureId: "dolna-7", value: 500_000, period: "calendar-year" },
      missing: ["2023-02", "2023-08"],
    },
  ],
  changes: [
    {
      actorId: "mira-tarn",
      propositionId: "P3",
      kind: "walk-back",
      from: { act: "asserts", on: "2023-05-12" },
      to: { act: "doubts", on: "2023-10" },
      statementIds: idsOf("S3", "S28"),
      because: "first said that it paid, later that there is no evidence yet",
    },
  ],
  contradictions: [
    {
      kind: "quantity",
      statementIds: idsOf("S4", "S29"),
      because: "five wagons in May, six wagons later, by the same speaker",
    },
    {
      kind: "quantity",
      statementIds: idsOf("S4", "S18"),
      because: "five wagons and four wagons on the same day at the same place",
    },
  ],
  reprints: [
    {
      reportIds: reportIds(1, 3),
      origin: "Harbour Courier",
      because: "R3 credits the Harbour Courier, and all of its sentences are the same",
    },
  ],
  gaps: [
    { propositionId: "P1", text: "no report in this dossier shows what the wagons carried", statementIds: [] },
    {
      propositionId: "P1",
      text: "the images that the agency speaks of would settle how many wagons there were",
      statementIds: idsOf("S4"),
    },
    { propositionId: "P2", text: "no report names a port or a day for the Selma", statementIds: idsOf("S20") },
    { propositionId: null, text: "nobody in these reports gives a fuel figure for February 2023", statementIds: [] },
  ],
  problems: [{ code: "unreadable-file", message: "reports/scan.pdf: holds pictures only" }],
};
