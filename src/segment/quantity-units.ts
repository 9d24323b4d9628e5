const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Measures: they come in any fraction, so "over 5 km" is no more than 5. The key is as written, lower case. */
const measures: ReadonlyMap<string, string> = new Map(
  Object.entries({
    barrel: "barrel",
    barrels: "barrel",
    bbl: "barrel",
    bbls: "barrel",
    tonne: "tonne",
    tonnes: "tonne",
    ton: "ton",
    tons: "ton",
    kg: "kg",
    kilogram: "kg",
    kilograms: "kg",
    kilo: "kg",
    kilos: "kg",
    pound: "pound",
    pounds: "pound",
    litre: "litre",
    litres: "litre",
    liter: "litre",
    liters: "litre",
    gallon: "gallon",
    gallons: "gallon",
    km: "km",
    kilometre: "km",
    kilometres: "km",
    kilometer: "km",
    kilometers: "km",
    mile: "mile",
    miles: "mile",
    m: "m",
    metre: "m",
    metres: "m",
    meter: "m",
    meters: "m",
    percent: "%",
    dollar: "$",
    dollars: "$",
    euro: "€",
    euros: "€",
    ruble: "ruble",
    rubles: "ruble",
    rouble: "ruble",
    roubles: "ruble",
    yuan: "yuan",
    yen: "yen",
    minute: "minute",
    minutes: "minute",
    hour: "hour",
    hours: "hour",
    day: "day",
    days: "day",
    week: "week",
    weeks: "week",
    month: "month",
    months: "month",
    year: "year",
    years: "year",
  }),
);

/** Things that are counted, in the singular. */
const counted = words(
  "shell round missile rocket projectile container railcar wagon carriage train truck lorry ship vessel tanker barge boat worker soldier troop fighter mercenary labourer laborer people person kind type sort launcher drone tank vehicle aircraft plane jet helicopter flight crate box pallet load shipment delivery trip voyage transfer launch test gun rifle mortar grenade bomb mine howitzer warhead engine munition weapon piece item unit case entity individual company firm bank country state official member",
);
const sameInPlural = words("people aircraft troops personnel ammunition");
const irregular: ReadonlyMap<string, string> = new Map([
  ["men", "man"],
  ["women", "woman"],
  ["children", "child"],
  ["lorries", "lorry"],
  ["troops", "troop"],
  ["persons", "person"],
]);
const between = words(
  "metric artillery infantry ballistic cruise short-range long-range medium-range surface-to-air anti-tank anti-aircraft rocket-propelled rail train cargo shipping freight different other more further new additional armed military heavy light square cubic nautical foreign private overseas short long full small large big young old loaded sealed wooden steel empty crude refined main separate such",
);
const notNouns = words(
  "as is was has does its his this us plus perhaps always across towards thus less unless besides afterwards says others ones ours theirs yes makes takes means comes goes gives shows wants needs seems works percentages minus versus news",
);

/** A unit and where it ends; `isMeasure` tells what is measured from what is counted. */
export interface FoundUnit {
  readonly unit: string;
  readonly end: number;
  readonly isMeasure: boolean;
}

/**
 * Finds the unit behind a figure: a known one within four words, else the plural noun that closes the phrase. Names
 * of places and people may stand between only as adjectives ("100 Norlandian workers"). Null where none stands there;
 * "122 mm" and "24-hour" are attributes, not quantities, and have none.
 */
export function findUnit(text: string, from: number): FoundUnit | null {
  const ahead = text.slice(from, from + 96);
  const sign = /^\s?(?:%|per\s+cent\b|percentage\s+points?\b)/.exec(ahead);
  if (sign !== null) return { unit: "%", end: from + sign[0].length, isMeasure: true };
  const pattern = /^(?:\s|\u00A0)([\p{L}.]+(?:-\p{L}+)*)/u;
  let at = 0;
  for (let count = 0; count < 4; count++) {
    const next = pattern.exec(ahead.slice(at));
    const written = next?.[1]?.replace(/\.$/, "");
    if (next === null || written === undefined || written === "") return null;
    const end = from + at + next[0].length - (next[1]!.length - written.length);
    const lower = written.toLowerCase();
    const known = readUnit(lower);
    if (known !== null) return { unit: known.unit, end, isMeasure: known.isMeasure };
    const isDone = next[1] !== written && !/\./.test(written);
    if (isPlural(lower, written)) return { unit: toSingular(lower), end, isMeasure: false };
    if (isDone || !canStandBetween(written, lower)) return null;
    at += next[0].length;
  }
  return null;
}

function readUnit(lower: string): { unit: string; isMeasure: boolean } | null {
  const measure = measures.get(lower);
  if (measure !== undefined) return { unit: measure, isMeasure: true };
  const singular = toSingular(lower);
  return counted.has(singular) ? { unit: singular, isMeasure: false } : null;
}

function isPlural(lower: string, written: string): boolean {
  if (sameInPlural.has(lower) || irregular.has(lower)) return true;
  return /^\p{Ll}{2,}(?:-\p{Ll}+)*s$/u.test(written) && !/(?:ss|us|is|ous)$/.test(lower) && !notNouns.has(lower);
}

function canStandBetween(written: string, lower: string): boolean {
  if (between.has(lower)) return true;
  if (/^(?:North|South|East|West|U\.S|US|UN|UK|U\.N|EU)$/.test(written)) return true;
  if (/^\p{Lu}/u.test(written)) return /(?:an|ian|ese|ish|ch|i)$/.test(written);
  // Adjectives and nouns of material; function words and verbs end the phrase.
  return (
    /(?:al|ar|ic|ed|ive|ous|ble|ese|less|ful|-\p{L}+|ing|ry|et|er|en|le|ct|nt|ry|el|un|ck|te)$/u.test(lower) &&
    !functionWords.has(lower)
  );
}

const functionWords = words(
  "the their her never under over after other neither either whether rather were when then even often been between than went sent let yet get set met but just not want meant until ever however later earlier during according while where there here are more before unlike like able able-bodied percent quite despite ago",
);

function toSingular(lower: string): string {
  const known = irregular.get(lower);
  if (known !== undefined) return known;
  if (lower === "people" || lower === "aircraft" || lower === "personnel") return lower;
  if (/ies$/.test(lower) && lower.length > 5) return `${lower.slice(0, -3)}y`;
  if (/(?:xes|ches|shes|sses)$/.test(lower)) return lower.slice(0, -2);
  return /[^su]s$/.test(lower) ? lower.slice(0, -1) : lower;
}
