import type { LedgerEntry } from "./ledger-shape.ts";
import { type Settings, toStatementPoints, type WeighedEntry } from "./weigh-entries.ts";

/** A line's sum with its values, so that it can be done by hand: `t .30 × f .95 = .2850; 1 + … ; 10·log10 … = +2.6`. */
export function toFormula(
  { grades }: LedgerEntry,
  { points, uncapped, side }: WeighedEntry,
  { caps }: Settings,
): string {
  const sign = side === "for" ? "" : "−";
  if (grades.kind === "statement") {
    const { t, q, f } = grades;
    const known = t.mid * f;
    const ratio = 1 + known / ((1 - known) * q.mid);
    const steps = [
      `t ${toValue(t.mid)} × f ${toValue(f)} = ${toValue(known)}`,
      `1 + ${toValue(known)} / (${toValue(1 - known)} × q ${toValue(q.mid)}) = ${toValue(ratio)}`,
      `${sign}10·log10 ${toValue(ratio)} = ${toSigned(uncapped)}`,
    ];
    return [...steps, ...toCapStep(points.mid, uncapped, caps.statement)].join("; ");
  }
  const [p1, p0, a] = [grades.p1.mid, grades.p0.mid, grades.a.mid];
  if (a === 0 || p1 === p0) return "p1 = p0 or a = 0: 0 points";
  const [more, less, names] = p1 > p0 ? [p1, p0, "p1 / p0"] : [p0, p1, "p0 / p1"];
  const ratio = 1 + a * (more / less - 1);
  const steps = [
    `1 + a ${toValue(a)} × (${names} = ${toValue(more)} / ${toValue(less)} − 1) = ${toValue(ratio)}`,
    `${sign}10·log10 ${toValue(ratio)} = ${toSigned(uncapped)}`,
  ];
  return [...steps, ...toCapStep(points.mid, uncapped, caps.evidence)].join("; ");
}

function toCapStep(mid: number, uncapped: number, cap: number): string[] {
  return Math.abs(uncapped) > Math.abs(mid) ? [`held at the cap of ${cap}`] : [];
}

/** What keeps a line from counting more, each with the points it takes; empty where nothing does. */
export function explainWhyNotMore(
  { grades, clusterBecause }: LedgerEntry,
  weighed: WeighedEntry,
  settings: Settings,
): string[] {
  const { points, uncapped, counted, place } = weighed;
  const size = Math.abs(points.mid);
  const reasons: string[] = [];
  const capped = Math.abs(uncapped) - size;
  if (capped >= 0.05)
    reasons.push(`cap: ${capped < 50 ? capped.toFixed(1) : "all further"} points above it do not count`);
  const shared = size - Math.abs(counted);
  if (place > 0 && shared >= 0.05) {
    reasons.push(
      `cluster: another in "${weighed.cluster}" counts first, ${shared.toFixed(1)} points do not count (${clusterBecause})`,
    );
  }
  if (grades.kind === "statement" && grades.f < 1) {
    const full = Math.min(toStatementPoints(grades.t.mid, grades.q.mid, 1), settings.caps.statement);
    if (full - size >= 0.05) reasons.push(`f: ${(full - size).toFixed(1)} points more if it surely said so`);
  }
  return reasons;
}

function toValue(value: number): string {
  if (!Number.isFinite(value)) return "∞";
  return value
    .toFixed(4)
    .replace(/(\.\d\d)00$/u, "$1")
    .replace(/^0\./u, ".");
}

/** `+2.63`, `−1.61`, `0.00`. */
export function toSigned(points: number, digits = 2): string {
  if (!Number.isFinite(points)) return points < 0 ? "−∞" : "+∞";
  const text = Math.abs(points).toFixed(digits);
  if (Number(text) === 0) return text;
  return `${points < 0 ? "−" : "+"}${text}`;
}
