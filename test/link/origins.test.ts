import { describe, expect, it } from "vitest";
import { dateMatter, type Linked, linkReports } from "../../src/link/link-reports.ts";
import { findFamily } from "../../src/link/origin-family.ts";
import { findRings } from "../../src/link/outlet-ends.ts";
import { recordInterests } from "../../src/link/record-interests.ts";
import type { Origin } from "../../src/model/dossier.ts";
import type { Report } from "../../src/model/report.ts";
import type { Statement } from "../../src/model/statement.ts";
import { makeReport, makeStatement, type Said } from "./make.ts";

const claim = "Iran has sent drones to Russia";

function of(outlet: string, text: string, day = "2022-11-02"): Report {
  return makeReport(text, { outlet, publishedOn: { from: day, to: day, basis: "text" } });
}

function link(...told: readonly (readonly [Report, Said, Partial<Statement>?])[]): Linked {
  const statements = told.map(([report, said, changes]): [string, Statement[]] => [
    report.id,
    [{ ...makeStatement(report, said), ...changes }],
  ]);
  return linkReports(dateMatter({ reports: told.map(([report]) => report), statements: new Map(statements) }));
}

function originsOf(linked: Linked): readonly Origin[] {
  expect(linked.propositions).toHaveLength(1);
  return linked.propositions[0]?.origins ?? [];
}

const states = (origins: readonly Origin[]): string[] =>
  origins.map(({ label, independence, end }) => `${label} ${independence} ${end}`);
const paper = (by: string, actor: string): Said => ({ by, actor, kind: "organization", cue: "reported", words: claim });

