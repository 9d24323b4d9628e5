import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { Dossier, DossierStatement } from "../../src/model/dossier.ts";
import { shippedPack } from "../../src/pack.ts";
import { toAddedId } from "../../src/store/added-statement.ts";
import type { Addition, DecisionDraft } from "../../src/store/decision.ts";
import { createDossier, type DossierStore } from "../../src/store/dossier-store.ts";
import { makeCaptured, makeFolder, makeStore, makeVerdict, mira, time } from "./make.ts";

const text = `A ship leaves
Mira Tarn said the ship Selma carried grain.
Nobody at the port, General Orlo insisted, had seen a single shell.
`;
const ines = { author: "Ines Vaal", time } as const;
const pack = shippedPack();
const opened: DossierStore[] = [];
afterEach(() => {
  for (const store of opened.splice(0)) store.close();
});

async function open(...texts: string[]): Promise<DossierStore> {
  const store = await makeStore();
  opened.push(store);
  store.add(texts.map((each) => makeCaptured("port.txt", each)));
  return store;
}

function find(words: string, within = text): { start: number; end: number; text: string } {
  const start = within.indexOf(words);
  return { start, end: start + words.length, text: words };
}

function toAddition(content: string, speaker: string | null, cue: string | null, within = text): Addition {
  return {
    content: [find(content, within)],
    speaker: speaker === null ? null : find(speaker, within),
    cue: cue === null ? null : find(cue, within),
    act: "asserts",
  };
}

const value: Addition = {
  ...toAddition("Nobody at the port", "General Orlo", "insisted"),
  content: [find("Nobody at the port"), find("had seen a single shell")],
};
const toDraft = (store: DossierStore, each: Addition = value): DecisionDraft => ({
  kind: "add",
  target: [store.reports()[0]!.report.id],
  value: each,
  ...mira,
});
const dossierOf = (store: DossierStore): Dossier => store.dossier({ pack }).dossier;
const findAdded = (store: DossierStore): DossierStatement[] =>
  dossierOf(store).statements.filter(({ rule }) => rule === "person");

