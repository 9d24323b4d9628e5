import type { DateRange } from "../model/date-range.ts";
import { parseDay } from "../time/parse-day.ts";
import { agencyName, isOutletName, isPersonName } from "./names.ts";

/** What a line under a headline says: who wrote, when it came out. */
export interface PageLine {
  readonly names: readonly string[];
  readonly agency: string | null;
  /** The outlet named beside the author: `By Mira Tarn, Karvik Herald`. */
  readonly outlet: string | null;
  readonly date: DateRange | null;
  /** `first` where the line says the words came out elsewhere before, `updated` where it dates a later change. */
  readonly dates: "own" | "first" | "updated";
  /** Whether the line says it is a byline (`By …`, `Author: …`); a bare name is one only in the right place. */
  readonly marked: boolean;
}

const datePrefix =
  /^(?:(?<first>(?:first|originally) published)|(?<updated>(?:last )?(?:updated|modified|revised))|(?:date )?(?:published|posted|issued|released|created|date|issue date|publication date))(?: on| at)?(?![\p{L}])\s*[:.,]?\s*/iu;
const clock =
  /(?:,|\bat\b|\s|\bT)\s*(?:at\s*)?\d{1,2}(?:[:.]\d{2}){0,2}\s*(?:[ap]\.?\s?m\.?)?\s*(?:\(?(?:GMT|UTC|[A-Z]{2,4}T|ET|PT|CT|local time)\)?\s*(?:[+-]\d{1,2}(?::?\d{2})?)?)?$/iu;
const bylinePrefix =
  /^(?:by\s*[:.]?\s+|byline:?\s+|(?:written|reported|story|words|text|posted|published|authored) by:?\s+|authors?\s*[:–-]\s*|from\s+(?=[^,]+ in \p{Lu}))/iu;
const reading =
  /^(?:\d{1,3}[\s-]*min(?:ute)?s?\.?(?: (?:read|listen))?|\d{1,2}:\d{2}.{0,10}|share|print|e-?mail|save)$/iu;
const role =
  /^(?:(?:senior|staff|chief|deputy|foreign|political|defen[cs]e|diplomatic|special|associate|contributing|guest|freelance|managing|security|assistant|business|national|\p{Lu}[\p{L}]+)\s+){0,3}(?:writer|reporter|correspondent|editor|journalist|contributor|columnist|analyst|author|bureau chief|fellow|staff)s?\b.{0,60}$/iu;

/** Parses a line that dates and signs a page (`By Mira Tarn | May 3, 2023`, `Published: 3 May 2023 10:14`); null for any other line. */
export function parsePageLine(text: string): PageLine | null {
  if (text.length > 160 || !/[12]\d{3}|\p{Lu}\p{L}|^by\b/u.test(text)) {
    return null;
  }
  const line = {
    names: [] as string[],
    agency: null as string | null,
    outlet: null as string | null,
    date: null as DateRange | null,
    marked: false,
  };
  let dates: PageLine["dates"] = "own";
  const pieces = text.split(/\s*[|•·]\s*|\s+[–—-]{1,2}\s+|\s{3,}|\t/u).filter((piece) => piece !== "");
  for (const [index, piece] of pieces.entries()) {
    const dated = parseDateLine(piece);
    if (dated) {
      if (line.date && dates !== "updated") {
        continue;
      }
      line.date = dated.range;
      dates = dated.dates;
      continue;
    }
    const [house = ""] = piece.split(", ", 1);
    if (isOutletName(house) && !agencyName.test(house) && pieces.length > 1) {
      line.outlet ??= house;
      continue;
    }
    const signed = parseByline(piece, index === 0 || line.date !== null);
    if (signed) {
      line.names.push(...signed.names);
      line.agency ??= signed.agency;
      line.outlet ??= signed.outlet;
      line.marked ||= signed.marked;
      const inner = signed.rest === "" ? null : parseDateLine(signed.rest);
      line.date ??= inner?.range ?? null;
      continue;
    }
    const placed = parsePlacedDay(piece);
    if (placed && !line.date) {
      line.date = placed.range;
      line.outlet ??= placed.outlet;
      continue;
    }
    // What is neither must be small beside something that is: an outlet's name, a reading time.
    if (!reading.test(piece) && (piece.split(/\s+/u).length > 5 || /[.!?]$/u.test(piece))) {
      return null;
    }
  }
  return line.date || line.names.length > 0 || line.agency ? { ...line, dates } : null;
}

