import type { QuantityMention } from "../segment/quantities.ts";

const people =
  /^(?:person|people|man|men|woman|women|child|children|worker|employee|civilian|citizen|inhabitant|villager|soldier|fighter|troop|serviceman|servicemen|passenger|victim|resident|student|patient|participant|prisoner|dead|death|casualty|fatality|seaman|sailor|fisherman|crew member|life|lives|\p{L}+(?:ess|stress|er|or|ian|man|woman|men|women))$/u;
const gatherers =
  /^(?:tanker|container|computer|sender|container|carrier|launcher|meter|metre|kilometer|kilometre|paper|letter|order|number|quarter|corner|door|floor|generator|reactor|tractor|motor)$/u;

/** What a figure counts, so that dead, victims and seamstresses are all people, and another noun is another thing. */
export function toFigureUnit({ unit }: Pick<QuantityMention, "unit">): string {
  const plain = unit.toLowerCase();
  return people.test(plain) && !gatherers.test(plain) ? "person" : plain;
}