describe("findOrigins", () => {
  it("findOrigins › counts one official quoted by several desks once", () => {
    const texts = ["One: Mira Tarn said that", "Two: Mira Tarn said that", "Three: Mira Tarn said that"];
    const linked = link(
      ...texts.map((text, at): [Report, Said] => [
        of(`Desk ${at}`, `${text} ${claim}.`),
        { by: "Mira Tarn", actor: "mira-tarn", kind: "person", cue: "said", words: claim },
      ]),
    );
    expect(states(originsOf(linked))).toEqual(["Mira Tarn same found"]);
  });

  it.each([
    ["the union of nurses", "distinct"],
    ["the staff of the Ironquill Front", "distinct"],
    ["The mother of the captain", "distinct"],
    ["order sheets that the Ledger has seen", "distinct"],
    ["a nurse at the clinic", "not-established"],
    ["two people with knowledge of the talks", "not-established"],
    ["the ministry", "not-established"],
  ])("findOrigins › tells whether %s can be found without a name", (by, state) => {
    const text = `According to ${by}, ${claim}.`;
    const linked = link([
      of("Dolna Herald", text),
      { by, actor: null, kind: "unnamed", cue: "According to", words: claim },
    ]);
    expect(originsOf(linked).map(({ independence }) => independence)).toEqual([state]);
  });

  it.each([
    ["South Korean officials", "South Korea (officials and bodies)"],
    ["South Korean farmers", "South Korean farmers"],
  ])("findOrigins › counts %s as %s", (by, label) => {
    const voice: Said = { by, actor: null, kind: "unnamed", cue: "said", words: claim };
    const report = of("Dolna Herald", `${by} said that ${claim}.`);
    const chain = makeStatement(report, voice).chain.map((each) => ({ ...each, speaksFor: ["south-korea"] }));
    expect(originsOf(link([report, voice, { chain }])).map((each) => each.label)).toEqual([label]);
  });

  it("findOrigins › names papers that cite only each other a ring", () => {
    const linked = link(
      [of("Dolna Herald", `The Karvik Post reported that ${claim}.`), paper("The Karvik Post", "karvik-post")],
      [of("Karvik Post", `The Dolna Herald reported that ${claim}.`), paper("The Dolna Herald", "dolna-herald")],
    );
    const [origin, ...others] = originsOf(linked);
    expect(others).toEqual([]);
    expect(origin).toMatchObject({ end: "circular", independence: "not-established", actorId: null });
    expect(origin?.because[0]).toMatch(/cite each other: a ring of citations without a source$/u);
  });

  it("findOrigins › follows a cited paper into its own report", () => {
    const own = of("Karvik Post", `Mira Tarn said that ${claim}.`, "2022-11-01");
    const linked = link(
      [of("Dolna Herald", `The Karvik Post reported that ${claim}.`), paper("The Karvik Post", "karvik-post")],
      [own, { by: "Mira Tarn", actor: "mira-tarn", kind: "person", cue: "said", words: claim }],
    );
    const [origin, ...others] = originsOf(linked);
    expect(others).toEqual([]);
    expect(origin?.label).toBe("Mira Tarn");
    expect(origin?.because.join()).toContain("cited here, has it from Mira Tarn in its own report");
  });

  it("findOrigins › shows no paper to be independent that does not name its source", () => {
    const linked = link([
      of("Dolna Herald", `The Karvik Post reported that ${claim}.`),
      paper("The Karvik Post", "karvik-post"),
    ]);
    const [origin] = originsOf(linked);
    expect(origin).toMatchObject({ independence: "not-established", end: "found" });
    expect(origin?.because).toEqual(["Karvik Post does not name its source here"]);
  });

  it("findOrigins › does not follow into a later report", () => {
    const later = of("Karvik Post", `Mira Tarn said that ${claim}.`, "2022-11-09");
    const linked = link(
      [of("Dolna Herald", `The Karvik Post reported that ${claim}.`), paper("The Karvik Post", "karvik-post")],
      [later, { by: "Mira Tarn", actor: "mira-tarn", kind: "person", cue: "said", words: claim }],
    );
    expect(originsOf(linked)).toHaveLength(2);
  });

  it("findOrigins › counts two readers of one picture once, and leaves it open where the day is missing", () => {
    const read = (name: string, actor: string, images: string): [Report, Said] => [
      of(`Paper on ${name}`, `${name} said ${claim}, as shown in ${images}.`),
      {
        by: name,
        actor,
        kind: "organization",
        cue: "said",
        words: `${claim}, as shown in ${images}`,
        evidence: ["images"],
      },
    ];
    const dated = "images taken by Skyglass on 18 October";
    const one = originsOf(
      link(read("Korvax Centre", "korvax-centre", dated), read("Selm Centre", "selm-centre", dated)),
    );
    expect(states(one)).toEqual(["Korvax Centre same found"]);
    expect(one[0]?.because.join()).toContain(
      "Selm Centre reads the same imagery (Skyglass of 18 October) as Korvax Centre: two readings of one thing",
    );
    const open = "images taken by Skyglass";
    const two = originsOf(link(read("Korvax Centre", "korvax-centre", open), read("Selm Centre", "selm-centre", open)));
    expect(states(two)).toEqual(["Korvax Centre distinct found", "Selm Centre not-established found"]);
    expect(two[1]?.unknown).toHaveLength(1);
    const other = originsOf(
      link(
        read("Korvax Centre", "korvax-centre", dated),
        read("Selm Centre", "selm-centre", "images taken by Orbex on 18 October"),
      ),
    );
    expect(states(other)).toEqual(["Korvax Centre distinct found", "Selm Centre distinct found"]);
  });

  it("findOrigins › takes another's confirmation for no endorsement of it", () => {
    const words = `${claim}, as confirmed by the United States’ account`;
    const linked = link([
      of("Dolna Herald", `Mira Tarn said ${words}.`),
      { by: "Mira Tarn", actor: "mira-tarn", kind: "person", cue: "said", words },
    ]);
    expect(states(originsOf(linked))).toEqual(["Mira Tarn distinct found"]);
  });

  it("findOrigins › takes the same quotation of an unnamed voice for the same voice", () => {
    const words = `${claim} and the crates were opened on the quay at dawn`;
    const linked = link(
      [
        of("Dolna Herald", `Mira Tarn said “${words}”.`),
        { by: "Mira Tarn", actor: "mira-tarn", kind: "person", cue: "said", words },
        { form: "direct" },
      ],
      [of("Karvik Post", `A diplomat said “${words}”.`), { by: "A diplomat", cue: "said", words }, { form: "direct" }],
    );
    const [origin, ...others] = originsOf(linked);
    expect(others).toEqual([]);
    expect(origin?.because).toContain("A diplomat is quoted with the same words as Mira Tarn");
  });

  it("findOrigins › finds no end where the words name nobody", () => {
    const linked = link([
      of("Dolna Herald", `It was said that ${claim}.`),
      { by: "It", cue: "said", words: claim },
      { chain: [] },
    ]);
    expect(states(originsOf(linked))).toEqual(["unnamed source not-established not-found"]);
  });
});

