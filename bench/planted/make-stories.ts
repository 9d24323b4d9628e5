import { createHash } from "node:crypto";
import type { Report } from "../../src/model/report.ts";
import { toIsoDay } from "../../src/time/calendar.ts";
import { makeChance, pick, shuffle } from "../chance.ts";
import type { StoryWords } from "./words.ts";

export const kinds = ["copied", "cut", "rewritten", "translated", "mixed"] as const;
export type Kind = (typeof kinds)[number];

/** A report and the story it tells; reports of one story are reprints of each other. */
export interface Planted {
  readonly report: Report;
  readonly story: number;
}

interface Fact {
  readonly sort: number;
  readonly slots: Readonly<Record<string, string>>;
  /** As in the story itself; a rewriter takes another. */
  readonly way: number;
}

interface Story {
  readonly outlet: string;
  readonly day: number;
  readonly facts: readonly Fact[];
  readonly paragraphs: readonly string[];
}

const matters = 20;
const storiesPerMatter = 11;
const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/**
 * Makes 220 stories on 20 matters, several of them on the same event with its facts and quotations, and beside half of
 * them one to three reprints of one kind; `null` plants every kind. In the order of publication.
 */
export function makePlanted(words: StoryWords, kind: Kind | null, isCredited: boolean, seed: number): Planted[] {
  const chance = makeChance(seed);
  const planted: Planted[] = [];
  for (let matter = 0; matter < matters; matter++) {
    const events = [makeEvent(words, chance), makeEvent(words, chance)];
    for (let at = 0; at < storiesPerMatter; at++) {
      const story = matter * storiesPerMatter + at;
      const own = makeStory(words, events[at % 2]!, chance);
      planted.push({ report: toReport(own.paragraphs, own.outlet, own.day, null, words), story });
      const copies = chance() < 0.5 ? 0 : 1 + Math.floor(chance() * 3);
      for (let copy = 0; copy < copies; copy++) {
        const how = kind ?? pick(chance, kinds);
        const host = makeStory(words, events[at % 2]!, chance);
        const paragraphs = reprint(own, host, how, words, chance);
        const day = own.day + Math.floor(chance() * 3);
        planted.push({ report: toReport(paragraphs, host.outlet, day, isCredited ? own.outlet : null, words), story });
      }
    }
  }
  return planted.toSorted((one, other) => {
    const [left, right] = [one, other].map(({ report }) => `${report.publishedOn.from} ${report.id}`);
    return (left ?? "") < (right ?? "") ? -1 : 1;
  });
}

function makeEvent(words: StoryWords, chance: () => number): readonly Fact[] {
  const shared = makeSlots(words, chance);
  return words.facts.slice(0, words.eventFacts).map((ways, sort) => {
    const slots = { ...makeSlots(words, chance), ...shared, M: makeNumber(chance), T: pick(chance, words.things) };
    return { sort, slots, way: Math.floor(chance() * ways.length) };
  });
}

function makeStory(words: StoryWords, event: readonly Fact[], chance: () => number): Story {
  const shared = shuffle(chance, event).slice(0, 2 + Math.floor(chance() * 3));
  const sorts = words.facts.slice(words.eventFacts).map((_, at) => at + words.eventFacts);
  const own = shuffle(chance, sorts)
    .slice(0, 4 + Math.floor(chance() * 3))
    .map((sort) => ({ sort, slots: makeSlots(words, chance) }));
  const facts = [...shared, ...shuffle(chance, own)].map((fact) => ({
    ...fact,
    way: Math.floor(chance() * words.facts[fact.sort]!.length),
  }));
  const sentences = facts.map((fact) => render(fact, words, chance));
  const outlet = `${makeName(words, chance)} ${pick(chance, ["Post", "Wire", "Herald", "Courier"])}`;
  return { outlet, day: 19_000 + Math.floor(chance() * 60), facts, paragraphs: toParagraphs(sentences, chance) };
}

function makeSlots(words: StoryWords, chance: () => number): Record<string, string> {
  const place = (): string => makeName(words, chance);
  const person = (): string => `${place()} ${place()}`;
  const month = pick(chance, ["January", "March", "April", "June", "July", "October", "November"]);
  return {
    ...{ A: place(), B: place(), X: place(), Y: place(), P: person(), Q: person(), R: pick(chance, words.roles) },
    ...{ C: pick(chance, words.cargo), V: pick(chance, words.craft), D: month, K: pick(chance, words.quotations) },
    ...{ N: `${2 + Math.floor(chance() * 90)},000`, M: makeNumber(chance) },
    ...{ T: pick(chance, words.things), U: pick(chance, words.things) },
  };
}

function makeName({ nameStarts, nameEnds }: StoryWords, chance: () => number): string {
  return `${pick(chance, nameStarts)}${pick(chance, nameEnds)}${chance() < 0.4 ? pick(chance, nameEnds) : ""}`;
}

function makeNumber(chance: () => number): string {
  return String(3 + Math.floor(chance() * 95));
}

