import { Worker } from "node:worker_threads";
import { UserError } from "../../errors.ts";
import type { Pack } from "../../screen/pack-shape.ts";
import type { StoreWrite } from "../../store/mirror-store.ts";
import type { WorkedOut } from "../../store/work-out.ts";
import type { IsWanted } from "./keep-linked.ts";
import type { LinkedPart } from "./linked-json.ts";

/** Whose linked dossier is asked for: as of which day, and whether without what no person accepted. */
export interface LinkView {
  readonly asOf: string | null;
  readonly onlyAccepted: boolean;
}

/** Links and weighs a dossier in a thread of its own. */
export interface Linker {
  readonly link: (view: LinkView, isWanted?: IsWanted) => Promise<WorkedOut>;
  /** Gives a part as JSON, so that this thread neither copies nor writes it. */
  readonly linkJson: (part: LinkedPart, view: LinkView, isWanted?: IsWanted) => Promise<Uint8Array>;
  /** Tells of a change of a dossier in memory, so that what is asked after it is answered with it. */
  readonly note: (write: StoreWrite) => void;
  readonly close: () => Promise<void>;
}

export interface LinkerOptions {
  /** The dossier's file; null for one in memory, of which the thread has one like it, made by the same changes. */
  readonly path: string | null;
  /** Names this very hearsay, as for `openDossier`. */
  readonly stamp: string | null;
  readonly pack: Pack;
}

/** What its thread is started with. */
export interface LinkerData extends LinkerOptions {
  /** Whether it may keep in memory what it linked by, so that linking again after a decision is quick. */
  readonly remembers: boolean;
}

type Part = LinkedPart | "all";

/** What the thread is asked: parts of one view. */
export interface LinkQuestion extends LinkView {
  readonly parts: readonly Part[];
}

/** What it is told: a change, which it does not answer. */
export interface LinkNote {
  readonly write: StoreWrite;
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
  // All of them, so that another thread can start where one has ended.
  const writes: StoreWrite[] = [];
  let remembers = true;
  let busy: { readonly question: LinkQuestion; readonly asked: readonly Waiting[] } | null = null;
  const settle = (answer: LinkAnswer): void => {
    const parts = busy?.question.parts ?? [];
    const asked = busy?.asked ?? [];
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
    busy = { question: { ...view, parts: [...new Set(asked.map(({ part }) => part))] }, asked };
    worker ??= start();
    worker.postMessage(busy.question);
  };
  const start = (): Worker => {
    const made = new Worker(program, { workerData: { ...options, remembers } satisfies LinkerData });
    const fail = (error: string): void => {
      worker = null;
      settle({ error });
    };
    const startAgain = (): void => {
      remembers = false;
      worker = busy === null ? null : start();
      worker?.postMessage(busy?.question);
    };
    made.on("message", settle);
    made.on("error", (error: NodeJS.ErrnoException) => {
      // To remember takes more memory than to link once; slowly is better than not at all.
      if (remembers && error.code === "ERR_WORKER_OUT_OF_MEMORY") startAgain();
      else fail(error.message);
    });
    made.on("exit", () => worker === made && fail("the thread that links has ended"));
    made.unref();
    for (const write of writes) made.postMessage({ write } satisfies LinkNote);
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
    note(write) {
      writes.push(write);
      worker?.postMessage({ write } satisfies LinkNote);
    },
    async close() {
      const ending = worker;
      waiting.clear();
      worker = null;
      await ending?.terminate();
    },
  };
}