describe("findRings", () => {
  it("findRings › gives strongly connected nodes only", () => {
    const rings = findRings(
      new Map([
        ["a", ["b"]],
        ["b", ["c"]],
        ["c", ["b", "d"]],
        ["d", ["d"]],
      ]),
    );
    expect([...rings]).toEqual([
      ["b", ["b", "c"]],
      ["c", ["b", "c"]],
    ]);
  });
});

describe("findFamily", () => {
  const origin = (label: string, changes: Partial<Origin> = {}): Origin => ({
    ...{ id: "O1", label, independence: "distinct", side: "for", statementIds: [label], reportIds: [], because: [] },
    ...changes,
  });

  it("findFamily › finds the origin behind most claims, and what stands apart from it", () => {
    const because = ["Mira Tarn speaks for Norland", "2 voices in 2 statements of 1 report: counted once, as Norland"];
    const family = findFamily([
      { id: "P1", origins: [origin("Norland", { because }), origin("Vesnia", { side: "against" })] },
      { id: "P2", origins: [origin("Norland"), origin("Dolna Herald", { independence: "not-established" })] },
      { id: "P3", origins: [origin("Ines Vaal")] },
      { id: "P4", origins: [origin("Vesnia", { side: "against" })] },
    ]);
    expect(family).toMatchObject({ label: "Norland", claims: 2, of: 3, because: because.slice(0, 1) });
    expect(family?.apart).toEqual([
      { label: "Dolna Herald", state: "not-established", claims: 1 },
      { label: "Ines Vaal", state: "distinct", claims: 1 },
    ]);
  });

  it("findFamily › finds none where claims are few or their origins many", () => {
    expect(findFamily([{ id: "P1", origins: [origin("Norland")] }])).toBeNull();
    expect(findFamily(["A", "B", "C"].map((name) => ({ id: name, origins: [origin(name)] })))).toBeNull();
  });
});

describe("recordInterests", () => {
  it("recordInterests › records parties, ties of the pack and media of a state", () => {
    const report = of("Dolna Herald", `Belarus said Iran had sent no drones to Russia.`);
    const words = "Iran had sent no drones to Russia";
    const linked = link([report, { by: "Belarus", actor: "belarus", cue: "said", words, act: "denies" }]);
    const [proposition] = linked.propositions;
    if (proposition === undefined) throw new Error("no proposition");
    const own = makeStatement(report, { by: "Belarus", actor: "tass", cue: "said", words });
    const statements = new Map(proposition.statementIds.map((id) => [id, own]));
    const ties = [
      { kind: "ally", actors: ["belarus"], of: ["russia"], because: "a union state", isUnverified: true },
    ] as const;
    const actors = new Map(linked.actors.map((actor) => [actor.id, actor]));
    const recorded = recordInterests(proposition, statements, actors, ties).origins[0]?.interests;
    expect(recorded).toEqual([
      { kind: "ally", because: "Belarus is an ally of Russia: a union state (unverified)" },
      { kind: "state-media", because: "TASS is a medium of the state: Russia" },
    ]);
    const party = { ...proposition, frame: { ...proposition.frame, supplier: "belarus" } };
    expect(recordInterests(party, new Map(), actors, ties).origins[0]?.interests).toEqual([
      { kind: "party", because: "Belarus is a party: the alleged supplier" },
    ]);
  });
});
