import { isAddition, toAddedId } from "../../../store/added-statement.ts";
import type { Decision, DecisionDraft } from "../../../store/decision.ts";
import { type Decided, type Draft, decidedShape, draftShape, redoShape, undoShape } from "../../api/shapes.ts";
import type { Bench } from "../bench.ts";
import { findReviewedStatements } from "../reviewed-report.ts";
import { type Route, toRoute } from "../route.ts";
import { sayDecision } from "../say-decision.ts";

/** All that changes what is known: a decision, taking one back, bringing it back. Each is one entry of the log. */
export const decisionRoutes: readonly Route[] = [
  toRoute({
    method: "POST",
    path: "/api/decisions",
    summary: "Appends a decision to the log",
    body: draftShape,
    answer: decidedShape,
    async run({ bench, body }) {
      const draft = await toDecisionDraft(body, bench);
      const decision = bench.store.decide(draft);
      return toDecided(decision, bench, "");
    },
  }),
  toRoute({
    method: "POST",
    path: "/api/undo",
    summary: "Takes back the author's last decision that stands, or the one named",
    body: undoShape,
    answer: decidedShape,
    run({ bench, body }) {
      const by = { author: bench.author, time: bench.now() };
      return toDecided(bench.store.undo(by, body.id), bench, "Taken back: ");
    },
  }),
  toRoute({
    method: "POST",
    path: "/api/redo",
    summary: "Brings back what was taken back last, as long as nothing new was decided",
    body: redoShape,
    answer: decidedShape,
    run: ({ bench }) =>
      toDecided(bench.store.redo({ author: bench.author, time: bench.now() }), bench, "Brought back: "),
  }),
];

async function toDecisionDraft(draft: Draft, bench: Bench): Promise<DecisionDraft> {
  const { store } = bench;
  const named = [...draft.target, ...(draft.kind === "link" ? [draft.value.proposition] : [])];
  // Only names of propositions need the whole dossier linked.
  const linked = named.some((each) => /^P\d/u.test(each)) ? (await bench.linked(null)).dossier : null;
  const resolve = (name: string): string => {
    if (/^P\//u.test(name) || /^[sr][0-9a-f]{12}$/u.test(name)) return name;
    return linked ? store.resolve(name, () => linked) : store.resolve(name);
  };
  const { reason } = draft;
  return {
    kind: draft.kind,
    target: draft.target.map(resolve),
    value:
      draft.kind === "link" ? { proposition: resolve(draft.value.proposition) } : "value" in draft ? draft.value : null,
    author: bench.author,
    time: bench.now(),
    ...(reason === undefined ? {} : { reason }),
  } as DecisionDraft;
}

function toDecided(decision: Decision, bench: Bench, before: string): Decided {
  const { store } = bench;
  const ids = isAddition(decision)
    ? [toAddedId(decision)]
    : decision.target.flatMap((each) => each.split(/[/+]/u)).filter((each) => /^s[0-9a-f]/u.test(each));
  const statements = findReviewedStatements(store, ids);
  bench.tellChange();
  const { revision, counts } = bench.status();
  return {
    decision,
    said: `${before}${sayDecision(decision, (id) => store.nameOf(id) ?? id)}`,
    revision,
    counts,
    statements,
    gone: isAddition(decision) ? ids.filter((id) => !statements.some((each) => each.id === id)) : [],
  };
}
