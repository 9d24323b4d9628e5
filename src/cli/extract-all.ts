import { Worker } from "node:worker_threads";
import type { Effects } from "../effects.ts";
import { shippedWeights } from "../weights.ts";
import { extractSource } from "./extract-source.ts";
import type { Input } from "./find-inputs.ts";
import { findSources, type Source } from "./find-sources.ts";
import type { Form, Formed } from "./form-extraction.ts";
import { formExtraction } from "./form-extraction.ts";
import { mapInOrder } from "./map-in-order.ts";

/** How extraction is spread: threads (1 = none), the largest source, and the shape of what comes back. */
export interface ExtractOptions<F extends Form> {
  readonly jobs: number;
  readonly maxBytes: number;
  readonly form: F;
}

// A thread takes half a second to load its models, in which one core reads a hundred reports of usual length.
const fewBytes = 512 * 1024;
const isSource = import.meta.url.endsWith(".ts");
const sourcesPerBatch = 8;
const bytesPerBatch = 512 * 1024;

/** The number of threads: what was asked for, else all cores for half a megabyte and more or a stream of unknown length, else one. */
export function chooseJobs(asked: number | null, inputs: readonly Input[], cores: number): number {
  const isStream = inputs.some(({ size }) => size === null);
  const bytes = inputs.reduce((sum, { size }) => sum + (size ?? 0), 0);
  const most = inputs.some(({ path }) => /\.(?:jsonl|ndjson)$/iu.test(path) || path === "-") ? cores : inputs.length;
  return asked ?? (isStream || bytes > fewBytes ? Math.max(1, Math.min(cores, most)) : 1);
}

/** Reads and extracts files and streams, yielding one result a source, in input order, whatever the number of threads. */
export async function* extractAll<F extends Form>(
  inputs: readonly Input[],
  options: ExtractOptions<F>,
  effects: Effects,
): AsyncGenerator<Formed<F>> {
  yield* extractSources(findSources(inputs, options.maxBytes, effects), options);
}

/** Reads and extracts sources, yielding one result each, in order. */
export async function* extractSources<F extends Form>(
  sources: AsyncIterable<Source>,
  options: ExtractOptions<F>,
): AsyncGenerator<Formed<F>> {
  // Run from its sources, as in development, there are no threads: Node alone cannot load TypeScript in them.
  if (options.jobs === 1 || isSource) {
    const models = shippedWeights();
    for await (const source of sources) {
      yield formExtraction(await extractSource(source, { models, maxBytes: options.maxBytes }), options.form);
    }
    return;
  }
  const workers = Array.from({ length: options.jobs }, () => startWorker(options));
  try {
    const lanes = workers.map((worker) => (batch: readonly Source[]) => askWorker<Formed<F>[]>(worker, batch));
    for await (const results of mapInOrder(toBatches(sources), lanes, options.jobs * 3)) {
      yield* results;
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Groups sources, since each message to a thread has a price; a big record travels alone. */
export async function* toBatches(sources: AsyncIterable<Source>): AsyncGenerator<readonly Source[]> {
  let batch: Source[] = [];
  let bytes = 0;
  for await (const source of sources) {
    batch.push(source);
    bytes += source.kind === "record" ? source.json.length : source.kind === "bytes" ? source.bytes.length : 0;
    if (batch.length === sourcesPerBatch || bytes > bytesPerBatch) {
      yield batch;
      batch = [];
      bytes = 0;
    }
  }
  if (batch.length > 0) {
    yield batch;
  }
}

function startWorker(workerData: ExtractOptions<Form>): Worker {
  return new Worker(new URL("./extract-worker.js", import.meta.url), { workerData });
}

// One question at a time: a lane asks again only when the last answer is here.
function askWorker<Answer>(worker: Worker, batch: readonly Source[]): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
    };
    const onMessage = (answer: Answer): void => {
      settle();
      resolve(answer);
    };
    const onError = (error: Error): void => {
      settle();
      reject(error);
    };
    const onExit = (code: number): void => onError(new Error(`worker: ended with code ${code}`));
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(batch);
  });
}
