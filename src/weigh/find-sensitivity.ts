import type { LedgerEntry, Sensitivity, TornadoBar, Variant } from "./ledger-shape.ts";
import {
  byWeight,
  type Entry,
  type PointedEntry,
  type Settings,
  toPointed,
  toProbability,
  toTotal,
  type Weighing,
  weighEntries,
} from "./weigh-entries.ts";

const lambdas = [0, 0.25, 0.5, 1];
const starts = [0.1, 0.25, 0.5, 0.75];
/** More entries than this have too many subsets to try. */
const mostSearched = 15;
/** Lines whose inputs are moved one at a time, the heaviest; the others would move less. */
const mostMoved = 40;

/** Does the sum again with each thing left out or changed. Lists are empty where there are no entries. */
export function findSensitivity(entries: readonly LedgerEntry[], settings: Settings): Sensitivity {
  const base = weighEntries(entries, settings);
  const ordered = toOrdered(entries, settings);
  const weigh = (what: string, isKept: (id: string) => boolean, changed: Partial<Settings> = {}): Variant => {
    const kept = ordered.filter(({ entry }) => isKept(entry.id));
    return toVariant(what, toTotal(kept, { ...settings, ...changed }));
  };
  const isAny = (): boolean => true;
  const governments = [...new Set(entries.flatMap(({ government }) => government ?? []))].toSorted();
  const named = new Set(entries.flatMap(({ id, isUnnamed }) => (isUnnamed ? [] : [id])));
  return {
    withoutEntry: entries.map(({ id, label }) => weigh(`${id} ${label}`, (each) => each !== id)),
    withoutCluster: findWithoutClusters(entries, settings, base),
    withoutSide: (["for", "against"] as const).flatMap((side) => {
      const gone = new Set(base.entries.filter((each) => each.side === side).map(({ id }) => id));
      if (gone.size === 0 || gone.size === entries.length) return [];
      return [weigh(`everything ${side}`, (id) => !gone.has(id))];
    }),
    withoutUnnamed: named.size < entries.length ? weigh("unnamed origins", (id) => named.has(id)) : null,
    withoutGovernment: governments.map((government) => {
      const gone = new Set(entries.flatMap((each) => (each.government === government ? [each.id] : [])));
      return weigh(government, (id) => !gone.has(id));
    }),
    lambda: entries.length === 0 ? [] : lambdas.map((lambda) => weigh(String(lambda), isAny, { lambda })),
    start: entries.length === 0 ? [] : starts.map((start) => weigh(`${start * 100}%`, isAny, { start })),
    tornado: findTornado(entries, ordered, settings, base),
    ...findFlipSet(ordered, settings, base),
  };
}

function toOrdered(entries: readonly Entry[], { caps }: Settings): PointedEntry[] {
  return entries.map((entry) => toPointed(entry, caps)).toSorted(byWeight);
}

function toVariant(what: string, total: number): Variant {
  return { what, total, probability: toProbability(total) };
}

/** The sum without each cluster, heaviest first. */
export function findWithoutClusters(entries: readonly Entry[], settings: Settings, base: Weighing): Variant[] {
  const ordered = toOrdered(entries, settings);
  return base.clusters
    .toSorted((one, other) => Math.abs(other.points.mid) - Math.abs(one.points.mid))
    .map(({ name, entryIds }) => {
      const gone = new Set(entryIds);
      const kept = ordered.filter(({ entry }) => !gone.has(entry.id));
      return toVariant(name, toTotal(kept, settings));
    });
}

