import type { Goods, Stage } from "../model/dossier.ts";

/** Goods going one way, as some statements have it. A payment is a flow of its own, the other way round. */
export interface Flow {
  /** `T1` or `P1`. */
  readonly about: string;
  readonly propositionIds: readonly string[];
  readonly supplier: string | null;
  readonly recipient: string | null;
  readonly endUser: string | null;
  readonly goods: readonly Goods[];
  readonly stage: Stage | null;
  readonly when: { readonly from: string; readonly to: string } | null;
  readonly modes: readonly string[];
  readonly statementIds: readonly string[];
  /** What the goods of this flow pay for; empty where they are no payment. */
  readonly paysFor: readonly Goods[];
}

const plannedStages: ReadonlySet<Stage | null> = new Set(["considered", "negotiating", "agreed", null]);

/** Whether nothing is said to have moved yet. */
export function isPlanned({ stage }: Flow): boolean {
  return plannedStages.has(stage);
}

interface Deal extends Omit<Flow, "about" | "modes" | "paysFor"> {
  readonly mode: string | null;
  readonly route: readonly string[];
  readonly payment: readonly Goods[];
}

/** Takes a deal apart: the goods one way, and the payment the other way where there is one. Words for no known goods are kept. */
export function toFlows(about: string, { mode, route, payment, ...deal }: Deal): Flow[] {
  const modes = [...(mode === null ? [] : [mode]), ...route];
  const flows: Flow[] = [{ ...deal, about, modes, paysFor: [] }];
  if (payment.length > 0) {
    const { supplier, recipient } = deal;
    // That the goods moved says nothing about whether they were paid for.
    flows.push({
      ...deal,
      stage: null,
      about,
      supplier: recipient,
      recipient: supplier,
      endUser: null,
      goods: payment,
      modes: [],
      paysFor: deal.goods,
    });
  }
  return flows;
}
