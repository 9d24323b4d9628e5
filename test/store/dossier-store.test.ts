import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { shippedPack } from "../../src/pack.ts";
import { hashBytes } from "../../src/store/captured.ts";
import { createDossier, openDossier } from "../../src/store/dossier-store.ts";
import { openDb } from "../../src/store/open-db.ts";
import { migrateSchema, schemaSteps } from "../../src/store/schema.ts";
import { writeCaptured } from "../../src/store/write-captured.ts";
import { makeCaptured, makeFolder, makeStore, makeVerdict, mira, time } from "./make.ts";

const first = "Norland's general said Norland sold 40 artillery shells to Vesnia.\nMira Tarn denied the sale.";
const text = `Shells for Vesnia\n${first}`;
const pack = shippedPack();

describe("createDossier", () => {
  it("makes an empty dossier that opens again", async () => {
    const store = await makeStore();
    store.close();
    const again = await openDossier(store.path);
    expect(again.info()).toMatchObject({ name: "karvik", madeAt: time, reports: 0, statements: 0, entries: 0 });
    expect(again.dossier({ pack }).dossier.reports).toEqual([]);
    again.close();
  });
});

describe("openDossier", () => {
  it("refuses what is no dossier and leaves it as it is", async () => {
    const folder = makeFolder();
    const path = join(folder, "notes.hearsay");
    writeFileSync(path, "Karvik, notes on the matter, long enough to be looked at as a file ".repeat(20));
    await expect(openDossier(path)).rejects.toThrow(/notes\.hearsay: cannot be opened as a dossier/u);
    const other = join(folder, "other.hearsay");
    const db = await openDb(other);
    db.exec("CREATE TABLE t (a)");
    db.close();
    await expect(openDossier(other)).rejects.toThrow("other.hearsay: is no dossier of hearsay");
  });

  it("brings an older schema forward and refuses a later one", async () => {
    const store = await makeStore();
    store.close();
    const more = [...schemaSteps, "CREATE TABLE added_later (a)"];
    const newer = await openDossier(store.path, { steps: more });
    expect(newer.info().schemaVersion).toBe(schemaSteps.length + 1);
    newer.close();
    await expect(openDossier(store.path)).rejects.toThrow(/written by a later hearsay .*update hearsay/u);
  });

  it("brings the first schema forward with all that it holds, and leaves a later one untouched", async () => {
    const path = join(makeFolder(), "first.hearsay");
    const first = await openDb(path);
    migrateSchema(first, path, true, schemaSteps.slice(0, 1));
    writeCaptured(first, [makeCaptured("a.txt", text)]);
    first.close();
    const store = await openDossier(path);
    expect(store.info()).toMatchObject({ schemaVersion: schemaSteps.length, reports: 1, statements: 2 });
    expect(store.verify().every(({ failures }) => failures.length === 0)).toBe(true);
    store.close();
    const later = await openDb(path);
    later.exec("PRAGMA user_version = 99");
    later.close();
    const before = readFileSync(path);
    await expect(openDossier(path)).rejects.toThrow(/schema 99/u);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe("add", () => {
  it("keeps the bytes, the capture and lasting numbers", async () => {
    const store = await makeStore();
    expect(store.add([makeCaptured("a.txt", text)])).toEqual({ reports: 1, versions: 0, known: 0, statements: 2 });
    expect(store.add([makeCaptured("a.txt", text)])).toEqual({ reports: 0, versions: 0, known: 1, statements: 0 });
    const [report] = store.reports();
    const original = store.original(report!.originalHash);
    expect(new TextDecoder().decode(original!.bytes)).toBe(text);
    expect(hashBytes(original!.bytes)).toBe(report!.originalHash);
    expect(original!.mime).toBe("text/plain");
    expect(report).toMatchObject({ ref: "R1", isCurrent: true, report: { text } });
    store.add([makeCaptured("b.txt", "Ines Vaal said the ship Selma left Karvik.")]);
    expect(store.statements(report!.report.id).map(({ ref }) => ref)).toEqual(["S1", "S2"]);
    const { dossier } = store.dossier({ pack });
    expect(dossier.statements.map(({ ref }) => ref).toSorted()).toEqual(["S1", "S2", "S3"]);
    store.close();
  });

  it("takes another text from the same place as a new version", async () => {
    const store = await makeStore();
    store.add([makeCaptured("a.txt", text)]);
    const later = text.replace("the sale", "a sale");
    expect(store.add([makeCaptured("a.txt", later)])).toMatchObject({ reports: 1, versions: 1 });
    expect(store.reports().map(({ isCurrent }) => isCurrent)).toEqual([false, true]);
    expect(store.versions(store.reports()[0]!.report.id).map(({ number }) => number)).toEqual([1, 2]);
    expect(store.info()).toMatchObject({ reports: 1, past: 1 });
    const known = makeCaptured("a.txt", text);
    store.addKnown(hashBytes(known.bytes), known);
    expect(store.reports().map(({ isCurrent }) => isCurrent)).toEqual([true, false]);
    store.close();
  });

  it("notes what could not be read until it can be", async () => {
    const store = await makeStore();
    const problems = [{ code: "unreadable", message: "a.txt: no such file or folder", path: "a.txt" }];
    store.addUnread({ path: "a.txt", addedAt: time, problems });
    expect(store.problems()).toEqual(problems);
    store.add([makeCaptured("a.txt", text)]);
    expect(store.problems()).toEqual([]);
    store.close();
  });
});

describe("decide", () => {
  it("leaves rejected statements out, writes verdicts beside and edits over the others", async () => {
    const store = await makeStore();
    store.add([makeCaptured("a.txt", text)]);
    const [sale, denial] = store.statements(store.reports()[0]!.report.id).map(({ statement }) => statement);
    store.decide(makeVerdict("reject", [denial!.id]));
    const start = text.indexOf("40 artillery shells");
    const content = [{ start, end: start + 19, text: "40 artillery shells" }];
    store.decide({ kind: "edit", target: [sale!.id], value: { content, act: "doubts" }, ...mira });
    const { dossier, rejected } = store.dossier({ pack });
    expect(rejected.map(({ id }) => id)).toEqual([denial!.id]);
    expect(dossier.statements).toHaveLength(1);
    expect(dossier.statements[0]).toMatchObject({ id: sale!.id, act: "doubts", content });
    expect(dossier.statements[0]!.review!.edits).toMatchObject([
      { field: "content", by: "Mira Tarn" },
      { field: "act", was: "asserts" },
    ]);
    expect(dossier.review).toMatchObject({ rejected: 1, edited: 1, accepted: 0 });
    store.undo(mira);
    store.undo(mira);
    expect(store.dossier({ pack }).dossier.statements).toHaveLength(2);
    expect(() => store.undo(mira)).toThrow("undo: no decision of Mira Tarn stands");
    store.redo(mira);
    expect(store.dossier({ pack }).dossier.statements).toHaveLength(1);
    store.close();
  });

  it("refuses what is not here, words that do not stand there, and grades without a reason", async () => {
    const store = await makeStore();
    store.add([makeCaptured("a.txt", text)]);
    const id = store.resolve("S1");
    expect(() => store.decide(makeVerdict("accept", ["s000000000000"]))).toThrow("is not in this dossier");
    const content = [{ start: 0, end: 4, text: "Selm" }];
    expect(() => store.decide({ kind: "edit", target: [id], value: { content }, ...mira })).toThrow("edit: expected");
    const grade = { field: "t", from: null, to: "A" } as const;
    expect(() => store.decide({ kind: "grade", target: [`P/${id}`], value: grade, ...mira })).toThrow(
      "reason: is needed",
    );
    expect(store.info().entries).toBe(0);
    store.close();
  });

  it("merges, moves and parts propositions, and grades one that is named by its statements", async () => {
    const store = await makeStore();
    store.add([
      makeCaptured(
        "a.txt",
        "General Orlo said Norland sold artillery shells to Vesnia in March 2023.\nMira Tarn denied Norland sold artillery shells to Vesnia in March 2023.",
      ),
      makeCaptured(
        "b.txt",
        "Ines Vaal said the bridge at Karvik had been closed to lorries.\nMira Tarn denied the bridge at Karvik had been closed to lorries.",
      ),
    ]);
    const before = store.dossier({ pack }).dossier.propositions;
    expect(before.length).toBeGreaterThan(1);
    const [one, other] = before.slice(0, 2).map(({ id }) => store.resolve(id, () => store.dossier({ pack }).dossier));
    store.decide({ kind: "merge", target: [one!, other!], value: null, ...mira });
    expect(store.dossier({ pack }).dossier.propositions).toHaveLength(before.length - 1);
    store.undo(mira);
    store.decide({ kind: "split", target: [store.resolve("S2")], value: null, ...mira });
    expect(store.dossier({ pack }).dossier.propositions).toHaveLength(before.length + 1);
    store.undo(mira);
    const third = before.find(({ statementIds }) => statementIds.includes(store.resolve("S3")))!;
    const toward = store.resolve(third.id, () => store.dossier({ pack }).dossier);
    store.decide({ kind: "link", target: [store.resolve("S2")], value: { proposition: toward }, ...mira });
    const linked = store.dossier({ pack }).dossier;
    const s2 = linked.statements.find(({ ref }) => ref === "S2");
    const s3 = linked.statements.find(({ ref }) => ref === "S3");
    expect(s2!.propositionIds).toEqual(s3!.propositionIds);
    store.undo(mira);
    store.decide({
      kind: "adopt",
      target: [one!],
      value: { field: "word", to: "likely" },
      reason: "two pictures",
      ...mira,
    });
    const adopted = store.dossier({ pack }).dossier.propositions[0]!.assessment!;
    expect(adopted.because.join("\n")).toContain("adopted likely, by Mira Tarn");
    store.close();
  });
});

describe("dossier", () => {
  it("holds decisions for the same words in a later text, and shows those whose words are gone", async () => {
    const store = await makeStore();
    store.add([makeCaptured("a.txt", text)]);
    store.decide(makeVerdict("accept", [store.resolve("S1"), store.resolve("S2")]));
    store.add([makeCaptured("a.txt", `Later\n${text.replace("40 artillery", "50 artillery")}`)]);
    const { dossier, orphans } = store.dossier({ pack });
    expect(dossier.statements.map(({ review }) => review?.verdict)).toEqual([undefined, "accepted"]);
    expect(orphans.map(({ message }) => message)).toEqual([
      expect.stringContaining("“Norland sold 40 artillery shells to Vesnia” is not in the current text of a.txt"),
    ]);
    expect(dossier.review!.orphans).toBe(1);
    store.close();
  });

  it("gives the text of the day it is asked for", async () => {
    const store = await makeStore();
    const later = makeCaptured("a.txt", text.replace("40 artillery", "50 artillery"));
    const [{ report, statements }] = later.reports as [(typeof later.reports)[number]];
    const publishedOn = { from: "2023-05-02", to: "2023-05-02", basis: "metadata" } as const;
    store.add([makeCaptured("a.txt", text)]);
    store.add([{ ...later, reports: [{ report: { ...report, publishedOn }, statements }] }]);
    const toReports = (asOf: string | null) => store.dossier({ pack, asOf }).dossier.reports.map(({ ref }) => ref);
    expect([toReports("2023-04"), toReports("2023-05"), toReports(null)]).toEqual([["R1"], ["R2"], ["R2"]]);
    store.close();
  });

  it("keeps what a person accepted when a later hearsay no longer finds it", async () => {
    const store = await makeStore();
    const captured = makeCaptured("a.txt", text);
    store.add([captured]);
    store.decide(makeVerdict("accept", [store.resolve("S1")]));
    const { report, statements } = captured.reports[0]!;
    store.add([{ ...captured, extractor: "test 2", reports: [{ report, statements: [] }] }]);
    const { dossier } = store.dossier({ pack });
    expect(dossier.statements.map(({ id }) => id)).toEqual([statements[0]!.id]);
    store.add([{ ...captured, extractor: "test 3" }]);
    expect(store.dossier({ pack }).dossier.statements.map(({ ref }) => ref)).toEqual(["S1", "S2"]);
    store.close();
  });

  it("counts statements of one origin as decided", async () => {
    const store = await makeStore();
    const claim = "Norland sold artillery shells to Vesnia in March 2023";
    store.add([
      makeCaptured("a.txt", `General Orlo said ${claim}.`),
      makeCaptured("b.txt", `Ines Vaal said ${claim}.`),
    ]);
    const origins = () => store.dossier({ pack }).dossier.propositions[0]!.origins.length;
    const before = origins();
    const target = [store.resolve("S1"), store.resolve("S2")];
    store.decide({ kind: "same-origin", target, value: null, reason: "one briefing", ...mira });
    expect([before, origins()]).toEqual([2, 1]);
    store.close();
  });
});

describe("search", () => {
  it("finds words and phrases whatever their case and accents, with exact words", async () => {
    const store = await makeStore();
    store.add([
      makeCaptured("a.txt", text),
      makeCaptured("b.txt", "In Dólna.\n卡尔维克市的船。\nInes Vaal said it rains."),
    ]);
    const [hit] = store.search("artillery SHELLS", 10);
    expect(hit).toMatchObject({ statementRef: "S1", text: "Norland sold 40 artillery shells to Vesnia" });
    expect(text.slice(hit!.start, hit!.end)).toBe(hit!.text);
    expect(store.search('"shells artillery"', 10)).toEqual([]);
    expect(store.search("dolna", 10)).toMatchObject([{ reportRef: "R2", statementId: null }]);
    expect(store.search("维克", 10)).toMatchObject([{ reportRef: "R2" }]);
    expect(store.search('"" ) OR - *', 10)).toEqual([]);
    store.close();
  });

  it("finds other forms of a word behind the word itself, but names and quoted words as they stand", async () => {
    const store = await makeStore();
    const said = (what: string): string => `Norland said on 5 May 2023 that ${what}.`;
    store.add([
      makeCaptured("a.txt", said("Vesnia had delivered shells to Ironquill")),
      makeCaptured("b.txt", said("Vesnia would deliver no shell")),
      makeCaptured("c.txt", said("the delivery was late and General Orlo generates doubts")),
    ]);
    const refs = (words: string): string[] => store.search(words, 10).map(({ reportRef }) => reportRef);
    expect(refs("deliver")).toEqual(["R2", "R1"]);
    expect(refs("delivering shells").toSorted()).toEqual(["R1", "R2"]);
    expect(refs('"deliver"')).toEqual(["R2"]);
    expect(refs("general")).toEqual(["R3"]);
    expect(refs("generate")).toEqual(["R3"]);
    expect(refs("Vesnian")).toEqual([]);
    expect(store.search("deliver", 1).map(({ reportRef }) => reportRef)).toEqual(["R2"]);
    store.close();
  });
});

describe("verify", () => {
  it("finds nothing in a sound dossier, and every edited entry, text and original", async () => {
    const store = await makeStore();
    store.add([makeCaptured("a.txt", text)]);
    store.decide(makeVerdict("accept", [store.resolve("S1")]));
    store.decide(makeVerdict("reject", [store.resolve("S2")]));
    expect(store.verify().flatMap(({ failures }) => failures)).toEqual([]);
    store.close();
    const db = await openDb(store.path);
    expect(() => db.exec("DELETE FROM decision")).toThrow("the log is append-only");
    db.exec(
      "DROP TRIGGER decision_unchanged; UPDATE decision SET entry = replace(entry, 'Mira', 'Ines') WHERE position = 1",
    );
    db.exec(
      "UPDATE original SET bytes = x'00', coding = 'raw'; UPDATE statement SET facts = replace(facts, 'sold', 'gave')",
    );
    db.close();
    const again = await openDossier(store.path);
    const failed = again.verify().filter(({ failures }) => failures.length > 0);
    expect(failed.map(({ id }) => id)).toEqual(["originals", "words", "log"]);
    again.close();
  });
});

describe("copyTo", () => {
  it("writes one file that opens elsewhere", async () => {
    const store = await makeStore();
    store.add([makeCaptured("a.txt", text)]);
    const target = join(makeFolder(), "copy.hearsay");
    await store.copyTo(target);
    await expect(store.copyTo(target)).rejects.toThrow();
    const copy = await openDossier(target);
    expect(copy.info()).toEqual(store.info());
    copy.close();
    store.close();
  });
});

describe("joinFrom", () => {
  it("takes in reports and decisions of another dossier, both ways to the same answer", async () => {
    const folder = makeFolder();
    const [one, other] = [await makeStore(folder, "one"), await makeStore(folder, "other")];
    one.add([makeCaptured("a.txt", text), makeCaptured("b.txt", "Ines Vaal said the ship Selma left Karvik.")]);
    other.add([makeCaptured("c.txt", "General Orlo said nothing left Dolna."), makeCaptured("a.txt", text)]);
    one.decide(makeVerdict("accept", [one.resolve("S1")]));
    other.decide({ ...makeVerdict("reject", [other.resolve("S1")]), author: "Ines Vaal" });
    await one.copyTo(join(folder, "one-copy.hearsay"));
    expect(await one.joinFrom(other.path)).toEqual({ reports: 1, decisions: 2 });
    expect(await other.joinFrom(join(folder, "one-copy.hearsay"))).toEqual({ reports: 1, decisions: 2 });
    expect(one.decisions()).toEqual(other.decisions());
    const toIds = (store: typeof one) =>
      store
        .dossier({ pack })
        .dossier.statements.map(({ id }) => id)
        .toSorted();
    expect(toIds(one)).toEqual(toIds(other));
    expect(one.info().logHead).toBe(other.info().logHead);
    expect(await one.joinFrom(other.path)).toEqual({ reports: 0, decisions: 0 });
    expect(one.verify().flatMap(({ failures }) => failures)).toEqual([]);
    one.close();
    other.close();
  });
});

describe("several processes", () => {
  it("see each other's work through connections of their own", async () => {
    const store = await makeStore();
    const other = await openDossier(store.path);
    store.add([makeCaptured("a.txt", text)]);
    expect(other.dossier({ pack }).dossier.statements).toHaveLength(2);
    store.decide(makeVerdict("reject", [store.resolve("S1")]));
    expect(other.dossier({ pack }).dossier.statements).toHaveLength(1);
    other.decide(makeVerdict("accept", [other.resolve("S2")]));
    expect(store.decisions()).toHaveLength(2);
    expect(store.verify().flatMap(({ failures }) => failures)).toEqual([]);
    other.close();
    store.close();
  });
});

it("createDossier › refuses a file that holds something else", async () => {
  const path = join(makeFolder(), "taken.hearsay");
  writeFileSync(path, "x".repeat(5000));
  await expect(createDossier(path, "taken", time)).rejects.toThrow("cannot be opened as a dossier");
});
