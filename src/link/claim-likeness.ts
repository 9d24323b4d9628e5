import { linkWeights } from "./generated/link-weights.ts";
import { type Signal, signalNames, toSignals } from "./pair-signals.ts";
import type { WeighedClaim } from "./weigh-claims.ts";

const weightOf = new Map<string, number>(linkWeights.map(({ signal, weight }) => [signal, weight]));
const weights = signalNames.map((name: Signal) => weightOf.get(name) ?? 0);

/** How likely two statements are about one thing, in log odds; `one` stands before `other`. Fitted by `train/links.ts`. */
export function toLikeness(one: WeighedClaim, other: WeighedClaim): number {
  let sum = 0;
  toSignals(one, other).forEach((value, at) => {
    sum += weights[at]! * value;
  });
  return sum;
}
