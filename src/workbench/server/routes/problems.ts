import { UserError } from "../../../errors.ts";
import type { Decision } from "../../../store/decision.ts";
import { type Problems, problemsShape } from "../../api/shapes.ts";
import type { Bench } from "../bench.ts";
import { type Route, toRoute } from "../route.ts";

/** What needs a look: decisions whose words are gone, and what is odd in reports. */
export const problemRoutes: readonly Route[] = [
  toRoute({
    method: "GET",
    path: "/api/problems",
    summary: "Decisions whose words are gone (orphans), what could not be read, what is odd in reports",
    answer: problemsShape,
    async run({ bench }): Promise<Problems> {
      const { orphans } = await bench.linked(null);
      const decisions = new Map(bench.store.decisions().map((each) => [each.id, each]));
      return {
        orphans: orphans.flatMap(({ message }) => {
          const [, id = ""] = /^decision (d[0-9a-f]+)/u.exec(message) ?? [];
          const decision = decisions.get(id);
          return decision ? [{ decision, message, ...findPlace(decision, bench) }] : [];
        }),
        problems: bench.store.problems().map((problem) => {
          const stored = problem.reportId === undefined ? null : bench.store.report(problem.reportId);
          return { problem, reportRef: stored?.ref ?? null, title: stored?.report.title ?? null };
        }),
      };
    },
  }),
];

function findPlace({ target }: Decision, { store }: Bench): Omit<Problems["orphans"][number], "decision" | "message"> {
  const id = target.flatMap((each) => each.split(/[/+]/u)).find((each) => /^s[0-9a-f]/u.test(each)) ?? "";
  try {
    const { statement, report } = store.statement(id);
    const words = statement.content[0]?.text ?? statement.cue?.text ?? "";
    const current = store.versions(report.id).find(({ reportId }) => store.report(reportId)?.isCurrent);
    const currentRef = current && current.reportId !== report.id ? store.nameOf(current.reportId) : null;
    return { words, statementRef: store.nameOf(id), reportRef: store.nameOf(report.id), currentRef };
  } catch (error) {
    if (error instanceof UserError) return { words: "", statementRef: null, reportRef: null, currentRef: null };
    throw error;
  }
}
