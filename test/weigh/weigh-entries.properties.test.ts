import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LedgerEntry } from "../../src/weigh/ledger-shape.ts";
import {
  byWeight,
  type Entry,
  type Settings,
  toEvidencePoints,
  toPointed,
  toStatementPoints,
  toTotal,
  weighEntries,
} from "../../src/weigh/weigh-entries.ts";
import { weighRivals } from "../../src/weigh/weigh-rivals.ts";
import { settings } from "./make.ts";

const share = fc.integer({ min: 0, max: 100 }).map((value) => value / 100);
const open = fc.integer({ min: 1, max: 99 }).map((value) => value / 100);
const spread = fc
  .tuple(open, open, open)
  .map((values) => values.toSorted((one, other) => one - other))
  .map(([low = 0, mid = 0, high = 0]) => ({ low, mid, high }));
const side = fc.constantFrom("for", "against") as fc.Arbitrary<"for" | "against">;
const word = fc.record({
  side,
  cluster: fc.constantFrom("one", "two", "three", null),
  grades: fc.record({ kind: fc.constant("statement" as const), t: spread, q: spread, f: open }),
});
const words = fc
  .array(word, { maxLength: 7 })
  .map((list) => list.map((each, index): Entry => ({ ...each, id: `O${index}` })));
const small = 1e-9;

const totalOf = (entries: readonly Entry[], changed: Partial<Settings> = {}): number =>
  weighEntries(entries, { ...settings, ...changed }).total.mid;

describe("properties of points", () => {
  it("toStatementPoints › never falls as t or f grows and never rises as q grows", () => {
    fc.assert(
      fc.property(open, open, open, open, (t, q, f, step) => {
        const points = toStatementPoints(t, q, f);
        const more = (value: number): number => value + (1 - value) * step;
        expect(toStatementPoints(more(t), q, f)).toBeGreaterThanOrEqual(points - small);
        expect(toStatementPoints(t, q, more(f))).toBeGreaterThanOrEqual(points - small);
        expect(toStatementPoints(t, more(q), f)).toBeLessThanOrEqual(points + small);
      }),
    );
  });

  it("toEvidencePoints › gives 0 where a is 0 or p1 is p0, and turns round with p1 and p0", () => {
    fc.assert(
      fc.property(share, share, share, (p1, p0, a) => {
        expect(toEvidencePoints(p1, p0, 0)).toBe(0);
        expect(toEvidencePoints(p1, p1, a)).toBe(0);
        const points = toEvidencePoints(p1, p0, a);
        expect(Number.isNaN(points)).toBe(false);
        const turned = toEvidencePoints(p0, p1, a);
        if (Number.isFinite(points)) expect(turned).toBeCloseTo(-points, 9);
        else expect(turned + points).toBeNaN();
      }),
    );
  });
});

