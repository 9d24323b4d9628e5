import type { Config } from "../config.ts";
import type { Effects } from "../effects.ts";
import { type Captured, hashBytes } from "../store/captured.ts";
import type { DossierStore } from "../store/dossier-store.ts";
import type { AddStep, Bench, DroppedFile } from "../workbench/server/bench.ts";
import { captureSources, type Taken } from "./capture-sources.ts";
import { extractSources } from "./extract-all.ts";
import type { Input } from "./find-inputs.ts";
import type { Source } from "./find-sources.ts";
import { readVersion } from "./program.ts";

/** Reads one file that was dropped into the page into a dossier, and tells what came of it. */
export async function addDropped(
  store: DossierStore,
  { name, bytes }: DroppedFile,
  config: Config,
  effects: Effects,
): Promise<AddStep> {
  const addedAt = effects.now();
  if (store.isKnown(hashBytes(bytes))) {
    store.addKnown(hashBytes(bytes), { path: name, source: null, addedAt });
    return { path: name, added: 0, known: 1, problems: [] };
  }
  const sources = toAsync<Source>([{ kind: "bytes", path: name, bytes }]);
  const [step] = await addSources(store, sources, [{ path: name, source: null, bytes }], config, effects)
    .next()
    .then(({ value }) => [value]);
  return step ?? { path: name, added: 0, known: 0, problems: [] };
}

/** Reads the inputs of a command line while people look on: each is there as soon as it is read. */
export async function addInputs(
  bench: Bench,
  inputs: readonly Input[],
  config: Config,
  effects: Effects,
): Promise<void> {
  const { store } = bench;
  const taken: Taken[] = [];
  const onKnown = (path: string): void => bench.step({ path, added: 0, known: 1, problems: [] });
  bench.expect(inputs.length);
  const sources = captureSources(inputs, store, { maxBytes: config.maxBytes, taken, onKnown }, effects);
  for await (const step of addSources(store, sources, taken, config, effects)) {
    bench.step(step);
    bench.tellChange();
    // Lets the page ask in between.
    await new Promise((resolve) => setImmediate(resolve));
  }
  bench.tellChange();
}

async function* addSources(
  store: DossierStore,
  sources: AsyncIterable<Source>,
  taken: Taken[],
  config: Config,
  effects: Effects,
): AsyncGenerator<AddStep> {
  const extractor = `hearsay ${readVersion()}`;
  for await (const { reports, problems } of extractSources(sources, {
    jobs: 1,
    maxBytes: config.maxBytes,
    form: "reports",
  })) {
    const { path, source, bytes } = taken.shift()!;
    const captured: Captured = { path, source, bytes, addedAt: effects.now(), extractor, reports, problems };
    if (bytes.length === 0 && reports.length === 0) {
      store.addUnread(captured);
      yield { path, added: 0, known: 0, problems };
    } else {
      const added = store.add([captured]);
      yield { path, added: added.reports, known: added.known, problems };
    }
  }
}

async function* toAsync<Value>(values: readonly Value[]): AsyncGenerator<Value> {
  yield* values;
}
