import type { Assessment, Dossier } from "../model/dossier.ts";
import { toSigned } from "./explain-line.ts";
import type { Ledger } from "./ledger-shape.ts";
import { toShown } from "./likelihood-words.ts";
import { type WeighOptions, weighProposition } from "./weigh-proposition.ts";

/** Fills in the assessment of every proposition with at least one entry; the others keep null. */
export function assessDossier(dossier: Dossier, options: WeighOptions = {}): Dossier {
  const propositions = dossier.propositions.map((proposition) => {
    const ledger = weighProposition(proposition, dossier, options);
    return { ...proposition, assessment: ledger.lines.length === 0 ? null : toAssessment(ledger) };
  });
  return { ...dossier, propositions };
}

/**
 * Shortens a ledger to an assessment. `because` holds sentences: that the grades are defaults where nobody set any, what
 * the numbers say, the lines heaviest first, what a reviewer adopted, and how the result can be found again.
 */
export function toAssessment(ledger: Ledger): Assessment {
  const { weighing, word, confidence, lines, sentences, table, adopted, problems, hash } = ledger;
  const isUntouched = lines.every(({ setBy }) => setBy.every(({ on }) => on === null));
  return {
    probability: toShown(weighing.probability),
    range: [toShown(weighing.range[0]), toShown(weighing.range[1])],
    word,
    confidence: isUntouched ? "low" : confidence,
    because: [
      ...(lines.length > 0 && isUntouched
        ? [`uncalibrated defaults: no person has graded these origins (${table.id})`]
        : []),
      ...(lines.length > 0 && !isUntouched && !table.calibrated
        ? [`the grades are uncalibrated judgement (${table.id})`]
        : []),
      ...sentences,
      ...problems.map(({ message }) => message),
      ...lines.map(
        ({ id, label, side, counted, setBy }) =>
          `${id} ${label}, ${side}: ${toSigned(counted, 1)} points (${setBy.map(({ field, value }) => `${field} ${value}`).join(", ")})`,
      ),
      ...adopted.map(
        ({ value, by, on, because }) => `adopted ${value}, by ${by}, ${on.slice(0, 10)}, because ${because}`,
      ),
      ...(lines.length > 0 ? [`hearsay why ${ledger.propositionId} shows the sum; result ${hash.slice(0, 12)}`] : []),
    ],
  };
}