describe("a statement that a person adds", () => {
  it("stands in the dossier in exact words, with who added it, and is counted as read by a person", async () => {
    const store = await open(text);
    const decision = store.decide(toDraft(store));
    const [added] = findAdded(store);
    expect(added).toMatchObject({
      ref: "S2",
      act: "asserts",
      form: "indirect",
      chain: [{ text: "General Orlo", actor: "general-orlo" }],
      cue: { text: "insisted" },
      review: { verdict: "accepted", by: "Mira Tarn", added: { by: "Mira Tarn", on: time } },
    });
    for (const span of [...added!.content, ...added!.chain, added!.cue!]) {
      expect(text.slice(span.start, span.end)).toBe(span.text);
    }
    expect(decision).toMatchObject({ kind: "add", value: { content: [{ before: expect.any(String) }, {}] } });
    expect(store.sums()).toMatchObject({ statements: 2, accepted: 1 });
    expect(store.overview()[0]).toMatchObject({ statements: 2, accepted: 1 });
    expect(dossierOf(store).review).toMatchObject({ accepted: 1, added: 1 });
    expect(store.search("single shell", 5)[0]).toMatchObject({ statementRef: "S2" });
    expect(store.verify().flatMap(({ failures }) => failures)).toEqual([]);
  });

  it("can be edited, judged, taken back and brought back, and keeps its name", async () => {
    const store = await open(text);
    store.decide(toDraft(store));
    const id = findAdded(store)[0]!.id;
    store.decide(makeVerdict("reject", [id]));
    expect(findAdded(store)).toEqual([]);
    expect(store.sums()).toMatchObject({ statements: 2, rejected: 1 });
    store.undo(mira);
    store.decide({ kind: "edit", target: [id], value: { act: "denies" }, ...mira });
    expect(findAdded(store)[0]).toMatchObject({ act: "denies", review: { added: { by: "Mira Tarn" } } });
    store.undo(mira, store.decisions()[0]!.id);
    expect(findAdded(store)).toEqual([]);
    expect(store.sums()).toMatchObject({ statements: 1, accepted: 0 });
    // What was decided on it meanwhile has nothing to hold on to, and nobody need look for it.
    expect(store.dossier({ pack }).orphans).toEqual([]);
    store.redo(mira);
    expect(findAdded(store)[0]).toMatchObject({ ref: "S2", act: "denies" });
  });

  it("is refused where its words do not stand there, or are those of a statement already", async () => {
    const store = await open(text);
    const wrong = { ...value, cue: { ...value.cue!, text: "whispered" } };
    expect(() => store.decide(toDraft(store, wrong))).toThrow("add: expected `whispered`");
    const known = toAddition("the ship Selma carried grain", "Mira Tarn", "said");
    expect(() => store.decide(toDraft(store, known))).toThrow("add: S1 says just this already");
    store.decide(toDraft(store));
    expect(() => store.decide(toDraft(store))).toThrow("add: S2 says just this already");
    expect(() => store.decide(toDraft(store, { ...value, content: value.content.toReversed() }))).toThrow(
      "in the order",
    );
    expect(store.decisions()).toHaveLength(1);
  });

  it("outlasts a new extraction, and gives way to hearsay's own where that comes to read the same", async () => {
    const store = await open(text);
    store.decide(toDraft(store));
    const again = makeCaptured("port.txt", text, { extractor: "test 2" });
    store.add([again]);
    expect(findAdded(store)).toHaveLength(1);
    const [{ report, statements } = { report: null, statements: [] }] = again.reports;
    const { review: _, ...added } = findAdded(store)[0]!;
    const own = { ...added, id: "s0123456789ab", rule: "test" };
    store.add([{ ...again, extractor: "test 3", reports: [{ report: report!, statements: [...statements, own] }] }]);
    expect(findAdded(store)).toEqual([]);
    const read = dossierOf(store).statements.find(({ id }) => id === own.id);
    expect(read?.review).toMatchObject({ verdict: "accepted", added: { by: "Mira Tarn" } });
    expect(store.sums()).toMatchObject({ statements: 2 });
  });

  it("moves along into a later text that has its words, else is an orphan", async () => {
    const store = await open(text);
    store.decide(toDraft(store));
    const later = `Update.\n${text}`;
    store.add([makeCaptured("port.txt", later)]);
    const [moved] = findAdded(store);
    for (const span of [...moved!.content, ...moved!.chain, moved!.cue!]) {
      expect(later.slice(span.start, span.end)).toBe(span.text);
    }
    store.add([makeCaptured("port.txt", "Update.\nMira Tarn said nothing.\n")]);
    expect(findAdded(store)).toEqual([]);
    expect(store.dossier({ pack }).orphans.map(({ code }) => code)).toEqual(["orphan"]);
  });

  it("is one where two people add the same, whoever takes in whose", async () => {
    const [one, other] = [await open(text), await open(text)];
    one.decide(toDraft(one));
    other.decide({ ...toDraft(other), ...ines });
    other.decide({ ...toDraft(other, toAddition("A ship leaves", null, null)), ...ines });
    await one.joinFrom(other.path);
    await other.joinFrom(one.path);
    const toIds = (store: DossierStore): string[] =>
      findAdded(store)
        .map(({ id }) => id)
        .toSorted();
    expect(toIds(one)).toHaveLength(2);
    expect(toIds(other)).toEqual(toIds(one));
    one.undo(mira);
    expect(toIds(one)).toHaveLength(2);
    const third = await createDossier(join(makeFolder(), "new.hearsay"), "new", time);
    opened.push(third);
    await third.joinFrom(other.path);
    expect(toIds(third)).toEqual(toIds(other));
  });

  it("is gone when all is undone and there again when all is redone, whatever was decided in between", async () => {
    const additions = [value, toAddition("A ship leaves", null, null), toAddition("carried grain", "Mira Tarn", null)];
    const store = await open(text);
    const first = dossierOf(store).statements;
    const ids = additions.map((each) => toAddedId({ target: [store.reports()[0]!.report.id], value: each }));
    const step = fc.constantFrom("add", "accept", "reject", "undo", "redo");
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.nat(2)), { maxLength: 8 }), (steps) => {
        for (const [kind, at] of steps) {
          try {
            if (kind === "add") store.decide(toDraft(store, additions[at]));
            else if (kind === "undo") store.undo(mira);
            else if (kind === "redo") store.redo(mira);
            else store.decide(makeVerdict(kind, [ids[at]!]));
          } catch {
            // Not there to be decided on, or there already.
          }
        }
        const last = dossierOf(store).statements;
        let undone = 0;
        for (; undone < 100; undone += 1) {
          try {
            store.undo(mira);
          } catch {
            break;
          }
        }
        expect(dossierOf(store).statements).toEqual(first);
        for (; undone > 0; undone -= 1) store.redo(mira);
        expect(dossierOf(store).statements).toEqual(last);
        while (store.sums().accepted + store.sums().rejected > 0 || findAdded(store).length > 0) store.undo(mira);
      }),
      { numRuns: 15 },
    );
  });
});
