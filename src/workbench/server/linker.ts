import { Worker } from "node:worker_threads";
import { UserError } from "../../errors.ts";
import type { Pack } from "../../screen/pack-shape.ts";
import type { WorkedOut } from "../../store/work-out.ts";
import type { IsWanted } from "./keep-linked.ts";
import type { LinkedPart } from "./linked-json.ts";

/** Whose linked dossier is asked for: as of which day, and whether without what no person accepted. */
export interface LinkView {
  readonly asOf: string | null;
  readonly onlyAccepted: boolean;
}

/** Links and weighs a dossier on disk in a thread of its own. */
export interface Linker {
  readonly link: (view: LinkView, isWanted?: IsWanted) => Promise<WorkedOut>;
  /** Gives a part as JSON, so that this thread neither copies nor writes it. */
  readonly linkJson: (part: LinkedPart, view: LinkView, isWanted?: IsWanted) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

export interface LinkerOptions {
  readonly path: string;
  /** Names this very hearsay, as for `openDossier`. */
  readonly stamp: string | null;
  readonly pack: Pack;
}

type Part = LinkedPart | "all";

/** What the thread is asked: parts of one view. */
export interface LinkQuestion extends LinkView {
  readonly parts: readonly Part[];
}

/** What it answers: the parts in the order asked for. */
export type LinkAnswer = { readonly answers: readonly (WorkedOut | Uint8Array)[] } | { readonly error: string };

interface Waiting {
  readonly isWanted: IsWanted;
  readonly part: Part;
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Makes a linker that runs `program` in its thread, which starts with the first question. While it is busy questions wait,
 * and all on one view are answered together by what was known last, so that many decisions in a row are linked once.
 * Views that nobody waits for any more when their turn comes, days passed over say, are left out.
 */
export function createLinker(program: URL, options: LinkerOptions): Linker {
  const waiting = new Map<string, { readonly view: LinkView; readonly asked: Waiting[] }>();
  let worker: Worker | null = null;
  let busy: { readonly parts: readonly Part[]; readonly asked: readonly Waiting[] } | null = null;
  const settle = (answer: LinkAnswer): void => {
    const { parts, asked } = busy ?? { parts: [], asked: [] };
    busy = null;
    for (const { part, resolve, reject } of asked) {
      if ("error" in answer) reject(new Error(answer.error));
      else resolve(answer.answers[parts.indexOf(part)] as never);
    }
    takeNext();
  };
  const takeNext = (): void => {
    const [next] = waiting;
    if (busy !== null || next === undefined) return;
    const [key, { view, asked }] = next;
    waiting.delete(key);
    if (!asked.some(({ isWanted }) => isWanted())) {
      for (const { reject } of asked) reject(new UserError("nobody waits for this any more"));
      takeNext();
      return;
    }
    busy = { parts: [...new Set(asked.map(({ part }) => part))], asked };
    worker ??= start();
    worker.postMessage({ ...view, parts: busy.parts } satisfies LinkQuestion);
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
  const ask = <Answer>(
    part: Part,
    { asOf, onlyAccepted }: LinkView,
    isWanted: IsWanted = () => true,
  ): Promise<Answer> =>
    new Promise<Answer>((resolve, reject) => {
      const key = JSON.stringify([asOf, onlyAccepted]);
      const known = waiting.get(key) ?? { view: { asOf, onlyAccepted }, asked: [] };
      known.asked.push({ part, isWanted, resolve, reject });
      waiting.set(key, known);
      takeNext();
    });
  return {
    link: (view, isWanted) => ask("all", view, isWanted),
    linkJson: ask,
    async close() {
      const ending = worker;
      waiting.clear();
      worker = null;
      await ending?.terminate();
    },
  };
}
