import { isAddition, toAddedId } from "../../store/added-statement.ts";
import type { Decision } from "../../store/decision.ts";

const verbs: Readonly<Partial<Record<Decision["kind"], string>>> = {
  accept: "accepted",
  reject: "rejected",
  unsure: "left unsure",
  edit: "corrected",
  add: "added",
  note: "noted",
  link: "linked",
  split: "split",
  merge: "merged",
  "same-origin": "counted as one origin",
  grade: "graded",
  adopt: "judged",
};

/** A decision as the status line says it: `S4 accepted`, `12 statements rejected`. */
export function sayDecision(decision: Decision, nameOf: (id: string) => string): string {
  const { kind } = decision;
  const target = isAddition(decision) ? [toAddedId(decision)] : decision.target;
  const verb = verbs[kind] ?? kind;
  const names = target.map((each) => (each.startsWith("P/") ? "a proposition" : nameOf(each)));
  if (names.length > 3) return `${names.length} ${target[0]?.startsWith("P/") ? "propositions" : "statements"} ${verb}`;
  const all =
    names.length > 1 && names.every((each) => each === "a proposition") ? [`${names.length} propositions`] : names;
  return `${all.join(", ")} ${verb}`;
}
