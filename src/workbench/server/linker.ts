import { Worker } from "node:worker_threads";
import type { Pack } from "../../screen/pack-shape.ts";
import type { WorkedOut } from "../../store/work-out.ts";

/** Links and weighs a dossier on disk in a thread of its own. */
export interface Linker {
  readonly link: (asOf: string | null) => Promise<WorkedOut>;
  readonly close: () => Promise<void>;
}

type Answer = { readonly workedOut: WorkedOut } | { readonly error: string };
type Waiting = (answer: Answer) => void;

/**
 * Makes a linker; `stamp` names this very hearsay, as for `openDossier`. Its thread starts with the first question. While
 * it is busy questions wait, and those for the same day are answered together by what was known last. Null where there can
 * be no thread: run from its sources, as in development, Node cannot load TypeScript in one.
 */
export function createLinker(path: string, stamp: string | null, pack: Pack): Linker | null {
  if (import.meta.url.endsWith(".ts")) return null;
  const waiting = new Map<string | null, Waiting[]>();
  let worker: Worker | null = null;
  let busy: readonly Waiting[] | null = null;
  const settle = (answer: Answer): void => {
    const asked = busy ?? [];
    busy = null;
    for (const each of asked) each(answer);
    takeNext();
  };
  const takeNext = (): void => {
    const [next] = waiting;
    if (busy !== null || next === undefined) return;
    const [asOf, asked] = next;
    waiting.delete(asOf);
    busy = asked;
    worker ??= start();
    worker.postMessage(asOf);
  };
  const start = (): Worker => {
    const made = new Worker(new URL("./link-worker.js", import.meta.url), { workerData: { path, stamp, pack } });
    const fail = (error: string): void => {
      worker = null;
      settle({ error });
    };
    made.on("message", settle);
    made.on("error", (error) => fail(error.message));
    made.on("exit", () => worker !== null && fail("the thread that links has ended"));
    made.unref();
    return made;
  };
  return {
    link: (asOf) =>
      new Promise((resolve, reject) => {
        const wait: Waiting = (answer) =>
          "workedOut" in answer ? resolve(answer.workedOut) : reject(new Error(answer.error));
        waiting.set(asOf, [...(waiting.get(asOf) ?? []), wait]);
        takeNext();
      }),
    async close() {
      const ending = worker;
      waiting.clear();
      worker = null;
      await ending?.terminate();
    },
  };
}
