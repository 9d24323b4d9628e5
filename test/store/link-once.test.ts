import { describe, expect, it } from "vitest";
import { shippedPack } from "../../src/pack.ts";
import { type DossierStore, openDossier } from "../../src/store/dossier-store.ts";
import { openDb } from "../../src/store/open-db.ts";
import { makeCaptured, makeFolder, makeStore, makeVerdict } from "./make.ts";

const pack = shippedPack();

async function makeLarge(): Promise<string> {
  const store = await makeStore(makeFolder());
  const count = 101;
  const texts = Array.from(
    { length: count },
    (_, at) => `Norland said on ${1 + (at % 28)} May 2023 that Vesnia had sold ${at + 2} shells to Ironquill.`,
  );
  store.add(texts.map((text, at) => makeCaptured(`${at}.txt`, text)));
  store.close();
  return store.path;
}

async function read<T>(path: string, stamp: string | null, work: (store: DossierStore) => T): Promise<T> {
  const store = await openDossier(path, { stamp });
  try {
    return work(store);
  } finally {
    store.close();
  }
}

async function countKept(path: string): Promise<number> {
  const db = await openDb(path);
  const query = "SELECT count(DISTINCT key) AS kept FROM linked";
  const [row] = db.all<{ kept: number }>({ sql: query, parameters: [] } as never);
  db.close();
  return row?.kept ?? 0;
}

describe("linkOnce", () => {
  it("linkOnce › gives from the file what linking anew gives, whatever people noted meanwhile", async () => {
    const path = await makeLarge();
    const fresh = await read(path, null, (store) => JSON.stringify(store.dossier({ pack })));
    expect(await countKept(path)).toBe(0);
    expect(await read(path, "one", (store) => JSON.stringify(store.dossier({ pack })))).toBe(fresh);
    expect(await countKept(path)).toBe(1);
    expect(await read(path, "one", (store) => JSON.stringify(store.dossier({ pack })))).toBe(fresh);

    await read(path, "one", (store) => store.decide(makeVerdict("accept", [store.resolve("S3")])));
    const accepted = await read(path, "one", (store) => store.dossier({ pack }).dossier);
    expect(await countKept(path)).toBe(1);
    expect(accepted.statements.find(({ ref }) => ref === "S3")?.review?.verdict).toBe("accepted");
    expect(JSON.stringify(accepted)).toBe(
      await read(path, null, (store) => JSON.stringify(store.dossier({ pack }).dossier)),
    );

    await read(path, "one", (store) => store.decide(makeVerdict("reject", [store.resolve("S4")])));
    const rejected = await read(path, "one", (store) => store.dossier({ pack }).dossier);
    expect(rejected.statements.some(({ ref }) => ref === "S4")).toBe(false);
    expect(await countKept(path)).toBe(2);
  });

  it("linkOnce › keeps only the last few, none of another hearsay, and none in a copy", async () => {
    const path = await makeLarge();
    for (const stamp of ["one", "two", "three", "four"])
      await read(path, stamp, (store) => void store.dossier({ pack }));
    expect(await countKept(path)).toBe(3);
    const target = `${path}-copy.hearsay`;
    const store = await openDossier(path);
    await store.copyTo(target);
    store.close();
    expect(await countKept(target)).toBe(0);
    expect(await countKept(path)).toBe(3);
  });

  it("linkOnce › links anew where what was kept is damaged", async () => {
    const path = await makeLarge();
    const fresh = await read(path, "one", (store) => JSON.stringify(store.dossier({ pack })));
    const db = await openDb(path);
    db.exec("UPDATE linked SET bytes = x'00' WHERE number = 1");
    db.close();
    expect(await read(path, "one", (store) => JSON.stringify(store.dossier({ pack })))).toBe(fresh);
  });
});
