import { toKey } from "./find-paragraphs.ts";
import { hasSpeech } from "./furniture.ts";
import { isProse, type Marked } from "./marked.ts";

/**
 * Marks the headline, the deck under it and section labels above it; hands back the title, null where the report has
 * none. A first line that closes like a sentence is body, unless it is set in title case, asks a question or is the
 * title the page gives. A text of a sentence or two has no headline.
 */
export function markHeadlines(marked: readonly Marked[], title: string | null): string | null {
  const hinted = marked.find(({ kind }) => kind === "headline");
  const known = toKey(title ?? hinted?.paragraph.text ?? "");
  const first = marked.find(({ kind }) => kind === null || kind === "headline");
  const isClosed =
    first !== undefined && marked.filter((entry) => isProse(entry)).length >= 3 && isClosedHeadline(first);
  const firstProse = marked.findIndex(
    (entry) => isProse(entry) && !(isClosed && entry === first) && entry.paragraph.key !== known,
  );
  const above = marked
    .slice(0, Math.max(0, firstProse))
    .filter((entry) => entry.kind === null || entry.kind === "headline");
  const headline = hinted ?? findHeadline(above, known);
  if (!headline) {
    return title;
  }
  headline.kind = "headline";
  let isBelow = false;
  let last = headline;
  for (const entry of above) {
    if (entry === headline) {
      isBelow = true;
    } else if (entry.kind !== null && entry.paragraph.key !== headline.paragraph.key) {
      // A second headline by markup stays what the markup says.
    } else if (entry.paragraph.key === headline.paragraph.key) {
      entry.kind = "furniture";
    } else if (isBelow) {
      entry.kind = "subheading";
      last = entry;
    } else {
      entry.kind = entry.paragraph.words <= 4 && !hasSpeech(entry.paragraph.text) ? "furniture" : "subheading";
    }
  }
  const deck = marked[marked.indexOf(last) + 1];
  if (
    deck &&
    deck.kind === null &&
    !deck.paragraph.apart &&
    /[;]$/u.test(last.paragraph.text) &&
    deck.paragraph.words <= 30
  ) {
    deck.kind = "subheading";
  }
  return title ?? headline.paragraph.text.replace(/[;]$/u, "");
}

function findHeadline(above: readonly Marked[], known: string): Marked | undefined {
  const named = known === "" ? undefined : above.find(({ paragraph }) => paragraph.key === known);
  const fit = above.filter(
    ({ paragraph: { text, words } }) => words >= 2 && words <= 30 && !/^["“„«][^”"»]*$/u.test(text),
  );
  const counts = new Map<string, number>();
  for (const { paragraph } of fit) {
    counts.set(paragraph.key, (counts.get(paragraph.key) ?? 0) + 1);
  }
  const repeated = fit.find(({ paragraph }) => (counts.get(paragraph.key) ?? 0) > 1);
  return (
    named ??
    repeated ??
    fit.find(({ paragraph }) => paragraph.words >= 4) ??
    fit.find(({ paragraph }) => /^\p{Lu}/u.test(paragraph.text))
  );
}

function isClosedHeadline({ paragraph }: Marked): boolean {
  const { text, words, ended } = paragraph;
  if (!ended || words > 25) {
    return false;
  }
  if (/^["“„«]/u.test(text) && hasSpeech(text)) {
    return false;
  }
  if (words <= 20 && /[?]$/u.test(text) && !/[.!?]\s/u.test(text)) {
    return true;
  }
  const long = text.match(/(?<![\p{L}'’-])[\p{L}][\p{L}'’]{3,}/gu) ?? [];
  const capital = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words >= 4 && long.length >= 3 && capital / long.length >= 0.8;
}
