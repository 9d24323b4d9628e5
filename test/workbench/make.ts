import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleWorkbench } from "../../scripts/bundle-workbench.ts";
import { addDropped } from "../../src/cli/add-to-bench.ts";
import { nodeEffects } from "../../src/cli/node-effects.ts";
import { normalizeConfig } from "../../src/config.ts";
import { shippedPack } from "../../src/pack.ts";
import { createDossier, type DossierStore } from "../../src/store/dossier-store.ts";
import { type Bench, createBench } from "../../src/workbench/server/bench.ts";
import { type Assets, readAssets } from "../../src/workbench/server/page.ts";
import { type Served, serveBench } from "../../src/workbench/server/serve.ts";
import { makeCaptured, time } from "../store/make-captured.ts";

export const sale = `Shells for Vesnia
General Orlo said Norland sold artillery shells to Vesnia in March.
Mira Tarn denied the sale of artillery shells to Vesnia.
Ines Vaal said the ship Selma carried the shells.
`;
export const ship = `A ship leaves
Ines Vaal said the ship Selma left Karvik with artillery shells for Vesnia.
Mira Tarn said the ship carried grain.
`;

/** The client, bundled once for all tests of a file. */
export async function makeAssets(): Promise<Assets> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-client-"));
  try {
    await bundleWorkbench(folder);
    return readAssets(pathToFileURL(`${folder}/`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A workbench that is served, on a dossier of its own. */
export interface Opened extends Served {
  readonly bench: Bench;
  readonly store: DossierStore;
  /** Asks the API with the token. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
}

/** Serves a dossier in memory that holds the texts given. */
export async function openBench(
  texts: Readonly<Record<string, string>> = { "sale.txt": sale, "ship.txt": ship },
  assets: Assets = new Map(),
): Promise<Opened> {
  const store = await createDossier(":memory:", "karvik", time);
  store.add(Object.entries(texts).map(([path, text]) => makeCaptured(path, text)));
  const effects = { ...nodeEffects(new AbortController().signal), now: () => time };
  const config = normalizeConfig({});
  const bench = createBench({
    store,
    name: "karvik",
    path: null,
    author: "Mira Tarn",
    version: "0.0.0",
    pack: shippedPack(),
    linker: () => null,
    now: () => time,
    addFile: (file) => addDropped(store, file, config, effects),
    maxBytes: 1024 * 1024,
  });
  const served = await serveBench(bench, { port: 0, assets });
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`http://127.0.0.1:${served.port}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${served.token}`, ...(init.headers as Record<string, string>) },
    });
  return {
    ...served,
    bench,
    store,
    ask,
    async close() {
      await served.close();
      store.close();
    },
  };
}
