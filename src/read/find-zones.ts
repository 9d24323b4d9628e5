import type { DateRange } from "../model/date-range.ts";
import type { Credit, Zone, ZoneKind } from "../model/report.ts";
import type { Span } from "../model/span.ts";
import { findCaption } from "./find-caption.ts";
import { findCreditLine, toCredit } from "./find-credits.ts";
import { findDateline } from "./find-dateline.ts";
import { findParagraphs, toKey } from "./find-paragraphs.ts";
import { findTranslationLabel } from "./find-translation-label.ts";
import { hasSpeech, isAppeal, isFurniture, isListOpening } from "./furniture.ts";
import { markForeign } from "./mark-foreign.ts";
import { markHeadlines } from "./mark-headlines.ts";
import { markPortraits } from "./mark-portraits.ts";
import type { Marked } from "./marked.ts";
import { isProse } from "./marked.ts";
import { agencyName } from "./names.ts";
import { parsePageLine } from "./parse-page-line.ts";

/** A day the page gives for itself, with its place in the text. */
export interface PageDate extends Span {
  readonly range: DateRange;
  readonly kind: "own" | "first" | "updated" | "dateline";
}

/** A report cut into zones, and what the page says about itself on the way. */
export interface Layout {
  readonly zones: readonly Zone[];
  readonly credits: readonly Credit[];
  readonly title: string | null;
  /** Named beside the author or on a line of its own; null where only the page's furniture may tell. */
  readonly outlet: string | null;
  readonly byline: readonly string[];
  /** Where the page says that a machine translated it. */
  readonly translated: Span | null;
  readonly dates: readonly PageDate[];
}

/**
 * Cuts a text into zones, in reading order, one a paragraph (two where a dateline opens it). `hints` are stretches whose
 * kind the file's markup tells; they win over the words. Where in doubt a paragraph is body: furniture yields no
 * statements, so a menu taken for prose costs less than prose taken for a menu.
 */
export function findZones(
  text: string,
  facts: { readonly title?: string | null; readonly hints?: readonly Zone[] },
): Layout {
  const marked = findParagraphs(text).map((paragraph): Marked => ({ paragraph, kind: null, why: null }));
  const layout: Found = { credits: [], byline: [], dates: [], outlet: null, translated: null };
  markHints(marked, facts.hints ?? []);
  markTranslated(marked, layout);
  markByWords(text, marked, layout);
  markForeign(marked);
  markBareNames(marked, layout);
  const title = markHeadlines(marked, facts.title ?? null);
  markPortraits(marked, layout.byline);
  markLists(marked);
  markRepeats(marked, title);
  markSubheadings(marked);
  return { ...layout, title, zones: toZones(text, marked, layout), byline: [...new Set(layout.byline)] };
}

function markHints(marked: readonly Marked[], hints: readonly Zone[]): void {
  let at = 0;
  for (const entry of marked) {
    const { start, end } = entry.paragraph;
    while (at < hints.length && hints[at]!.end <= start) {
      at++;
    }
    const hint = hints[at];
    if (hint && Math.min(end, hint.end) - Math.max(start, hint.start) > (end - start) / 2) {
      entry.kind = hint.kind;
      entry.why = "hint";
    }
  }
}

type Found = {
  credits: Credit[];
  byline: string[];
  dates: PageDate[];
  outlet: string | null;
  translated: Span | null;
};

/** Marks lines in which the page warns of a machine's translation; they may close like sentences and are no prose. */
function markTranslated(marked: readonly Marked[], found: Found): void {
  for (const entry of marked) {
    const { start } = entry.paragraph;
    const label = entry.kind === null || entry.kind === "byline" ? findTranslationLabel(entry.paragraph) : null;
    if (label) {
      found.translated ??= { start: start + label.start, end: start + label.end };
      found.outlet ??= label.outlet;
      entry.kind = label.outlet === null ? "furniture" : "byline";
      entry.why = "label";
    }
  }
}