/** Fills one way of telling a fact; words for the same thing are picked anew each time. */
function render({ sort, slots, way }: Fact, words: StoryWords, chance: () => number): string {
  const ways = words.facts[sort]!;
  const text = ways[way % ways.length]!.replaceAll(/\{(\w+)\}/gu, (_, name: string) =>
    name.length === 1 ? (slots[name] ?? "") : pick(chance, words.synonyms[name] ?? [name]),
  );
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function toParagraphs(sentences: readonly string[], chance: () => number): string[] {
  const paragraphs: string[] = [];
  for (const sentence of sentences) {
    if (paragraphs.length > 0 && chance() < 0.4) paragraphs.push(`${paragraphs.pop()} ${sentence}`);
    else paragraphs.push(sentence);
  }
  return paragraphs;
}

function reprint(own: Story, host: Story, kind: Kind, words: StoryWords, chance: () => number): readonly string[] {
  const { paragraphs } = own;
  if (kind === "copied") return chance() < 0.5 ? paragraphs : [...paragraphs, "Editing by the night desk."];
  if (kind === "cut") {
    const kept = paragraphs.slice(0, Math.max(2, Math.ceil(paragraphs.length * (0.4 + chance() * 0.4))));
    if (chance() < 0.5) return kept;
    const at = 1 + Math.floor(chance() * (host.paragraphs.length - 1));
    return [...host.paragraphs.slice(0, at), ...kept, ...host.paragraphs.slice(at)];
  }
  if (kind === "rewritten") return toParagraphs(rewrite(own.facts, words, chance), chance);
  if (kind === "translated") return paragraphs.map((each) => translate(each, words, chance));
  const half = Math.ceil(paragraphs.length / 2);
  const rest = own.facts.filter(
    ({ slots, sort }) =>
      !paragraphs
        .slice(0, half)
        .some((each) => each.includes(sort < words.eventFacts ? (slots["X"] ?? "") : (slots["Q"] ?? ""))),
  );
  return [...paragraphs.slice(0, half), ...rewrite(rest, words, chance)];
}

/** Another way to put each fact, some left out, some swapped, figures in words, people by their role. */
function rewrite(facts: readonly Fact[], words: StoryWords, chance: () => number): string[] {
  const kept = facts.filter(() => chance() > 0.12);
  const sentences = (kept.length < 3 ? facts : kept).map((fact) => {
    const { slots } = fact;
    const changed = {
      ...slots,
      ...(chance() < 0.5 ? { N: spell(slots["N"] ?? ""), M: spell(slots["M"] ?? "") } : {}),
      ...(chance() < 0.2 ? { P: `the ${slots["R"]}` } : {}),
      ...(chance() < 0.3 ? { Q: (slots["Q"] ?? "").split(" ").at(-1) ?? "" } : {}),
    };
    return render({ ...fact, slots: changed, way: fact.way + 1 + Math.floor(chance() * 2) }, words, chance);
  });
  for (let at = 1; at < sentences.length; at++) {
    if (chance() < 0.25) [sentences[at - 1], sentences[at]] = [sentences[at]!, sentences[at - 1]!];
  }
  return sentences;
}

function spell(figure: string): string {
  const value = Number(figure.replaceAll(",", ""));
  const below = (number: number): string =>
    number < 20
      ? small[number]!
      : `${tens[Math.floor(number / 10)]}${number % 10 === 0 ? "" : `-${small[number % 10]}`}`;
  return value >= 1000 ? `${below(value / 1000)} thousand` : below(value);
}

/** Word for word and back: odd words, lost and misplaced articles, the order kept. */
function translate(text: string, { oddities }: StoryWords, chance: () => number): string {
  return text
    .replaceAll(/\p{L}+/gu, (word) => (chance() < 0.9 ? (oddities[word] ?? word) : word))
    .replaceAll(/\b(?:the|a|an) /gu, (article) => (chance() < 0.5 ? "" : article))
    .replaceAll(/\bof\b/gu, () => (chance() < 0.3 ? "from" : "of"))
    .replaceAll(/\bhad\b/gu, () => (chance() < 0.5 ? "has" : "had"));
}

function toReport(
  paragraphs: readonly string[],
  outlet: string,
  day: number,
  origin: string | null,
  { credit }: StoryWords,
): Report {
  const line = origin === null ? "" : `\n\n${credit.replace("{O}", origin)}`;
  const body = paragraphs.join("\n\n");
  const text = `${body}${line}`;
  const sha256 = createHash("sha256").update(`${outlet} ${text}`).digest("hex");
  const iso = toIsoDay(day);
  const at = text.length - 1 - (origin?.length ?? 0);
  return {
    id: `r${sha256.slice(0, 12)}`,
    path: null,
    title: null,
    outlet,
    byline: [],
    publishedOn: { from: iso, to: iso, basis: "metadata" },
    language: "en",
    sha256,
    text,
    credits: origin === null ? [] : [{ kind: "reprint", name: origin, start: at, end: text.length - 1 }],
    zones: [
      { kind: "body", start: 0, end: body.length },
      ...(origin === null ? [] : [{ kind: "credit" as const, start: body.length + 2, end: text.length }]),
    ],
    problems: [],
  };
}