describe("properties of the sum", () => {
  it("weighEntries › does not depend on the order of input", () => {
    fc.assert(
      fc.property(words, (entries) => {
        expect(totalOf(entries.toReversed())).toBeCloseTo(totalOf(entries), 9);
      }),
    );
  });

  it("weighEntries › mirrors the total when the sides are swapped at an even start", () => {
    fc.assert(
      fc.property(words, (entries) => {
        const swapped = entries.map((each) => ({ ...each, side: each.side === "for" ? "against" : "for" }) as const);
        const [one, other] = [weighEntries(entries, settings), weighEntries(swapped, settings)];
        expect(other.total.mid).toBeCloseTo(-one.total.mid, 9);
        expect(other.total.low).toBeCloseTo(-one.total.high, 9);
      }),
    );
  });

  it("weighEntries › never lowers the total when support is added or strengthened", () => {
    fc.assert(
      fc.property(words, word, share, (entries, added, step) => {
        const support: Entry = { ...added, side: "for", id: "new" };
        expect(totalOf([...entries, support])).toBeGreaterThanOrEqual(totalOf(entries) - small);
        if (support.grades.kind !== "statement") return;
        const raise = (value: number): number => value + (1 - value) * step;
        const { t } = support.grades;
        const stronger = { ...support.grades, t: { low: raise(t.low), mid: raise(t.mid), high: raise(t.high) } };
        const before = totalOf([...entries, support]);
        expect(totalOf([...entries, { ...support, grades: stronger }])).toBeGreaterThanOrEqual(before - small);
      }),
      { numRuns: 1000 },
    );
  });

  it("weighEntries › keeps low, mid and high in order and within the caps", () => {
    fc.assert(
      fc.property(words, (entries) => {
        const { entries: weighed, clusters, total } = weighEntries(entries, settings);
        for (const { points } of [...weighed, ...clusters, { points: total }]) {
          expect(points.low).toBeLessThanOrEqual(points.mid);
          expect(points.mid).toBeLessThanOrEqual(points.high);
        }
        for (const { points } of weighed) expect(Math.max(-points.low, points.high)).toBeLessThanOrEqual(10);
      }),
    );
  });

  it("weighEntries › never raises a side when two origins are merged and f is held", () => {
    fc.assert(
      fc.property(words, (entries) => {
        const [first, second, ...rest] = entries.map((each) => ({ ...each, side: "for" }) as Entry);
        if (!first || !second) return;
        expect(totalOf([first, ...rest])).toBeLessThanOrEqual(totalOf([first, second, ...rest]) + small);
      }),
    );
  });

  it("weighEntries › is plain addition at λ 1", () => {
    fc.assert(
      fc.property(words, (entries) => {
        const sum = weighEntries(entries, settings).entries.reduce((total, { points }) => total + points.mid, 0);
        expect(totalOf(entries, { lambda: 1 })).toBeCloseTo(sum, 9);
      }),
    );
  });

  it("weighEntries › never adds points to the other side when an entry is undercut", () => {
    fc.assert(
      fc.property(words, share, (entries, left) => {
        const [first, ...rest] = entries;
        if (first?.grades.kind !== "statement") return;
        const { t } = first.grades;
        const lower = { low: t.low * left, mid: t.mid * left, high: t.high * left };
        const undercut: Entry = { ...first, grades: { ...first.grades, t: lower } };
        const other = first.side === "for" ? "pointsAgainst" : "pointsFor";
        const [before, after] = [weighEntries(entries, settings), weighEntries([undercut, ...rest], settings)];
        expect(after[other]).toBeCloseTo(before[other], 9);
      }),
    );
  });
});

describe("weighRivals", () => {
  it("weighRivals › equals the plain ledger for two rivals", () => {
    fc.assert(
      fc.property(words, open, (entries, start) => {
        const named = entries.map((each) => ({ ...each, cluster: each.cluster ?? "open" }));
        const plain = weighEntries(named, { ...settings, start });
        const rivals = [
          { id: "so", start },
          { id: "not so", start: 1 - start },
        ];
        const evidence = named.map(({ side: own, ...rest }) => ({
          ...rest,
          supports: [own === "for" ? "so" : "not so"],
        }));
        const [so] = weighRivals(rivals, evidence, settings).rivals;
        expect(so!.probability).toBeCloseTo(plain.probability, 9);
      }),
    );
  });

  it("weighRivals › sums to one over three rivals and leaves them alone where all are supported", () => {
    const rivals = ["sea", "rail", "none"].map((id) => ({ id, start: 1 / 3 }));
    const grades: LedgerEntry["grades"] = {
      kind: "statement",
      t: { low: 0.5, mid: 0.65, high: 0.8 },
      q: { low: 0.4, mid: 0.5, high: 0.6 },
      f: 1,
    };
    const all = weighRivals(rivals, [{ id: "O1", cluster: "x", grades, supports: ["sea", "rail", "none"] }], settings);
    expect(all.rivals.map(({ probability }) => probability)).toEqual([1 / 3, 1 / 3, 1 / 3]);
    const { rivals: two, rows } = weighRivals(
      rivals,
      [{ id: "O1", cluster: "x", grades, supports: ["sea", "rail"] }],
      settings,
    );
    expect(two.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12);
    expect(two[0]!.probability).toBeCloseTo(two[1]!.probability, 12);
    expect(rows[0]!.points["none"]).toBe(0);
  });
});

describe("toTotal", () => {
  it("toTotal › gives the very number of the whole sum", () => {
    fc.assert(
      fc.property(words, share, open, (entries, lambda, start) => {
        const changed = { ...settings, lambda, start };
        const ordered = entries.map((entry) => toPointed(entry, settings.caps)).toSorted(byWeight);
        expect(toTotal(ordered, changed)).toBe(weighEntries(entries, changed).total.mid);
      }),
    );
  });
});
