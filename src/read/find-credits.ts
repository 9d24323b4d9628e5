import type { Credit } from "../model/report.ts";
import type { Span } from "../model/span.ts";
import { agencyName } from "./names.ts";

const nameEnd = String.raw`(?=\s*(?:$|[.,;:!)]|\s(?:and|on|under|with|as|by|in|at|where|here|courtesy)\s|\(|[\r\n]|\s[–—|-]\s))`;
const name = String.raw`(?<name>(?:[Tt]he\s)?\p{Lu}[\p{L}\p{N}.'’&:-]*(?:\s+(?:of|for|the|&|and|\p{Lu}[\p{L}\p{N}.'’&-]*)){0,7}?|\p{Ll}[\p{L}\p{N}-]*\.\p{L}{2,6})`;
const published = String.raw`(?:published|appeared|posted|printed|produced|issued|run|ran|aired|reprinted|republished|reproduced)`;

const creditLines: readonly RegExp[] = [
  // "This article was originally published by …", "The story first appeared in …"
  new RegExp(
    String.raw`^\W*(?:[Ee]ditor['’]s [Nn]ote:\s*)?(?:[Tt]his|[Tt]he above|[Tt]he following) (?:article|story|report|piece|post|commentary|analysis|op-ed|interview|text|column|content|essay|item|work|version)\b.{0,50}?\b${published}\b(?:\s+(?:here|online|with|permission|originally|first|courtesy|from|by|in|on|at|of|via|the website|website))*?\s+(?:by|in|on|at|from|via|of)\s*:?\s*${name}${nameEnd}`,
    "du",
  ),
  // "First published in: …", "Originally published by …", "Reprinted with permission from …"
  new RegExp(
    String.raw`^\W*(?:(?:[Ff]irst|[Oo]riginally|FIRST|ORIGINALLY)\s+(?:[Pp]ublished|[Pp]osted|[Aa]ppeared|PUBLISHED)|(?:[Rr]eprinted|[Rr]epublished|[Rr]eproduced|[Ss]yndicated)(?:\s+(?:here|with|the|kind|permission))*)\s*(?:\s(?:by|in|on|at|from|of|via))?\s*:?\s*${name}${nameEnd}`,
    "du",
  ),
  new RegExp(
    String.raw`^\W*(?:[Cc]ourtesy(?: of)?|[Cc]redit|[Ss]yndicated (?:by|from))\s*:?\s*${name}${nameEnd}`,
    "du",
  ),
];

const bareCredit =
  /^\W*(?:(?:first|originally) published(?: (?:in|by|on|at))?\s*:?|(?:re(?:printed|published|produced)|used) (?:here )?(?:with|by) (?:the )?(?:kind )?permission\b.{0,60}|this (?:article|story|report|piece|post) (?:is|was|has been) (?:reprinted|republished|reproduced)\b.{0,80})\s*[.:]?$/iu;
const agencyLine = /^\(?(?:(?:source|credit|agency|wire|via)\s*:\s*)?(?<name>[^.:()]{2,50}?)\)?\.?$/du;
const contribution =
  /^(?<name>(?:the )?[\p{Lu}][\p{L} -]{1,40}) contributed to this (?:report|story|article)\b.{0,60}$/du;

/** A line that credits another's work; `name` is missing where the next line holds it. */
export interface CreditLine {
  readonly kind: "reprint" | "first-published" | "agency";
  readonly name: (Span & { readonly text: string }) | null;
}

/** Finds what a short line credits: a reprint, a first publication, an agency. Null for any other line. Offsets are the line's own. */
export function findCreditLine(text: string): CreditLine | null {
  if (text.length > 320) {
    return null;
  }
  for (const pattern of creditLines) {
    const found = toNamed(pattern.exec(text));
    if (found) {
      return { kind: toKind(text), name: found };
    }
  }
  if (bareCredit.test(text)) {
    return { kind: toKind(text), name: null };
  }
  const agency = toNamed(agencyLine.exec(text));
  if (agency && (agencyName.test(agency.text) || /^\([A-Z]{2,6}\)$/u.test(text))) {
    return { kind: "agency", name: agency };
  }
  const helper = toNamed(contribution.exec(text));
  return helper && agencyName.test(helper.text) ? { kind: "agency", name: helper } : null;
}

/** The credit a name stands for, at its place in the text. */
export function toCredit(kind: Credit["kind"], text: string, start: number, end: number): Credit {
  return { kind, name: text.slice(start, end).replaceAll(/\s+/gu, " "), start, end };
}

function toKind(text: string): "reprint" | "first-published" {
  return /\bre(?:print|publish|produc)|permission|syndicated|courtesy|originally/iu.test(text)
    ? "reprint"
    : "first-published";
}

function toNamed(match: RegExpExecArray | null): (Span & { text: string }) | null {
  const indices = match?.indices?.groups?.["name"];
  const words = match?.groups?.["name"];
  return indices && words !== undefined ? { start: indices[0], end: indices[1], text: words } : null;
}
