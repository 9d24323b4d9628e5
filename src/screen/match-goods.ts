import { findParentCategory, isKindOf } from "../lexicon/find-goods.ts";
import type { Measure } from "../model/dossier.ts";
import type { Pack } from "./pack-shape.ts";

/** How goods stand to a measure: in its class, out of it, or open — with the reason why. */
export type GoodsMatch =
  | { readonly fits: "yes" | "no" }
  | { readonly fits: "open"; readonly why: string; readonly isVague: boolean };

/** How a flow goes, as a measure sees it. */
export interface Way {
  /** The flow itself goes the way the measure is about. */
  readonly isIts: boolean;
  /** The flow pays for arms that go that way. */
  readonly paysForIts: boolean;
}

/** Matches a category of goods with the classes that a measure names. */
export function matchGoods(category: string, measure: Measure, pack: Pack, way: Way): GoodsMatch {
  if (isUnder(category, pack.exceptions[measure.id]?.categories ?? [])) {
    return { fits: "open", why: `it leaves them out under a condition: ${measure.exceptions}`, isVague: true };
  }
  let open: GoodsMatch = { fits: "no" };
  for (const word of measure.goods) {
    const match = matchClass(category, word, pack, way);
    if (match.fits === "yes") {
      return match;
    }
    open = open.fits === "open" ? open : match;
  }
  return open;
}

function matchClass(category: string, word: string, pack: Pack, way: Way): GoodsMatch {
  const goods = pack.goods[word];
  if (goods === undefined || (goods.onlyAs === "payment" ? !way.paysForIts : !way.isIts)) {
    return { fits: "no" };
  }
  const { categories, except = [], maybe = [], limit } = goods;
  if (isUnder(category, except) || except.some((each) => isKindOf(each, category))) {
    return { fits: "no" };
  }
  if (categories.includes("*")) {
    return limit === undefined ? { fits: "yes" } : { fits: "open", why: limit, isVague: false };
  }
  if (isUnder(category, categories)) {
    return { fits: "yes" };
  }
  if (isUnder(category, maybe)) {
    return { fits: "open", why: limit ?? "the goods are not named closely enough", isVague: false };
  }
  // "Oil" may be refined petroleum; that it is aviation fuel, two steps down, nobody meant.
  if (categories.some((each) => findParentCategory(each) === category)) {
    return { fits: "open", why: "the reports do not name the goods closely enough", isVague: true };
  }
  return { fits: "no" };
}

function isUnder(category: string, ancestors: readonly string[]): boolean {
  return ancestors.some((ancestor) => isKindOf(category, ancestor));
}
