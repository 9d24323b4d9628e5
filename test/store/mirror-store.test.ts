import { describe, expect, it } from "vitest";
import { toTakenBrief } from "../../src/brief/take-brief.ts";
import { shippedPack } from "../../src/pack.ts";
import { createDossier } from "../../src/store/dossier-store.ts";
import { mirrorStore, repeatWrite, type StoreWrite } from "../../src/store/mirror-store.ts";
import { makeCaptured, makeVerdict, mira, time } from "./make.ts";

describe("mirrorStore", () => {
  it("mirrorStore › tells all changes that were made, and made again they give the same dossier", async () => {
    const writes: StoreWrite[] = [];
    const store = mirrorStore(await createDossier(":memory:", "karvik", time), (write) => writes.push(write));
    store.add([
      makeCaptured("a.txt", "Mira Tarn said Norland had sold shells to Vesnia.\nGeneral Orlo denied Norland had."),
      makeCaptured("b.txt", "Ines Vaal said Norland had sold shells to Vesnia in May."),
    ]);
    store.addUnread({ path: "c.pdf", addedAt: time, problems: [{ code: "unread", message: "c.pdf: is damaged" }] });
    store.decide(makeVerdict("reject", [store.resolve("S1")]));
    store.decide(makeVerdict("accept", [store.resolve("S2")]));
    store.undo(mira);
    store.redo(mira);
    const { dossier, rejected } = store.dossier({ pack: shippedPack() });
    store.takeBrief(toTakenBrief(dossier, { asOf: null, hearsay: "0.1.0", rejected }), "read", mira);
    store.undo(mira, store.decisions()[0]!.id);
    expect(() => store.redo({ author: "Ines Vaal", time })).toThrow("has taken back nothing");
    expect(writes.map(({ verb }) => verb)).toEqual([
      "add",
      "addUnread",
      "decide",
      "decide",
      "undo",
      "redo",
      "takeBrief",
      "undo",
    ]);

    const other = await createDossier(":memory:", "mirrored", "");
    for (const write of structuredClone(writes)) repeatWrite(other, write);
    expect(other.dossier({ pack: shippedPack() })).toEqual(store.dossier({ pack: shippedPack() }));
    expect(other.decisions()).toEqual(store.decisions());
  });
});
