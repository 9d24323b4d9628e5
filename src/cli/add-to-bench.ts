import type { Config } from "../config.ts";
import type { Effects } from "../effects.ts";
import { type Captured, hashBytes } from "../store/captured.ts";
import type { DossierStore } from "../store/dossier-store.ts";
import type { AddStep, Bench, DroppedFile } from "../workbench/server/bench.ts";
import { captureSources, type Taken } from "./capture-sources.ts";
import { chooseJobs, extractSources } from "./extract-all.ts";
import type { Input } from "./find-inputs.ts";
import type { Source } from "./find-sources.ts";
import { readVersion } from "./program.ts";

const bigBytes = 512 * 1024;
const longestHeldMs = 400;

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
  // A thread takes half a second to start; a big file would hold up all decisions for longer.
  const jobs = bytes.length > bigBytes ? 2 : 1;
  for await (const step of addSources(
    store,
    sources,
    [{ path: name, source: null, bytes }],
    { jobs, config },
    effects,
  )) {
    return step;
  }
  return { path: name, added: 0, known: 0, problems: [] };
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
  const jobs = chooseJobs(config.jobs, inputs, effects.cores);
  for await (const step of addSources(store, sources, taken, { jobs, config }, effects)) {
    bench.step(step);
    if (step.added > 0) bench.tellChange();
    // Lets the page ask in between.
    await new Promise((resolve) => setImmediate(resolve));
  }
  bench.tellChange();
}

async function* addSources(
  store: DossierStore,
  sources: AsyncIterable<Source>,
  taken: Taken[],
  { jobs, config: { maxBytes } }: { readonly jobs: number; readonly config: Config },
  effects: Effects,
): AsyncGenerator<AddStep> {
  const extractor = `hearsay ${readVersion()}`;
  let held: Captured[] = [];
  let lastMs = effects.elapsedMs();
  function* flush(): Generator<AddStep> {
    const { reports: added, known } = store.add(held);
    // Which of them were new is known of all together.
    for (const [place, { path, problems }] of held.entries()) {
      yield { path, added: place === 0 ? added : 0, known: place === 0 ? known : 0, problems };
    }
    held = [];
    lastMs = effects.elapsedMs();
  }
  for await (const { reports, problems } of extractSources(sources, { jobs, maxBytes, form: "reports" })) {
    const { path, source, bytes } = taken.shift()!;
    const captured: Captured = { path, source, bytes, addedAt: effects.now(), extractor, reports, problems };
    if (bytes.length === 0 && reports.length === 0) {
      store.addUnread(captured);
      yield { path, added: 0, known: 0, problems };
    } else {
      held.push(captured);
    }
    if (effects.elapsedMs() - lastMs > longestHeldMs) yield* flush();
  }
  yield* flush();
}

async function* toAsync<Value>(values: readonly Value[]): AsyncGenerator<Value> {
  yield* values;
}
