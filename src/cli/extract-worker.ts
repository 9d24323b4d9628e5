import { parentPort, workerData } from "node:worker_threads";
import { shippedWeights } from "../weights.ts";
import type { ExtractOptions } from "./extract-all.ts";
import { extractSource } from "./extract-source.ts";
import type { Source } from "./find-sources.ts";
import { type Form, formExtraction } from "./form-extraction.ts";

// A thread of extract-all.ts: answers each batch of sources with one list of results.
const { maxBytes, form } = workerData as ExtractOptions<Form>;
const models = shippedWeights();

parentPort?.on("message", async (batch: readonly Source[]) => {
  const results = [];
  for (const source of batch) {
    results.push(formExtraction(await extractSource(source, { models, maxBytes }), form));
  }
  parentPort?.postMessage(results);
});
