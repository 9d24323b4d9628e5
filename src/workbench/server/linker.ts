import { Worker } from "node:worker_threads";
import type { Pack } from "../../screen/pack-shape.ts";
import type { WorkedOut } from "../../store/work-out.ts";
import type { LinkedPart } from "./linked-json.ts";

/** Whose linked dossier is asked for: as of which day, and whether without what no person accepted. */
export interface LinkView {
  readonly asOf: string | null;
  readonly onlyAccepted: boolean;
}

/** Links and weighs a dossier on disk in a thread of its own. */
export interface Linker {
  readonly link: (view: LinkView) => Promise<WorkedOut>;
  /** Gives a part as JSON, so that this thread neither copies nor writes it. */
  readonly linkJson: (part: LinkedPart, view: LinkView) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

export interface LinkerOptions {
  readonly path: string;
  /** Names this very hearsay, as for `openDossier`. */
  readonly stamp: string | null;
  readonly pack: Pack;
}

/** What the thread is asked. */
export interface LinkQuestion extends LinkView {
  readonly part: LinkedPart | "all";
}

/** What it answers. */
export type LinkAnswer = { readonly answer: WorkedOut | Uint8Array } | { readonly error: string };

type Waiting = (answer: LinkAnswer) => void;

/**
 * Makes a linker that runs `program` in its thread, which starts with the first question. While it is busy questions wait,
 * and the same ones are answered together by what was known last, so that many decisions in a row are linked once.
 */
export function createLinker(program: URL, options: LinkerOptions): Linker {
  const waiting = new Map<string, { readonly question: LinkQuestion; readonly asked: Waiting[] }>();
  let worker: Worker | null = null;
  let busy: readonly Waiting[] | null = null;
  const settle = (answer: LinkAnswer): void => {
    const asked = busy ?? [];
    busy = null;
    for (const each of asked) each(answer);
    takeNext();
  };
  const takeNext = (): void => {
    const [next] = waiting;
    if (busy !== null || next === undefined) return;
    const [key, { question, asked }] = next;
    waiting.delete(key);
    busy = asked;
    worker ??= start();
    worker.postMessage(question);
  };
  const start = (): Worker => {
    const made = new Worker(program, { workerData: options });
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
  const ask = <Answer>(question: LinkQuestion): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const key = JSON.stringify(question);
      const known = waiting.get(key) ?? { question, asked: [] };
      known.asked.push((answer) =>
        "answer" in answer ? resolve(answer.answer as Answer) : reject(new Error(answer.error)),
      );
      waiting.set(key, known);
      takeNext();
    });
  return {
    link: (view) => ask({ part: "all", ...view }),
    linkJson: (part, view) => ask({ part, ...view }),
    async close() {
      const ending = worker;
      waiting.clear();
      worker = null;
      await ending?.terminate();
    },
  };
}