/** Marks lines that tell by their own words what they are. */
function markByWords(text: string, marked: readonly Marked[], found: Found): void {
  // A question on top is a headline.
  const firstProse = marked.findIndex((entry, at) => isProse(entry) && !(at === 0 && isQuestion(entry)));
  const lastProse = marked.findLastIndex((entry) => isProse(entry));
  for (const [index, entry] of marked.entries()) {
    const { paragraph } = entry;
    const { start } = paragraph;
    const inside = index > firstProse && index < lastProse;
    if (entry.kind === "body" || entry.why === "label" || paragraph.words > 120) {
      continue;
    }
    const credit = entry.kind === null && !(inside && paragraph.words > 12) ? findCreditLine(paragraph.text) : null;
    if (credit) {
      const next = marked[index + 1];
      const line = parsePageLine(paragraph.text);
      const named = credit.name ?? (next && !line?.date && isShortName(next) ? nameNext(next, start) : null);
      // "First published in: Sep. 12, 2023" credits a day, no outlet.
      if (named && !(line?.date && /^\p{L}+\.?\s?\d|^\d/u.test(paragraph.text.slice(named.start, named.end)))) {
        found.credits.push(toCredit(credit.kind, text, start + named.start, start + named.end));
      }
      if (line?.date) {
        found.dates.push({ start, end: paragraph.end, range: line.date, kind: line.dates });
      }
      entry.kind = "credit";
      continue;
    }
    const line = inside && !/^by\b/iu.test(paragraph.text) ? null : parsePageLine(paragraph.text);
    if (
      line &&
      (line.date || line.marked || entry.kind === "byline") &&
      (entry.kind === null || entry.kind === "byline")
    ) {
      if (line.date) {
        found.dates.push({ start, end: paragraph.end, range: line.date, kind: line.dates });
      }
      found.byline.push(...line.names);
      found.outlet ??= line.outlet;
      if (line.agency) {
        const at = start + paragraph.text.indexOf(line.agency);
        found.credits.push(toCredit("agency", text, at, at + line.agency.length));
      }
      entry.kind = line.dates === "first" ? "credit" : line.names.length > 0 || line.agency ? "byline" : "dateline";
      continue;
    }
    const caption = entry.kind === null || entry.kind === "caption" ? findCaption(paragraph.text) : null;
    if (caption) {
      entry.kind = "caption";
      if (caption.credit) {
        found.credits.push(toCredit("photo", text, start + caption.credit.start, start + caption.credit.end));
      }
      const before = marked[index - 1];
      if (
        caption.bare &&
        before &&
        before.kind === null &&
        !before.paragraph.ended &&
        index - 1 < Math.max(firstProse, 1) &&
        index > 1
      ) {
        before.kind = "caption";
      }
      continue;
    }
    if (
      entry.kind === null &&
      /^\(?(?:additional |further )?(?:reporting|writing|editing|compiled|translated|edited) (?:by|from)\b|^\(Reporting\b|\bcontributed (?:reporting|to this (?:report|story|article))\b.{0,60}$|^-{1,2}\s?(?:additional|with) /iu.test(
        paragraph.text,
      ) &&
      paragraph.words <= 50
    ) {
      entry.kind = "byline";
      continue;
    }
    if (entry.kind === null && (isFurniture(paragraph) || (isAppeal(paragraph) && !(inside && paragraph.words > 40)))) {
      entry.kind = "furniture";
      entry.why = isListOpening(paragraph) ? "list" : "words";
    } else if (entry.kind === null && isListOpening(paragraph)) {
      entry.kind = "furniture";
      entry.why = "list";
    }
  }
}

function isQuestion({ paragraph }: Marked): boolean {
  return paragraph.words <= 16 && paragraph.text.endsWith("?");
}

function isShortName({ paragraph }: Marked): boolean {
  return paragraph.words <= 6 && !paragraph.ended && /^\p{Lu}/u.test(paragraph.text);
}

function nameNext(next: Marked, start: number): Span {
  next.kind = "credit";
  return { start: next.paragraph.start - start, end: next.paragraph.end - start };
}

/** Marks lines that are a person's name and nothing else, above or below the prose, where something beside them says it is a byline. */
function markBareNames(marked: readonly Marked[], found: Found): void {
  const counts = new Map<string, number>();
  for (const { paragraph } of marked) {
    counts.set(paragraph.key, (counts.get(paragraph.key) ?? 0) + 1);
  }
  const firstProse = marked.findIndex((entry) => entry.kind === null && isProse(entry));
  const lastProse = marked.findLastIndex(
    (entry) => entry.kind === null && isProse(entry) && !entry.paragraph.text.includes(" is a"),
  );
  for (const [index, entry] of marked.entries()) {
    const line = entry.kind === null && entry.paragraph.words <= 8 ? parsePageLine(entry.paragraph.text) : null;
    if (!line || line.names.length === 0 || index === 0 || (index > firstProse && index < lastProse)) {
      continue;
    }
    const near = [marked[index - 1], marked[index + 1]].some(
      (other) => other && (other.kind === "dateline" || other.kind === "byline" || other.why === "words"),
    );
    const again = (counts.get(entry.paragraph.key) ?? 0) > 1;
    const known = line.names.every((name) => found.byline.includes(name));
    if (near || again || known) {
      entry.kind = index > firstProse ? "furniture" : "byline";
      entry.why = "name";
      found.byline.push(...line.names);
    }
  }
}

/** Marks what stands under "Related Posts" and the like, up to the next sentence. */
function markLists(marked: readonly Marked[]): void {
  let isInList = false;
  for (const entry of marked) {
    if (entry.why === "list") {
      isInList = true;
    } else if (entry.kind === null && isInList) {
      if (entry.paragraph.ended || entry.paragraph.words > 25) {
        isInList = false;
      } else {
        entry.kind = "furniture";
      }
    }
  }
}

/** Marks what the page says again: the title, at the end or between, and captions, whose words count once. */
function markRepeats(marked: readonly Marked[], title: string | null): void {
  const key = title === null ? "" : toKey(title);
  const captions = new Set(marked.filter(({ kind }) => kind === "caption").map(({ paragraph }) => paragraph.key));
  const said = new Set<string>();
  for (const entry of marked) {
    const own = entry.paragraph.key;
    const isCaption = entry.kind === "caption" || (entry.kind === null && captions.has(own));
    if (isCaption) {
      // A credit alone may stand under many pictures.
      entry.kind = said.has(own) && entry.paragraph.words > 5 ? "furniture" : "caption";
      said.add(own);
    } else if (entry.kind === null && key.length >= 8 && own === key) {
      entry.kind = "furniture";
    }
  }
}

/** Marks short open lines between paragraphs; a line that reports somebody's words is body. */
function markSubheadings(marked: readonly Marked[]): void {
  const firstBody = marked.findIndex((entry) => entry.kind === null && isProse(entry));
  const lastBody = marked.findLastIndex((entry) => entry.kind === null && isProse(entry));
  for (const [index, entry] of marked.entries()) {
    const { text, ended, words, apart } = entry.paragraph;
    if (entry.kind !== null || ended || words > 12 || firstBody < 0) {
      continue;
    }
    if (index > lastBody) {
      // Crumbs under the last sentence; anything longer may be a sentence whose full stop got lost.
      entry.kind = words <= 3 && !hasSpeech(text) && apart ? "furniture" : null;
    } else if (index > firstBody && /^["“‘]?[\p{Lu}\p{N}]/u.test(text) && !/[:;,]$/u.test(text) && !hasSpeech(text)) {
      entry.kind = "subheading";
    }
  }
}

function toZones(text: string, marked: readonly Marked[], found: Found): Zone[] {
  const zones: Zone[] = [];
  let opened = 0;
  for (const { kind, paragraph } of marked) {
    const { start, end } = paragraph;
    const zoneKind: ZoneKind = kind ?? "body";
    const dateline = zoneKind === "body" && opened++ < 3 ? findDateline(paragraph.text) : null;
    if (!dateline) {
      zones.push({ kind: zoneKind, start, end });
      continue;
    }
    const border = start + dateline.end;
    if (dateline.agency) {
      const [from, to] = [start + dateline.agency.start, start + dateline.agency.end];
      if (agencyName.test(text.slice(from, to)) || /^[\p{Lu}. ]+$/u.test(text.slice(from, to))) {
        found.credits.push(toCredit("agency", text, from, to));
      }
    }
    if (dateline.date) {
      found.dates.push({ start, end: border, range: dateline.date, kind: "dateline" });
    }
    const gap = text.slice(border, end).search(/\S/u);
    zones.push({ kind: "dateline", start, end: border }, { kind: "body", start: border + gap, end });
  }
  found.credits.sort((one, other) => one.start - other.start || one.end - other.end);
  return zones;
}
