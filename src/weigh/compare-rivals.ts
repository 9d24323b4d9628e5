import type { Proposition } from "../model/dossier.ts";
import { findBreaches } from "./find-breaches.ts";
import type { Ledger } from "./ledger-shape.ts";
import { toPercent } from "./likelihood-words.ts";
import { type RivalEntry, weighRivals } from "./weigh-rivals.ts";

/** Several propositions weighed as rivals, of which exactly one is true; `hearsay/rivals/1`. */
export interface Rivals {
  readonly schema: "hearsay/rivals/1";
  readonly rivals: readonly {
    readonly id: string;
    readonly text: string;
    /** As rivals; together they make one. */
    readonly probability: number;
    /** Each weighed by itself. */
    readonly alone: number;
  }[];
  /** Where the probabilities by themselves cannot all hold, each with the smallest change that mends it. */
  readonly breaches: readonly { readonly because: string; readonly fix: string }[];
}

/**
 * Weighs the propositions of some ledgers as rivals, from equal starts, with the lines, caps and λ of the ledgers. Who denies
 * one speaks for all others; one origin's lines of one side form a cluster. In the order given; two ledgers or more.
 */
export function compareRivals(
  weighed: readonly { readonly ledger: Ledger; readonly proposition: Proposition }[],
): Rivals {
  const ids = weighed.map(({ ledger }) => ledger.propositionId);
  const entries = weighed.flatMap(({ ledger }) =>
    ledger.lines.map(({ id, label, side, grades }): RivalEntry => {
      const own = ledger.propositionId;
      const supports = side === "for" ? [own] : ids.filter((each) => each !== own);
      // A thing seen bears its direction in its grades.
      return {
        id: `${own}/${id}`,
        cluster: label,
        grades,
        supports: grades.kind === "evidence" ? [own] : supports,
      };
    }),
  );
  const rivals = ids.map((id) => ({ id, start: 1 / ids.length }));
  const result = weighRivals(rivals, entries, weighed[0]!.ledger.settings).rivals;
  const alone = weighed.map(({ ledger, proposition }) => ({ proposition, probability: ledger.weighing.probability }));
  return {
    schema: "hearsay/rivals/1",
    rivals: weighed.map(({ ledger }, place) => ({
      id: ledger.propositionId,
      text: ledger.text,
      probability: round(result[place]!.probability),
      alone: round(ledger.weighing.probability),
    })),
    breaches: findBreaches(alone, [ids]).map(({ because, fix }) => ({ because, fix })),
  };
}

/** Renders rivals as plain text. */
export function renderRivals({ rivals, breaches }: Rivals): string {
  const rows = rivals.map(
    ({ id, text, probability, alone }) =>
      `  ${id} ${toPercent(probability)}% (by itself ${toPercent(alone)}%)  ${text}`,
  );
  return [
    "As rivals, if exactly one of them is true, each as likely as the others at the start",
    ...rows,
    ...(breaches.length === 0
      ? []
      : [
          "If they exclude each other, they cannot stand as each does by itself",
          ...breaches.map((each) => `  ${each.because}; ${each.fix}`),
        ]),
    "",
  ].join("\n");
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