function findTornado(
  entries: readonly Entry[],
  ordered: readonly PointedEntry[],
  settings: Settings,
  base: Weighing,
): TornadoBar[] {
  const heaviest = base.entries.toSorted((one, other) => Math.abs(other.points.mid) - Math.abs(one.points.mid));
  const moved = new Set(heaviest.slice(0, mostMoved).map(({ id }) => id));
  const bars = entries.flatMap((entry) => {
    if (!moved.has(entry.id)) return [];
    const place = ordered.findIndex((each) => each.entry === entry);
    const probabilityOf = (grades: Entry["grades"]): number => {
      const changed = ordered.with(place, toPointed({ ...entry, grades }, settings.caps)).toSorted(byWeight);
      return toProbability(toTotal(changed, settings));
    };
    return toInputs(entry.grades).map(({ input, values, put }): TornadoBar => {
      const [low = 0, high = 0] = values.toSorted((one, other) => one - other);
      const [atLow, atHigh] = [probabilityOf(put(low)), probabilityOf(put(high))];
      return {
        entryId: entry.id,
        input,
        low: { value: low, probability: atLow },
        high: { value: high, probability: atHigh },
      };
    });
  });
  const swing = ({ low, high }: TornadoBar): number => Math.abs(high.probability - low.probability);
  return bars.toSorted((one, other) => Math.round((swing(other) - swing(one)) * 1e9));
}

interface Input {
  readonly input: TornadoBar["input"];
  readonly values: readonly number[];
  readonly put: (value: number) => Entry["grades"];
}

function toInputs(grades: Entry["grades"]): Input[] {
  const fix = (value: number) => ({ low: value, mid: value, high: value });
  if (grades.kind === "statement") {
    const { t, q } = grades;
    return [
      { input: "t", values: [t.low, t.high], put: (value) => ({ ...grades, t: fix(value), q: fix(q.mid) }) },
      { input: "q", values: [q.low, q.high], put: (value) => ({ ...grades, q: fix(value), t: fix(t.mid) }) },
    ];
  }
  const { p1, p0, a } = grades;
  const still = { ...grades, p1: fix(p1.mid), p0: fix(p0.mid), a: fix(a.mid) };
  return [
    { input: "p1", values: [p1.low, p1.high], put: (value) => ({ ...still, p1: fix(value) }) },
    { input: "p0", values: [p0.low, p0.high], put: (value) => ({ ...still, p0: fix(value) }) },
    { input: "a", values: [a.low, a.high], put: (value) => ({ ...still, a: fix(value) }) },
  ];
}

function findFlipSet(
  ordered: readonly PointedEntry[],
  settings: Settings,
  base: Weighing,
): Pick<Sensitivity, "flipSet" | "flipNote"> {
  if (ordered.length === 0) return { flipSet: null, flipNote: "no entries" };
  const side = Math.sign(base.total.mid);
  if (side === 0) return { flipSet: null, flipNote: "the sum is even already" };
  if (ordered.length > mostSearched) {
    return { flipSet: null, flipNote: `not searched: more than ${mostSearched} entries` };
  }
  // Only what pulls to this side can flip the sum by going.
  const weights = new Map(base.entries.map(({ id, points }) => [id, points.mid * side] as const));
  const pulling = base.entries.filter(({ points }) => Math.sign(points.mid) === side).map(({ id }) => id);
  // A set takes away no more than the points of its entries, so that most sets need no sum.
  const isEnough = (gone: readonly string[]): boolean =>
    gone.reduce((sum, id) => sum + (weights.get(id) ?? 0), 0) > Math.abs(base.total.mid) - 1e-6;
  if (!isEnough(pulling)) return { flipSet: null, flipNote: "no set of entries turns it by going" };
  const heaviest = pulling.toSorted((one, other) => (weights.get(other) ?? 0) - (weights.get(one) ?? 0));
  for (let size = 1; size <= pulling.length; size++) {
    if (!isEnough(heaviest.slice(0, size))) continue;
    for (const gone of chooseFrom(pulling, size)) {
      if (!isEnough(gone)) continue;
      const kept = ordered.filter(({ entry }) => !gone.includes(entry.id));
      const total = toTotal(kept, settings);
      if (Math.sign(total) === -side)
        return { flipSet: { entryIds: gone, probability: toProbability(total) }, flipNote: "" };
    }
  }
  return { flipSet: null, flipNote: "no set of entries turns it by going" };
}

function* chooseFrom(ids: readonly string[], size: number): Generator<readonly string[]> {
  if (size === 0) yield [];
  else {
    for (const [index, id] of ids.entries()) {
      for (const rest of chooseFrom(ids.slice(index + 1), size - 1)) yield [id, ...rest];
    }
  }
}
