import type { HtmlPage } from "./html-page.ts";

/** Which part of a page is the report. */
export interface Article {
  /** Element that holds it; -1 for the whole page. */
  readonly scope: number;
  /** Elements found to be running text; null where nobody looked. */
  readonly chosen: ReadonlySet<number> | null;
}

const inlineTags = new Set("a abbr b cite code em font i mark q s small span strong sub sup time u".split(" "));
const proseTags = new Set(["p", "blockquote", "li", "pre", "td", "dd"]);

/**
 * Chooses the element that holds the report: Readability marks the running text, and the smallest element around nine
 * tenths of it, with the headline and byline beside it, is taken. Pages too deep or too large for Readability, and such
 * as it finds nothing in, are judged by where their paragraphs stand.
 */
export async function chooseArticle(page: HtmlPage): Promise<Article> {
  const own = toLengths(page, (element) => {
    const { tag, isSkipped } = page.elements[element]!;
    return !isSkipped && proseTags.has(tag);
  });
  const all = toLengths(page, () => true);
  const total = all[0] ?? 0;
  const isPlain = page.elements.length < 12 && !/<(?:nav|aside|footer|article|main)\b/iu.test(page.source);
  if (isPlain || page.elements.length === 0) {
    return { scope: -1, chosen: null };
  }
  const chosen = page.depth > 200 || page.elements.length > 20_000 ? null : await findRunningText(page);
  const marked = chosen ? toLengths(page, (element) => chosen.has(element)) : null;
  // Where Readability keeps less than a third of the page's paragraphs, it took a teaser for the article.
  const isTrusted = marked !== null && sumOf(marked, page) >= Math.max(80, sumOf(own, page) / 3);
  const lengths = isTrusted ? marked : own;
  const scope = sumOf(lengths, page) < 80 ? -1 : climb(page, findHolder(page, lengths), all, total);
  return { scope, chosen: isTrusted ? chosen : null };
}

/** Length of the words in each element and below, of those whose innermost element with words is wanted. */
function toLengths(page: HtmlPage, isWanted: (element: number) => boolean): number[] {
  const lengths = page.elements.map(() => 0);
  // Inline elements belong to the block around them; -1 where there is none.
  const holders: number[] = [];
  for (const [index, { tag, parent }] of page.elements.entries()) {
    const isOwn = isWanted(index) || !inlineTags.has(tag);
    holders.push(isOwn ? index : parent < 0 ? -1 : holders[parent]!);
  }
  for (const event of page.events) {
    const at = event.kind === "text" && event.element >= 0 ? holders[event.element]! : -1;
    if (event.kind === "text" && at >= 0 && isWanted(at)) {
      lengths[at]! += event.text.trim().length;
    }
  }
  for (let at = lengths.length - 1; at > 0; at--) {
    const { parent } = page.elements[at]!;
    if (parent >= 0) {
      lengths[parent]! += lengths[at]!;
    }
  }
  return lengths;
}

function sumOf(lengths: readonly number[], page: HtmlPage): number {
  return lengths.reduce((sum, length, at) => sum + (page.elements[at]!.parent < 0 ? length : 0), 0);
}

function findHolder(page: HtmlPage, lengths: readonly number[]): number {
  const enough = sumOf(lengths, page) * 0.9;
  // Two elements beside each other cannot both hold nine tenths, so going down one child at a time finds the smallest.
  let holder = -1;
  for (let at = 0; at < lengths.length; at++) {
    if (lengths[at]! >= enough && page.elements[at]!.parent === holder) {
      holder = at;
    }
  }
  return holder;
}

/** Goes up while little is added, so that the headline and byline around the paragraphs come along. */
function climb(page: HtmlPage, holder: number, all: readonly number[], total: number): number {
  let scope = holder;
  while (scope >= 0) {
    const { parent, tag } = page.elements[scope]!;
    if (
      parent < 0 ||
      tag === "article" ||
      tag === "main" ||
      tag === "body" ||
      all[parent]! > all[scope]! * 1.25 + 300
    ) {
      break;
    }
    scope = parent;
  }
  return scope >= 0 && all[scope]! >= total ? -1 : scope;
}

async function findRunningText(page: HtmlPage): Promise<ReadonlySet<number> | null> {
  const [{ parseHTML }, { Readability }] = await Promise.all([import("linkedom"), import("@mozilla/readability")]);
  const parts: string[] = [];
  let from = 0;
  for (const [index, { insertAt }] of page.elements.entries()) {
    if (insertAt >= from) {
      parts.push(page.source.slice(from, insertAt), ` data-hearsay="${index}"`);
      from = insertAt;
    }
  }
  parts.push(page.source.slice(from));
  try {
    const { document } = parseHTML(parts.join(""));
    const found = new Readability<{
      querySelectorAll: (query: string) => Iterable<{ getAttribute: (name: string) => string | null }>;
    }>(document as never, {
      serializer: (node) => node as never,
      keepClasses: true,
    }).parse();
    const marked = Array.from(found?.content?.querySelectorAll("[data-hearsay]") ?? [], (node) =>
      Number(node.getAttribute("data-hearsay")),
    );
    return marked.length > 0 ? new Set(marked) : null;
  } catch {
    return null;
  }
}
