import type { Problem } from "../../model/problem.ts";
import type { Pack } from "../../screen/pack-shape.ts";
import type { DossierStore } from "../../store/dossier-store.ts";
import type { WorkedOut } from "../../store/work-out.ts";
import type { Progress, Status } from "../api/shapes.ts";
import { keepLinked } from "./keep-linked.ts";
import { type LinkedPart, toLinkedJson } from "./linked-json.ts";
import type { Linker, LinkView } from "./linker.ts";

/** A file that was dropped into the page. */
export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One step of adding: the file just done, and what came of it. */
export interface AddStep {
  readonly path: string;
  readonly added: number;
  readonly known: number;
  readonly problems: readonly Problem[];
}

/** What the workbench is opened on, and what it may do to the world. */
export interface BenchOptions {
  readonly store: DossierStore;
  readonly name: string;
  /** The dossier's file; null where all is kept in memory and gone afterwards. */
  readonly path: string | null;
  readonly author: string;
  readonly version: string;
  readonly pack: Pack;
  /** The time, ISO 8601 in UTC. */
  readonly now: () => string;
  /** Reads a file into the store and tells what came of it; never throws for an odd file. */
  readonly addFile: (file: DroppedFile) => Promise<AddStep>;
  /** Links in a thread of its own; null where this one has to. */
  readonly linker: () => Pick<Linker, "link" | "linkJson"> | null;
  /** Largest file that is taken, in bytes. */
  readonly maxBytes: number;
}

/** What happens while somebody looks on. */
export type BenchEvent =
  | { readonly type: "changed"; readonly status: Status }
  | { readonly type: "progress"; readonly progress: Progress };

/** An open dossier with those who look on. */
export interface Bench extends BenchOptions {
  readonly status: () => Status;
  /** The dossier as people decided on it, linked and weighed; kept until something changes. */
  readonly linked: (asOf: string | null, onlyAccepted?: boolean) => Promise<WorkedOut>;
  /** A part of it as JSON in UTF-8. */
  readonly linkedJson: (part: LinkedPart, asOf: string | null, signal?: AbortSignal) => Promise<Uint8Array>;
  /** Tells all who look on; called after every change. */
  readonly tellChange: () => void;
  /** Notes that so many files more are to be read. */
  readonly expect: (files: number) => void;
  /** Notes that one of them is done. */
  readonly step: (step: AddStep) => void;
  readonly listen: (listener: (event: BenchEvent) => void) => () => void;
}

const noProgress: Progress = { isRunning: false, done: 0, total: 0, path: "", added: 0, known: 0, unread: [] };

const betweenMs = 120;
/** The rest stands among the problems. */
const mostUnread = 50;

/** Puts a store on the bench. */
export function createBench(options: BenchOptions): Bench {
  const { store } = options;
  const listeners = new Set<(event: BenchEvent) => void>();
  let progress = noProgress;
  let toldMs = 0;
  let counted: { readonly revision: string; readonly counts: Status["counts"] } | null = null;

  const tell = (event: BenchEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const count = (): Status["counts"] => {
    const revision = store.revision();
    if (counted?.revision === revision) return counted.counts;
    const sums = store.sums();
    const counts = { ...sums, reviewed: sums.accepted + sums.rejected };
    counted = { revision, counts };
    return counts;
  };
  const status = (): Status => ({
    name: options.name,
    path: options.path,
    isKept: options.path !== null,
    author: options.author,
    version: options.version,
    revision: store.revision(),
    counts: count(),
    progress,
  });
  const linkHere = (view: LinkView): WorkedOut => store.dossier({ ...view, pack: options.pack });
  const linked = keepLinked(
    async (view: LinkView, isWanted) => options.linker()?.link(view, isWanted) ?? linkHere(view),
    store.revision,
  );
  const linkedJson = keepLinked(
    async ({ part, ...view }: LinkView & { readonly part: LinkedPart }, isWanted) =>
      options.linker()?.linkJson(part, view, isWanted) ?? toLinkedJson(part, linkHere(view)),
    store.revision,
  );
  return {
    ...options,
    status,
    linked: (asOf, onlyAccepted = false) => linked({ asOf, onlyAccepted }),
    linkedJson: (part, asOf, signal) => linkedJson({ part, asOf, onlyAccepted: false }, signal),
    tellChange: () => tell({ type: "changed", status: status() }),
    expect(files) {
      progress = progress.isRunning
        ? { ...progress, total: progress.total + files }
        : { ...noProgress, isRunning: files > 0, total: files };
      tell({ type: "progress", progress });
    },
    step({ path, added, known, problems }) {
      const done = progress.done + 1;
      progress = {
        isRunning: done < progress.total,
        done,
        total: progress.total,
        path,
        added: progress.added + added,
        known: progress.known + known,
        unread: problems.length > 0 ? [...progress.unread, ...problems].slice(-mostUnread) : progress.unread,
      };
      // Eyes do not follow a hundred files a second.
      if (progress.isRunning && performance.now() - toldMs < betweenMs) return;
      toldMs = performance.now();
      tell({ type: "progress", progress });
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
