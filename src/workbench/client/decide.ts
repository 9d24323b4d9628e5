import type { Decided, Draft, ReviewedReport, ReviewStatement } from "../api/shapes.ts";
import { post, type Refused } from "./ask.ts";
import { changeAll } from "./data.ts";
import { noteOwnChange, noteRefusal, noteSending } from "./live.ts";
import { say } from "./say.ts";

/** Decisions are sent one after the other, in the order in which they were made. */
let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

addEventListener("beforeunload", (event) => {
  if (waiting > 0) event.preventDefault();
});

/**
 * Sends a decision and says what came of it; meanwhile statements are shown as they will be. Null where the server
 * refused it; then nothing has been decided.
 */
export function decide(draft: Draft, meanwhile: readonly ReviewStatement[] = []): Promise<Decided | null> {
  return send("/api/decisions", draft, " Press u to undo.", show(meanwhile));
}

/** Takes back the last decision, or the one named, or brings the last one back. */
export function decideUndo(verb: "undo" | "redo", id?: string): Promise<Decided | null> {
  return send(
    `/api/${verb}`,
    id === undefined ? {} : { id },
    verb === "undo" ? " Shift+u brings it back." : " Press u to undo.",
  );
}

function send(
  path: string,
  body: unknown,
  hint: string,
  before: readonly ReviewStatement[] = [],
): Promise<Decided | null> {
  waiting += 1;
  noteSending();
  const sent = last.then(async () => {
    try {
      const decided = await post<Decided>(path, body);
      take(decided);
      say(`${decided.said}.${hint}`);
      return decided;
    } catch (error) {
      noteRefusal();
      say(`Not done: ${(error as Refused).message}`, "error");
      show(before);
      return null;
    } finally {
      waiting -= 1;
    }
  });
  last = sent;
  return sent;
}

function take({ decision, statements, gone, revision, counts }: Decided): void {
  noteOwnChange(revision, counts);
  show(statements);
  if (decision.kind === "add") putAdded(decision.target[0] ?? "", statements, gone);
}

/** Puts statements that were added into their report, in the order of the words, and takes out those that no longer stand. */
function putAdded(reportId: string, added: readonly ReviewStatement[], gone: readonly string[]): void {
  const toPlace = ({ content }: ReviewStatement): number => content[0]?.start ?? 0;
  const isOther = ({ id }: ReviewStatement): boolean => !gone.includes(id) && !added.some((each) => each.id === id);
  changeAll<ReviewedReport>("/api/reports/", (value) =>
    value.report.id === reportId
      ? {
          ...value,
          statements: [...value.statements.filter(isOther), ...added].sort(
            (one, other) => toPlace(one) - toPlace(other),
          ),
        }
      : value,
  );
}

/** Puts statements in place of what is known of them, wherever their report is shown. Gives what was there. */
function show(statements: readonly ReviewStatement[]): ReviewStatement[] {
  const byId = new Map(statements.map((each) => [each.id, each]));
  const before = new Map<string, ReviewStatement>();
  if (statements.length === 0) return [];
  changeAll<ReviewedReport>("/api/reports/", (value) => ({
    ...value,
    statements: value.statements.map((each) => {
      const next = byId.get(each.id);
      if (next) before.set(each.id, each);
      return next ?? each;
    }),
  }));
  return [...before.values()];
}

/** Where a report is asked for, by short name or lasting id. */
export function toReportPath(name: string): string {
  return `/api/reports/${name}`;
}
