import type { Counts, Decided, Draft, ReviewedReport } from "../api/shapes.ts";
import { post, type Refused } from "./ask.ts";
import { changeData } from "./data.ts";
import { noteOwnChange } from "./live.ts";
import { say } from "./say.ts";

/** Decisions are sent one after the other, in the order in which they were made. */
let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

addEventListener("beforeunload", (event) => {
  if (waiting > 0) event.preventDefault();
});

/** Sends a decision and says what came of it. Null where the server refused it; then nothing has been decided. */
export function decide(draft: Draft): Promise<Decided | null> {
  return send("/api/decisions", draft, " Press u to undo.");
}

/** Takes back the last decision, or brings it back. */
export function decideUndo(verb: "undo" | "redo"): Promise<Decided | null> {
  return send(`/api/${verb}`, {}, verb === "undo" ? " Shift+u brings it back." : " Press u to undo.");
}

function send(path: string, body: unknown, hint: string): Promise<Decided | null> {
  waiting += 1;
  const sent = last.then(async () => {
    try {
      const decided = await post<Decided>(path, body);
      take(decided);
      say(`${decided.said}.${hint}`);
      return decided;
    } catch (error) {
      say(`Not done: ${(error as Refused).message}`, "error");
      return null;
    } finally {
      waiting -= 1;
    }
  });
  last = sent;
  return sent;
}

function take({
  statements,
  revision,
  counts,
}: {
  statements: Decided["statements"];
  revision: string;
  counts: Counts;
}): void {
  noteOwnChange(revision, counts);
  const reportIds = new Set(statements.map(({ reportId }) => reportId));
  const byId = new Map(statements.map((each) => [each.id, each]));
  for (const reportId of reportIds) {
    changeData<ReviewedReport>(toReportPath(reportId), (value) => ({
      ...value,
      statements: value.statements.map((each) => byId.get(each.id) ?? each),
    }));
  }
}

/** Where a report is asked for; always by its lasting id, so that it is kept once. */
export function toReportPath(id: string): string {
  return `/api/reports/${id}`;
}
