import { findGoods, isKindOf } from "../lexicon/find-goods.ts";
import type { DateRange } from "../model/date-range.ts";
import type { Quantity } from "../model/dossier.ts";
import { findQuantities } from "../segment/quantities.ts";
import { findDates } from "../time/find-dates.ts";

/** A figure of goods in a text, with the days it is for; null days where the text dates none. Offsets are into that text. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: "barrel" | "tonne";
  readonly bound: Quantity["bound"];
  readonly category: string;
  readonly when: DateRange | null;
}

/**
 * Reads the figures in barrels or tonnes of oil that a text gives, in reading order. Caps ("500,000 barrels a year") are no figures of supply.
 * Each takes the period named right behind it, else the one right before.
 */
export function readFigures(text: string, reference: DateRange | null): Figure[] {
  const quantities = findQuantities(text).filter(
    ({ unit, start, end }) => toUnit(unit) !== null && !isCap(text, start, end),
  );
  if (quantities.length === 0) {
    return [];
  }
  const goods = findGoods(text).filter(({ category }) => isKindOf(category, "oil"));
  const periods = findPeriods(text, reference);
  return quantities.flatMap(({ start, end, low, high, bound, unit: word }, index): Figure[] => {
    const value = low ?? high;
    const unit = toUnit(word)!;
    const behind = goods.find((each) => each.start >= end && each.start - end <= 20);
    // Anything is weighed in tonnes; barrels are barrels of oil.
    const near = behind ?? (unit === "tonne" ? undefined : (goods.findLast((each) => each.end <= start) ?? goods[0]));
    if (value === null || near === undefined) {
      return [];
    }
    const before = quantities[index - 1]?.end ?? 0;
    const after = quantities[index + 1]?.start ?? text.length;
    const when = pickPeriod(periods, quantities.length, index, { start, end, before, after });
    return [{ start, end, value, unit, bound, category: near.category, when }];
  });
}

function toUnit(unit: string): Figure["unit"] | null {
  if (/^(?:barrels?|bbl)$/i.test(unit)) {
    return "barrel";
  }
  return /^(?:metric )?(?:tonnes?|tons?)$/i.test(unit) ? "tonne" : null;
}

interface Period extends DateRange {
  readonly start: number;
  readonly end: number;
}

function pickPeriod(
  periods: readonly Period[],
  figures: number,
  index: number,
  {
    start,
    end,
    before,
    after,
  }: { readonly start: number; readonly end: number; readonly before: number; readonly after: number },
): DateRange | null {
  const paired = periods.length === figures ? periods[index] : undefined;
  const behind = periods.find((period) => period.start >= end && period.end <= after);
  const ahead = periods.findLast((period) => period.end <= start && period.start >= before);
  const only = periods.length === 1 ? periods[0] : undefined;
  const picked = paired ?? behind ?? ahead ?? only;
  return picked === undefined ? null : { from: picked.from, to: picked.to };
}

// Days are when somebody spoke; periods of supply are months and longer. "between March and May" is one period.
function findPeriods(text: string, reference: DateRange | null): Period[] {
  const periods: Period[] = [];
  let isOpen = false;
  for (const { start, end, from, to } of findDates(text, { reference })) {
    if (from === null || to === null || toDays(from, to) < 27) {
      isOpen = false;
      continue;
    }
    const last = periods.at(-1);
    const gap = last === undefined ? "" : text.slice(last.end, start);
    if (last !== undefined && isOpen && /^\s*(?:and|to|until|till|through|[-–—])\s*$/.test(gap)) {
      periods[periods.length - 1] = { start: last.start, end, from: last.from, to };
      isOpen = false;
      continue;
    }
    const lead = text.slice(0, start);
    if (/\b(?:first|previous|last)\b[^.;]*\bsince\s*$/i.test(lead)) {
      continue;
    }
    isOpen = /\b(?:between|from)\s*$/i.test(lead);
    periods.push({
      start,
      end,
      from,
      to: /\bsince\s*$/i.test(lead) && reference !== null && reference.to > to ? reference.to : to,
    });
  }
  return periods;
}

function toDays(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

function isCap(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 60);
  return (
    /\b(?:cap(?:s|ped)?|limit(?:s|ed)?|ceiling|quota|maximum|threshold|allow(?:s|ed)?|permit(?:s|ted)?)\b[^.;]*$/i.test(
      before,
    ) ||
    /^[^.;]{0,40}\b(?:per year|a year|annually|annual (?:cap|limit)|per annum|cap\b|limit\b|ceiling|quota)/i.test(
      after,
    ) ||
    /-\s*$/.test(before)
  );
}
