import { isKindOf, unspecifiedGoods } from "../lexicon/find-goods.ts";
import type { Goods, Measure } from "../model/dossier.ts";
import { compareDays, type Days, type Running } from "./compare-dates.ts";
import { type Flow, isPlanned } from "./flow.ts";
import { matchGoods, type Way } from "./match-goods.ts";
import type { Pack } from "./pack-shape.ts";

/** A measure that fits a flow, or may fit it. */
export interface Candidate {
  readonly measure: Measure;
  /** The goods of the flow that it is about. */
  readonly goods: readonly Goods[];
  /** Why it is open whether the measure takes in the goods or the party; empty where it does. */
  readonly open: readonly string[];
  /** Open only because the reports name the goods too broadly. */
  readonly isVague: boolean;
  readonly running: Running;
  /** The later rule that brought the goods under this one. */
  readonly widenedBy: Measure | null;
}

/** Which of a regime's targets a flow leaves or reaches. */
export interface Side {
  readonly target: string;
  readonly direction: "to-target" | "from-target";
  readonly limit: string | null;
}

const bans: ReadonlySet<string> = new Set([
  "arms-embargo",
  "wmd-embargo",
  "dual-use-embargo",
  "service-ban",
  "sectoral-ban",
  "workers-ban",
  "cap",
]);

/** Finds the targets among the parties of a flow; a body or a group counts for its state. Empty where no party is one. */
export function findSides(flow: Flow, pack: Pack, toState: (id: string) => string): Side[] {
  const supplier = flow.supplier;
  const recipients = [flow.recipient, flow.endUser].filter((id) => id !== null);
  return Object.entries(pack.targets).flatMap(([target, { actors, limit = null }]): Side[] => {
    const isTarget = (id: string): boolean => actors.includes(id) || actors.includes(toState(id));
    const gives = supplier !== null && isTarget(supplier);
    const takes = recipients.some(isTarget);
    if (gives === takes) {
      return [];
    }
    return [{ target, direction: gives ? "from-target" : "to-target", limit }];
  });
}

/** Finds the measures that fit a flow or may fit it, in the order of the pack. Measures that ran on none of its days are left out. */
export function findCandidates(flow: Flow, sides: readonly Side[], pack: Pack): Candidate[] {
  const goods = flow.goods.filter(({ category }) => category !== unspecifiedGoods);
  const found = pack.measures.flatMap((measure): Candidate[] => {
    const side = sides.find(({ target }) => target === measure.target);
    if (side === undefined || !bans.has(measure.kind)) {
      return [];
    }
    const running = findRunning(flow, measure);
    const way = toWay(measure, side, flow);
    return running === "none" ? [] : toCandidate(measure, goods, running, side.limit, way, pack);
  });
  return dropVague(widen(dropSucceeded(found, flow), flow, pack));
}

/** Finds the measures that the way of carrying adds. */
export function findCarriageRules(flow: Flow, sides: readonly Side[], pack: Pack): Candidate[] {
  return pack.modes.flatMap(({ modes, measures }) => {
    if (!modes.some((mode) => flow.modes.includes(mode))) {
      return [];
    }
    for (const id of measures) {
      const measure = pack.measures.find((each) => each.id === id)!;
      const side = sides.find(({ target }) => target === measure.target);
      const running = findRunning(flow, measure);
      if (side !== undefined && running !== "none") {
        return [
          {
            measure,
            goods: flow.goods,
            open: side.limit === null ? [] : [side.limit],
            isVague: false,
            running,
            widenedBy: null,
          },
        ];
      }
    }
    return [];
  });
}

function findRunning(flow: Flow, measure: Measure): Running {
  return compareDays(toDays(flow), measure);
}

// A plan is carried out later, on a day nobody knows.
function toDays(flow: Flow): Days {
  if (isPlanned(flow)) {
    return { from: flow.when?.from ?? "9999-12-31", to: null };
  }
  return flow.when ?? { from: null, to: null };
}

function toCandidate(
  measure: Measure,
  goods: readonly Goods[],
  running: Running,
  limit: string | null,
  way: Way,
  pack: Pack,
): Candidate[] {
  const matches = goods.map((each) => ({ each, match: matchGoods(each.category, measure, pack, way) }));
  const sure = matches.filter(({ match }) => match.fits === "yes");
  const open = matches.filter(({ match }) => match.fits === "open");
  const fitting = sure.length > 0 ? sure : open;
  if (fitting.length === 0) {
    return [];
  }
  const why = sure.length > 0 ? [] : open.flatMap(({ match }) => (match.fits === "open" ? [match.why] : []));
  return [
    {
      measure,
      goods: fitting.map(({ each }) => each),
      open: [...new Set([...why, ...(limit === null ? [] : [limit])])],
      isVague: sure.length === 0 && open.every(({ match }) => match.fits === "open" && match.isVague),
      running,
      widenedBy: null,
    },
  ];
}

// The ban on arms one way takes in the money that goes the other way for them.
function toWay({ direction }: Measure, side: Side, { paysFor }: Flow): Way {
  const isIts = direction === "both" || direction === side.direction;
  const paysForArms = paysFor.some(({ category }) => isKindOf(category, "weapons"));
  return { isIts, paysForIts: paysForArms && (direction === "both" || direction !== side.direction) };
}

// "1718-8b with 1874-9": from the later rule's first day on, the earlier one takes in the same goods.
function widen(found: readonly Candidate[], flow: Flow, pack: Pack): Candidate[] {
  const widened = found.filter(({ measure, open }) => pack.widens[measure.id] !== undefined && open.length === 0);
  const added = widened.flatMap((later): Candidate[] => {
    const measure = pack.measures.find(({ id }) => id === pack.widens[later.measure.id])!;
    const own = found.find((each) => each.measure === measure);
    const arms = later.goods.filter(({ category }) => isKindOf(category, "weapons"));
    const isSure = own?.open.length === 0 && own.goods.length === arms.length;
    if (isSure || flow.paysFor.length > 0 || later.running !== "all" || arms.length === 0) {
      return [];
    }
    return [{ ...later, measure, goods: arms, widenedBy: later.measure }];
  });
  const replaced = new Set(added.map(({ measure }) => measure));
  const kept = [...found.filter(({ measure }) => !replaced.has(measure)), ...added];
  return kept.sort((one, other) => pack.measures.indexOf(one.measure) - pack.measures.indexOf(other.measure));
}

// Of rules that followed one another, an act without a day is held against the latest.
function dropSucceeded(candidates: readonly Candidate[], flow: Flow): Candidate[] {
  const ids = new Set(candidates.map(({ measure }) => measure.id));
  return candidates.filter(
    ({ measure }) => flow.when !== null || measure.supersededBy === null || !ids.has(measure.supersededBy),
  );
}

// Where one measure surely takes the goods in, another that may not adds nothing but doubt.
function dropVague(candidates: readonly Candidate[]): Candidate[] {
  const sure = new Set(
    candidates.filter(({ open, running }) => open.length === 0 && running === "all").flatMap(({ goods }) => goods),
  );
  return candidates.filter(({ isVague, goods }) => !isVague || !goods.every((each) => sure.has(each)));
}
