import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { toTakenBrief } from "../../src/brief/take-brief.ts";
import type { TakenBrief } from "../../src/model/taken-brief.ts";
import { shippedPack } from "../../src/pack.ts";
import { createDossier, type DossierStore, openDossier } from "../../src/store/dossier-store.ts";
import { openDb } from "../../src/store/open-db.ts";
import { migrateSchema, schemaSteps, sql } from "../../src/store/schema.ts";
import { compareTaken, findLastTaken } from "../../src/store/taken-briefs.ts";
import { makeCaptured, makeFolder, makeStore, makeVerdict, mira, time } from "./make.ts";

const sale =
  "Shells\nGeneral Orlo said Norland sold artillery shells to Vesnia in March.\nMira Tarn denied the sale.\n";
const ship = "A ship\nInes Vaal said the ship Selma carried artillery shells for Vesnia.\n";
const pack = shippedPack();

function toNow(store: DossierStore, asOf: string | null = null, hearsay = "0.1.0"): TakenBrief {
  const { dossier, rejected } = store.dossier({ pack, asOf });
  return toTakenBrief(dossier, { asOf, hearsay, rejected });
}

describe("takeBrief", () => {
  it("notes who took what when, decides nothing, and is not what undo takes back", async () => {
    const store = await makeStore();
    store.add([makeCaptured("sale.txt", sale)]);
    const [first] = store.statements(store.reports()[0]!.report.id);
    store.decide(makeVerdict("accept", [first!.statement.id]));
    const before = store.dossier({ pack });
    const taken = store.takeBrief(toNow(store), "html", mira);
    expect(taken).toMatchObject({ kind: "brief", target: [], author: "Mira Tarn", value: { asOf: null, how: "html" } });
    const { review: _, ...after } = store.dossier({ pack }).dossier;
    const { review: __, ...was } = before.dossier;
    expect(after).toEqual(was);
    expect(store.info()).toMatchObject({ decisions: 1, entries: 2 });
    expect(store.undo(mira).kind).toBe("accept");
    store.takeBrief(toNow(store), "read", mira);
    expect(store.redo(mira).kind).toBe("accept");
    expect(store.verify().find(({ id }) => id === "briefs")).toMatchObject({ failures: [] });
    store.close();
  });

  it("outlasts a restart, a copy and a merge, and tells each person of their own last one", async () => {
    const folder = makeFolder();
    const store = await makeStore(folder);
    store.add([makeCaptured("sale.txt", sale)]);
    store.takeBrief(toNow(store), "pdf", mira);
    await store.copyTo(join(folder, "copy.hearsay"));
    store.close();
    const ines = { author: "Ines Vaal", time: "2023-10-13T09:30:00Z" };
    const copy = await openDossier(join(folder, "copy.hearsay"));
    copy.add([makeCaptured("ship.txt", ship)]);
    copy.takeBrief(toNow(copy), "read", ines);
    copy.close();
    const own = await openDossier(join(folder, "karvik.hearsay"));
    expect(compareTaken(own, toNow(own), { author: "Ines Vaal" })).toBeNull();
    await own.joinFrom(join(folder, "copy.hearsay"));
    expect(own.verify().flatMap(({ failures }) => failures)).toEqual([]);
    const hers = compareTaken(own, toNow(own), { author: "Mira Tarn" });
    expect(hers?.since).toMatchObject({ reports: [expect.any(String)], statements: [{ why: "report" }], gone: [] });
    expect(compareTaken(own, toNow(own), { author: "Ines Vaal" })?.since.statements).toEqual([]);
    const id = hers!.taken.id;
    expect(compareTaken(own, toNow(own), { author: "Ines Vaal", id })?.since).toEqual(hers!.since);
    expect(() => compareTaken(own, toNow(own), { author: "Ines Vaal", id: "d000000" })).toThrow(
      "d000000: no brief of this id was taken",
    );
    own.close();
  });

  it("counts nothing as new that a later hearsay reads with other edges", async () => {
    const store = await makeStore();
    const captured = makeCaptured("sale.txt", sale);
    store.add([captured]);
    store.takeBrief(toNow(store), "read", mira);
    const [only] = captured.reports;
    const statements = only!.statements.map((each, at) => ({
      ...each,
      id: `s00000000000${at}`,
      content: each.content.map((part) => ({ ...part, start: part.start + 4, text: part.text.slice(4) })),
    }));
    store.add([{ ...captured, extractor: "test 2", reports: [{ report: only!.report, statements }] }]);
    const found = compareTaken(store, toNow(store, null, "0.2.0"), { author: "Mira Tarn" });
    expect(toNow(store).statements.map(([id]) => id)).toEqual(["s000000000000", "s000000000001"]);
    expect(found?.since).toMatchObject({ reports: [], statements: [], gone: [], acts: [], otherHearsay: "0.1.0" });
    store.close();
  });

  it("tells of a speaker put right since, and of none put right before", async () => {
    const store = await makeStore();
    store.add([makeCaptured("sale.txt", sale), makeCaptured("ship.txt", ship)]);
    const [first, second] = toNow(store).statements;
    store.decide({
      kind: "edit",
      target: [first![0]],
      value: { saidOn: { from: "2024-05-03", to: "2024-05-03" } },
      ...mira,
    });
    store.takeBrief(toNow(store), "read", mira);
    expect(compareTaken(store, toNow(store), { author: "Mira Tarn" })?.since.edited).toEqual([]);
    store.decide({
      kind: "edit",
      target: [second![0]],
      value: { saidOn: { from: "2024-05-04", to: "2024-05-04" } },
      ...mira,
    });
    expect(compareTaken(store, toNow(store), { author: "Mira Tarn" })?.since.edited).toEqual([second![0]]);
    store.close();
  });

  it("tells of what people decided since, and of a later text", async () => {
    const store = await makeStore();
    store.add([makeCaptured("sale.txt", sale), makeCaptured("ship.txt", ship)]);
    const [first, second] = toNow(store).statements;
    store.takeBrief(toNow(store), "read", mira);
    store.decide(makeVerdict("reject", [first![0]]));
    store.decide({ kind: "edit", target: [second![0]], value: { act: "doubts" }, ...mira });
    store.add([makeCaptured("ship.txt", `${ship}Mira Tarn said the ship carried grain.\n`)]);
    expect(compareTaken(store, toNow(store), { author: "Mira Tarn" })?.since).toMatchObject({
      reports: [],
      laterTexts: [expect.any(String)],
      statements: [{ why: "text" }],
      gone: [{ ref: first![1], why: "rejected" }],
      acts: [{ id: second![0], was: second![3] }],
    });
    store.close();
  });

  it("takes in a dossier of the schema before, and cannot change what was noted", async () => {
    const path = join(makeFolder(), "old.hearsay");
    const old = await openDb(path);
    migrateSchema(old, path, true, schemaSteps.slice(0, 3));
    old.close();
    const store = await openDossier(path);
    store.takeBrief(toNow(store), "read", mira);
    store.close();
    const db = await openDb(path);
    expect(() => db.run(sql.deleteFrom("taken").compile())).toThrow("briefs that were taken stay");
    db.close();
  });
});

describe("findLastTaken", () => {
  it("is the last of the author that told of no later day", async () => {
    const store = await createDossier(":memory:", "karvik", time);
    store.add([makeCaptured("sale.txt", sale)]);
    const ids = ["2023-03-31", "2023", null, "2023-04"].map(
      (asOf) => store.takeBrief(toNow(store, asOf), "read", mira).id,
    );
    const last = (asOf: string | null): string | undefined => findLastTaken(store.decisions(), "Mira Tarn", asOf)?.id;
    expect(last(null)).toBe(ids[3]);
    expect(last("2023-04-29")).toBe(ids[0]);
    expect(last("2023-12")).toBe(ids[3]);
    expect(last("2023-03")).toBe(ids[0]);
    expect(last("2022")).toBeUndefined();
    expect(findLastTaken(store.decisions(), "Ines Vaal", null)).toBeNull();
    store.close();
  });
});
