import { isKindOf } from "../lexicon/find-goods.ts";
import type { Goods } from "../model/dossier.ts";

const roots = [
  "weapons",
  "military-gear",
  "nuclear-items",
  "oil",
  "natural-gas",
  "food",
  "technology",
  "cash",
  "raw-materials",
  "machinery",
  "workers",
  "troops",
] as const;
const generic: ReadonlySet<string> = new Set([
  "weapons",
  "ammunition",
  "unspecified-goods",
  "oil",
  "food",
  "raw-materials",
  "technology",
  "military-gear",
]);

/** The broadest class of a category of goods: `weapons` for shells, `oil` for jet fuel, else the category itself. */
export function toFamily(category: string): string {
  return roots.find((root) => category === root || isKindOf(category, root)) ?? category;
}

/** The families of some goods, sorted, each once; goods nobody specifies have the family `unspecified-goods`. */
export function toFamilies(goods: readonly Goods[]): string[] {
  return [...new Set(goods.map(({ category }) => toFamily(category)))].toSorted();
}

/** Whether goods are told by a broad word only: weapons, munitions, oil. */
export function isGeneric(goods: readonly Goods[]): boolean {
  return goods.length === 0 || goods.every(({ category }) => generic.has(category));
}

/**
 * Whether two lists of goods may be the same goods: every entry has its like on the other side. Inside one report
 * (`isSameReport`) a broad word may stand for a narrow one; across reports only kinds below the broad words match.
 */
export function matchGoods(ones: readonly Goods[], others: readonly Goods[], isSameReport: boolean): boolean {
  if (toFamilies(ones).join() !== toFamilies(others).join()) return false;
  if (isGeneric(ones) !== isGeneric(others) && !(isSameReport && isKindred(ones, others))) return false;
  const alike = (one: Goods, other: Goods): boolean => {
    if (one.category === other.category) return true;
    const broad = isKindOf(one.category, other.category)
      ? other.category
      : isKindOf(other.category, one.category)
        ? one.category
        : null;
    if (broad === null) return false;
    return broad === "weapons"
      ? isSameReport && isGeneric([one, other])
      : isSameReport || !generic.has(broad) || isGeneric([one, other]);
  };
  const isIn = (list: readonly Goods[], all: readonly Goods[]): boolean =>
    list.every((one) => all.some((other) => alike(one, other)));
  return isIn(ones, others) || isIn(others, ones);
}

/** A broad word below the broadest: "munitions" may stand for shells, "weapons" may not. */
function isKindred(ones: readonly Goods[], others: readonly Goods[]): boolean {
  return ![...ones, ...others].some(({ category }) => category === "weapons");
}

/** Whether `narrow` names goods that `broad` covers, and is not the same list. */
export function coversGoods(broad: readonly Goods[], narrow: readonly Goods[]): boolean {
  if (broad.length === 0 || narrow.length === 0) return false;
  const covered = narrow.every((one) =>
    broad.some((other) => one.category === other.category || isKindOf(one.category, other.category)),
  );
  return covered && !broad.every((one) => narrow.some((other) => one.category === other.category));
}
