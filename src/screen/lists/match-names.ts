import { joinParts, type NamePart, toNameParts } from "./fold-name.ts";
import type { ListEntry, ListedName } from "./list-entry.ts";

/** A name that may be the entry's; never more than possible. */
export interface PossibleMatch {
  readonly verdict: "possible match";
  readonly entry: ListEntry;
  readonly name: string;
  readonly listed: ListedName;
  /** Share of the parts of both names that agree, 0 to 1: not a probability. */
  readonly score: number;
  /** Why the parts agree, then what speaks for care. */
  readonly because: readonly string[];
}

export interface MatchOptions {
  /** ISO day of the act; an entry listed later is told as such. */
  readonly on?: string;
  /** The least score shown. */
  readonly least?: number;
}

const leastScore = 0.75;

/** Finds the entries a name may belong to. */
export type NameMatcher = (name: string, options?: MatchOptions) => PossibleMatch[];

/**
 * Matches a name with list entries over order, spelling and script. Best first, then in the order of the list; one match
 * for each entry, by its best name. Empty where no name has enough parts in common. A match of names is no match of persons.
 * For many names make one matcher of the list.
 */
export function matchNames(name: string, entries: readonly ListEntry[], options: MatchOptions = {}): PossibleMatch[] {
  return makeNameMatcher(entries)(name, options);
}

/** Prepares a list once, so that each name is held only against entries with at least one part that sounds the same. */
export function makeNameMatcher(entries: readonly ListEntry[]): NameMatcher {
  const prepared = entries.map((entry): Prepared => {
    return { entry, names: entry.names.map((listed) => ({ listed, parts: toNameParts(listed.text) })) };
  });
  const holders = new Map<string, Set<Prepared>>();
  for (const each of prepared) {
    const keys = each.names.flatMap(({ listed, parts }) => [...toKeys(parts), toWhole(listed.text)]);
    if (each.entry.imo !== null) keys.push(toImoKey(each.entry.imo));
    for (const key of keys) {
      const held = holders.get(key);
      if (held) held.add(each);
      else holders.set(key, new Set([each]));
    }
  }
  return (name, options = {}) => {
    const parts = toNameParts(name);
    const imo = /\bIMO\D{0,3}(\d{7})\b/iu.exec(name)?.[1];
    const keys = [...toKeys(parts), toWhole(name), ...(imo === undefined ? [] : [toImoKey(imo)])];
    const near = new Set(keys.flatMap((key) => [...(holders.get(key) ?? [])]));
    const matches = prepared
      .filter((each) => near.has(each))
      .flatMap((each) => matchEntry(name, parts, imo, each, options) ?? []);
    return matches.toSorted((one, other) => other.score - one.score);
  };
}

interface Prepared {
  readonly entry: ListEntry;
  readonly names: readonly { readonly listed: ListedName; readonly parts: readonly NamePart[] }[];
}

function toKeys(parts: readonly NamePart[]): string[] {
  return toVariants(parts).flatMap((variant) => variant.flatMap(({ plain, folded }) => [plain, folded]));
}

function toWhole(name: string): string {
  return `= ${name.normalize("NFKC").trim()}`;
}

function toImoKey(imo: string): string {
  return `imo ${imo}`;
}

function matchEntry(
  name: string,
  parts: readonly NamePart[],
  imo: string | undefined,
  { entry, names }: Prepared,
  options: MatchOptions,
): PossibleMatch | null {
  const verdict = "possible match";
  const [first] = entry.names;
  if (imo !== undefined && entry.imo === imo && first) {
    const because = [`the IMO number ${imo} is the same`, ...toCare(entry, 3, options)];
    return { verdict, entry, name, listed: first, score: 1, because };
  }
  const best = names
    .map(({ listed, parts: theirs }) => matchOne(name, parts, listed, theirs, entry))
    .reduce(toBetter, null);
  if (best === null || best.score < (options.least ?? leastScore)) return null;
  const because = [...best.because, ...toCare(entry, best.agreeing, options)];
  return { verdict, entry, name, listed: best.listed, score: best.score, because };
}

interface Candidate {
  readonly listed: ListedName;
  readonly score: number;
  readonly agreeing: number;
  readonly because: readonly string[];
}

