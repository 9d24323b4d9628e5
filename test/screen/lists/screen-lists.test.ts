import { describe, expect, it } from "vitest";
import { buildDossier } from "../../../src/dossier.ts";
import type { Dossier, Finding } from "../../../src/model/dossier.ts";
import type { ListEntry } from "../../../src/screen/lists/list-entry.ts";
import { screenLists } from "../../../src/screen/lists/screen-lists.ts";
import { makeReport, makeStatement } from "../../link/make.ts";
import { pack } from "../make.ts";

const facts = { path: "lists/un.xml", form: "un", date: "2030-01-02", sha256: "ab".repeat(32), entries: 1 } as const;

function entry(text: string, rest: Partial<ListEntry> = {}): ListEntry {
  const blank = { list: "un", id: "VS.1", kind: "person", listedOn: "2016-11-30", imo: null } as const;
  return { ...blank, names: [{ text, kind: "name" }], offices: [], bornOn: [], countries: [], ...rest };
}

const text =
  "Norland said General Orlo Ven and Jo Min Rak sailed on the tanker Selma. Mira Tarn said nothing was sent. It was told to the Karvik Post.";

function build(): Dossier {
  const report = makeReport(text, { publishedOn: { from: "2022-11-02", to: "2022-11-02", basis: "text" } });
  const said = [
    { by: "Mira Tarn", actor: "mira-tarn", kind: "person", cue: "said nothing", words: "nothing was sent" } as const,
  ];
  return buildDossier([report], new Map([[report.id, said.map((each) => makeStatement(report, each))]]), { pack });
}

function listed(entries: readonly ListEntry[]): readonly Finding[] {
  return screenLists(build(), [{ facts, entries }]).findings.filter((finding) => finding.listed !== undefined);
}

describe("screenLists", () => {
  it("screenLists › tells a match with score, reasons, place, day and hash of the list, and that it is none of persons", () => {
    const [finding, ...others] = listed([entry("CHO MINRAK")]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ about: "jo-min-rak", verdict: "cannot-tell", measureId: null });
    expect(finding?.because).toBe(
      "The name Jo Min Rak matches an entry in un.xml: VS.1 CHO MINRAK, listed on 2016-11-30 (score 0.97: ‘min rak’ and ‘minrak’: joined or split; ‘jo’ and ‘cho’: another spelling of the same sounds). A name match is not an identification. The reports speak of it. It stands in R1 line 1. The list is the file un.xml, of 2030-01-02, SHA-256 abababababababab.",
    );
    const [place] = finding?.listed?.places ?? [];
    expect(text.slice(place?.start, place?.end)).toBe("Jo Min Rak");
  });

  it("screenLists › tells a listed speaker from a listed supplier", () => {
    const [finding] = listed([entry("TARN, Mira")]);
    expect(finding).toMatchObject({ about: "mira-tarn", listed: { score: 1 } });
    expect(finding?.statementIds).toHaveLength(1);
    expect(finding?.because).toContain("a listed speaker is no listed supplier");
  });

  it("screenLists › leaves titles before a name out, and finds ships by one word", () => {
    expect(listed([entry("ORLO VEN")])[0]?.listed).toMatchObject({ name: "General Orlo Ven", score: 1 });
    expect(listed([entry("SELMA", { kind: "vessel" })])[0]?.listed?.name).toBe("Selma");
  });

  it("screenLists › finds nothing where no name has enough in common, and states are never held against lists", () => {
    expect(listed([entry("PAK MIN SU"), entry("TARN, Ulrik"), entry("NORLAND", { kind: "entity" })])).toEqual([]);
  });

  it("screenLists › names the lists used, and leaves a dossier without lists as it is", () => {
    const dossier = build();
    expect(screenLists(dossier, [])).toBe(dossier);
    expect(screenLists(dossier, [{ facts, entries: [] }]).lists).toEqual([facts]);
  });
});
