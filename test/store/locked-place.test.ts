import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { shippedPack } from "../../src/pack.ts";
import { createDossier, openDossier } from "../../src/store/dossier-store.ts";
import { tellFault } from "../../src/store/tell-fault.ts";
import { makeCaptured, makeFolder, makeStore, makeVerdict, time } from "./make.ts";

// The account that may do all is stopped by no lock.
const isRoot = process.getuid?.() === 0;
const locked: string[] = [];
afterEach(() => {
  for (const folder of locked.splice(0)) chmodSync(folder, 0o755);
});

describe("openDossier", () => {
  it.skipIf(isRoot)(
    "openDossier › reads a dossier where nothing can be written, and says so when it is to be changed",
    async () => {
      const store = await makeStore(makeFolder());
      store.add([makeCaptured("a.txt", "Mira Tarn said Norland sold shells.")]);
      const id = store.resolve("S1");
      store.close();
      const folder = join(store.path, "..");
      chmodSync(folder, 0o555);
      locked.push(folder);
      const read = await openDossier(store.path, { stamp: "one" });
      expect(read.dossier({ pack: shippedPack() }).dossier.statements).toHaveLength(1);
      expect(read.verify().flatMap(({ failures }) => failures)).toEqual([]);
      expect(() => read.decide(makeVerdict("accept", [id]))).toThrow("must not be written to");
      read.close();
      await expect(createDossier(join(folder, "new.hearsay"), "new", time)).rejects.toThrow("look at the folder");
    },
  );
});

describe("DossierStore.copyTo", () => {
  it("DossierStore.copyTo › leaves nothing where it fails", async () => {
    const folder = makeFolder();
    const store = await makeStore(folder);
    const target = join(folder, "copy.hearsay");
    writeFileSync(target, "something else");
    await expect(store.copyTo(target)).rejects.toThrow("is there already");
    expect(readFileSync(target, "utf8")).toBe("something else");
    const gone = join(folder, "gone", "copy.hearsay");
    await expect(store.copyTo(gone)).rejects.toThrow("look at the folder");
    expect(existsSync(gone)).toBe(false);
    store.close();
  });
});

describe("tellFault", () => {
  it("tellFault › tells troubles of the disk as such, and passes on all else", () => {
    const fail = (message: string) => () =>
      tellFault("karvik.hearsay", () => {
        throw new Error(message);
      });
    expect(fail("database or disk is full")).toThrow("karvik.hearsay: no room is left on the disk");
    expect(fail("database is locked")).toThrow("karvik.hearsay: another process has been writing");
    expect(fail("attempt to write a readonly database")).toThrow("karvik.hearsay: must not be written to");
    expect(fail("no such column: x")).toThrow(/^no such column: x$/u);
    expect(tellFault("karvik.hearsay", () => 3)).toBe(3);
  });
});
