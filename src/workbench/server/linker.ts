import { Worker } from "node:worker_threads";
import type { Pack } from "../../screen/pack-shape.ts";
import type { WorkedOut } from "../../store/work-out.ts";

/** Links and weighs a dossier on disk in a thread of its own. */
export interface Linker {
  readonly link: (asOf: string | null) => Promise<WorkedOut>;
  readonly close: () => Promise<void>;
}

type Answer = { readonly id: number } & ({ readonly workedOut: WorkedOut } | { readonly error: string });

/**
 * Makes a linker; `stamp` names this very hearsay, as for `openDossier`. Its thread starts with the first question. Null where there can be none: run from its sources, as in
 * development, Node cannot load TypeScript in a thread.
 */
export function createLinker(path: string, stamp: string | null, pack: Pack): Linker | null {
  if (import.meta.url.endsWith(".ts")) return null;
  const asked = new Map<number, (answer: Answer) => void>();
  let worker: Worker | null = null;
  let last = 0;
  const start = (): Worker => {
    const made = new Worker(new URL("./link-worker.js", import.meta.url), { workerData: { path, stamp, pack } });
    const fail = (error: string): void => {
      worker = null;
      for (const [id, answer] of asked) answer({ id, error });
    };
    made.on("message", (answer: Answer) => asked.get(answer.id)?.(answer));
    made.on("error", (error) => fail(error.message));
    made.on("exit", () => fail("the thread that links has ended"));
    made.unref();
    return made;
  };
  return {
    link: (asOf) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        last += 1;
        const id = last;
        asked.set(id, (answer) => {
          asked.delete(id);
          if ("workedOut" in answer) resolve(answer.workedOut);
          else reject(new Error(answer.error));
        });
        worker.postMessage({ id, asOf });
      }),
    async close() {
      await worker?.terminate();
    },
  };
}
