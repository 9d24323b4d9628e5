import { join } from "node:path";
import { expect, it } from "vitest";
import { openDossier } from "../../src/store/dossier-store.ts";
import { openDb } from "../../src/store/open-db.ts";
import { makeCaptured, makeFolder, makeStore, makeVerdict } from "./make.ts";

it("revision › moves with every change, tells own from others', and not with what is only kept for speed", async () => {
  const folder = makeFolder();
  const store = await makeStore(folder);
  const path = join(folder, "karvik.hearsay");
  const other = await openDossier(path);
  const db = await openDb(path);
  const [first] = [store.revision(), other.revision()];
  expect(store.revision()).toBe(first);
  store.add([makeCaptured("a.txt", "Title\nGeneral Orlo said the ship left.\n")]);
  const [, own] = store.revision().split(".");
  expect(store.revision().split(".")[0]).toBe(first.split(".")[0]);
  const [id] = store
    .reports()
    .flatMap(({ report }) => store.statements(report.id).map(({ statement }) => statement.id));
  other.decide(makeVerdict("accept", [id!]));
  const after = store.revision();
  expect(after).not.toBe(`${first.split(".")[0]}.${own}`);
  expect(after.split(".")[1]).toBe(own);
  db.exec("INSERT INTO linked (key, number, bytes) VALUES ('k', 1, x'00')");
  expect(store.revision()).toBe(after);
  for (const each of [store, other, db]) each.close();
});