function toBetter(one: Candidate | null, other: Candidate | null): Candidate | null {
  return one === null || (other !== null && other.score > one.score) ? other : one;
}

function matchOne(
  name: string,
  parts: readonly NamePart[],
  listed: ListedName,
  theirs: readonly NamePart[],
  entry: ListEntry,
): Candidate | null {
  const exact = toWhole(listed.text) === toWhole(name);
  // Scripts without a letter-by-letter way are compared as they stand.
  if (exact)
    return { listed, score: 1, agreeing: Math.max(parts.length, 1), because: [`“${name}” is written the same`] };
  const candidates = toVariants(parts).flatMap((mine) =>
    toVariants(theirs).map((others) => compareParts(mine, others, listed)),
  );
  const best = candidates.reduce(toBetter, null);
  if (best === null || best.score === 0) return null;
  // One agreeing part of a person's name says nothing; of a firm's or ship's it must be the whole name.
  const isWhole = best.score >= 0.95 && parts.some(({ plain }) => plain.length >= 4);
  return best.agreeing >= 2 || (entry.kind !== "person" && isWhole) ? best : null;
}

/** The parts as they are, and with each two neighbours joined. */
function toVariants(parts: readonly NamePart[]): (readonly NamePart[])[] {
  const joined = parts.slice(0, -1).map((part, index) => {
    return [...parts.slice(0, index), joinParts(part, parts[index + 1]!), ...parts.slice(index + 2)];
  });
  return [parts, ...joined];
}

function compareParts(mine: readonly NamePart[], theirs: readonly NamePart[], listed: ListedName): Candidate {
  const open = new Set(theirs.keys());
  const because: string[] = [];
  const places: number[] = [];
  let sum = 0;
  let agreeing = 0;
  // Sure agreements first, so that a likeness never takes the place of an identity.
  const rounds = [isSame, isSpelling, isTypo] as const;
  const left = new Set(mine.keys());
  for (const [round, agrees] of rounds.entries()) {
    for (const index of left) {
      const place = [...open].find((each) => agrees(mine[index]!, theirs[each]!));
      if (place === undefined) continue;
      open.delete(place);
      left.delete(index);
      places[index] = place;
      sum += [1, 0.95, 0.7][round]!;
      const joins = mine[index]!.written.includes(" ") || theirs[place]!.written.includes(" ") ? 2 : 1;
      agreeing += joins;
      because.push(toWords(mine[index]!, theirs[place]!, round));
    }
  }
  const found = places.filter((place) => place !== undefined);
  if (found.some((place, index) => index > 0 && place < found[index - 1]!)) because.push("the order differs");
  for (const place of open) because.push(`“${theirs[place]!.written}” stands only in the list`);
  for (const index of left) because.push(`“${mine[index]!.written}” stands only in the report`);
  const size = mine.length + theirs.length;
  return { listed, score: size === 0 ? 0 : (2 * sum) / size, agreeing, because };
}

function toWords(mine: NamePart, theirs: NamePart, round: number): string {
  if (round === 0 && mine.written === theirs.written) return `“${mine.written}” agrees`;
  const how = ["joined or split", "another spelling of the same sounds", "one letter apart"][round]!;
  return `“${mine.written}” and “${theirs.written}”: ${how}`;
}

function isSame(one: NamePart, other: NamePart): boolean {
  return one.plain === other.plain;
}

function isSpelling(one: NamePart, other: NamePart): boolean {
  return one.folded === other.folded && one.folded !== "";
}

function isTypo(one: NamePart, other: NamePart): boolean {
  const [short, long] =
    one.folded.length <= other.folded.length ? [one.folded, other.folded] : [other.folded, one.folded];
  if (short.length < 5 || long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end += 1;
  return long.length - start - end <= 1;
}

function toCare({ kind, listedOn, offices, bornOn }: ListEntry, agreeing: number, { on }: MatchOptions): string[] {
  const care: string[] = [];
  if (kind === "person" && agreeing <= 2) care.push("two agreeing parts are no match of persons: namesakes are common");
  const told = [...offices, ...bornOn.map((day) => `born ${day}`)];
  if (told.length > 0) care.push(`to compare: ${told.slice(0, 3).join("; ")}`);
  if (on !== undefined && listedOn !== null && listedOn > on) care.push(`listed on ${listedOn}, after ${on}`);
  return care;
}