/** "The Karvik Herald, 12 May 2023", "(NNA, May 12, 2023)", "Karvik, 12 May 2023 –": a day behind who or where. */
function parsePlacedDay(piece: string): { readonly range: DateRange; readonly outlet: string | null } | null {
  const bare = piece.replace(/^\(|\)$|\s*[–—-]+$/gu, "");
  const { name = "", day = "" } = /^(?<name>\p{Lu}[^\d,.;:!?]{1,40}),\s+(?<day>.{8,40})$/u.exec(bare)?.groups ?? {};
  const range = parseDateLine(day)?.range;
  return range ? { range, outlet: isOutletName(name) ? name : null } : null;
}

/** Parses a line that is a day and perhaps an hour; null for any other line and for a bare year. */
export function parseDateLine(text: string): { range: DateRange; dates: PageLine["dates"] } | null {
  if (!/[12]\d{3}/u.test(text)) {
    return null; // parseDay knows no day without a year
  }
  const prefix = datePrefix.exec(text);
  const later = /(?<=\d)[,;\s(–-]+(?:and )?(?:last |then )?(?:updated|modified|revised|corrected)\b.{0,60}$/iu;
  let rest = text
    .slice(prefix?.[0].length ?? 0)
    .replace(later, "")
    .replace(/[.,;\s]+$/u, "");
  rest = rest.replace(/^(?:in|on)\s*:?\s*/iu, "");
  const hourFirst = /^\d{1,2}:\d{2}(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?,?\s+/iu;
  const range =
    parseDay(rest) ??
    parseDay(rest.replace(clock, "").replace(/[,\s]+$/u, "")) ??
    parseDay(rest.replace(hourFirst, ""));
  if (!range || /^\d{4}$/u.test(rest)) {
    return null;
  }
  const groups = prefix?.groups ?? {};
  return { range, dates: groups["first"] ? "first" : groups["updated"] ? "updated" : "own" };
}

interface Signed {
  readonly names: readonly string[];
  readonly agency: string | null;
  readonly outlet: string | null;
  readonly marked: boolean;
  readonly rest: string;
}

function parseByline(piece: string, mayBeBare: boolean): Signed | null {
  const prefix = bylinePrefix.exec(piece);
  if (!prefix && !mayBeBare) {
    return null;
  }
  const names: string[] = [];
  let agency: string | null = null;
  let outlet: string | null = null;
  let rest = piece.slice(prefix?.[0].length ?? 0).replace(/[.:]$/u, "");
  const house = prefix ? /\s*\((?<name>\p{Lu}[^()]{1,48})\)$/u.exec(rest) : null;
  if (house) {
    const name = house.groups?.["name"] ?? "";
    rest = rest.slice(0, house.index);
    if (agencyName.test(name) || /\b(?:wire|agency|news service|press)$/iu.test(name)) {
      agency = name;
    } else {
      outlet = isOutletName(name) ? name : null;
    }
  }
  const tail =
    /(?:,\s*)?(?:\b(?:published|posted|updated)\b.*|\s(?:on\s)?\p{Lu}\p{Ll}{2,8}\.? \d{1,2}, ?\d{4}.*)$/u.exec(rest);
  const late = tail?.[0].replace(/^[,\s]+(?:on\s)?/u, "") ?? "";
  rest = tail ? rest.slice(0, tail.index) : rest;
  for (const raw of rest.split(/\s*(?:,|;|&|\band\b)\s*/u)) {
    const part = raw.replace(/\s+(?:in|for|at|of|with)\s+\p{Lu}.*$/u, "").trim();
    if (part === "") {
      continue;
    }
    if (agencyName.test(part)) {
      agency ??= part;
    } else if (prefix && names.length > 0 && isOutletName(part)) {
      outlet ??= part;
    } else if (isPersonName(part)) {
      names.push(toTitleCase(part));
    } else if (!role.test(part) && !(names.length > 0 && part.split(" ").length <= 4 && /^\p{Lu}/u.test(part))) {
      return null;
    }
  }
  return names.length > 0 || (agency && prefix) ? { names, agency, outlet, marked: prefix !== null, rest: late } : null;
}

function toTitleCase(name: string): string {
  return name === name.toUpperCase() && name.length > 4
    ? name.replaceAll(/(\p{Lu})(\p{Lu}+)/gu, (_, first: string, rest: string) => first + rest.toLowerCase())
    : name;
}
