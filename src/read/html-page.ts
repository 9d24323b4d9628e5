import { Parser } from "htmlparser2";

/** One element of a page, in the order the tags open; `parent` is an index into the same list, -1 at the top. */
export interface PageElement {
  readonly tag: string;
  readonly parent: number;
  /** `class`, `id`, `role`, `itemprop` and `rel` together, lower case. */
  readonly marks: string;
  /** Where an attribute can be written into the source; -1 for tags the source leaves out. */
  readonly insertAt: number;
  readonly isSkipped: boolean;
  readonly isJsonLd: boolean;
  /** Index of its opening among the page's events. */
  readonly opensAt: number;
}

/** A stretch of words, or a border between elements. */
export type PageEvent =
  | {
      readonly kind: "text";
      readonly element: number;
      readonly text: string;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: "open" | "close"; readonly element: number };

/** A page as its parser saw it. Nothing is fetched. */
export interface HtmlPage {
  readonly source: string;
  readonly elements: readonly PageElement[];
  readonly events: readonly PageEvent[];
  /** Deepest nesting. */
  readonly depth: number;
  readonly title: string;
  readonly language: string | null;
  /** `name` or `property` (lower case) to the first content. */
  readonly meta: ReadonlyMap<string, string>;
  readonly jsonLd: readonly string[];
  readonly canonical: string | null;
  /** `datetime` values of `time` elements marked as the publication day. */
  readonly times: readonly string[];
}

const skippedTags = new Set(
  "head script style template noscript svg math iframe object embed select option textarea button canvas audio video datalist dialog map".split(
    " ",
  ),
);
// Far beyond any page that people wrote; the parser's time grows with the square of the depth.
const mostNested = 20_000;
const mostElements = 250_000;
const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|em|rem)?\s*(?:;|$)/iu;

/**
 * Parses HTML into elements and stretches of words with their places in the source. Keeps its own stack: depth costs no
 * calls. Throws for pages made to fill the memory: 20,000 elements inside each other, or 250,000 in all.
 */
export function parseHtmlPage(source: string): HtmlPage {
  const elements: PageElement[] = [];
  const events: PageEvent[] = [];
  const meta = new Map<string, string>();
  const jsonLd: string[] = [];
  const times: string[] = [];
  const stack: number[] = [];
  let depth = 0;
  let title = "";
  let language: string | null = null;
  let canonical: string | null = null;
  const inside = (): number => stack.at(-1) ?? -1;
  const parser = new Parser(
    {
      onopentag(tag, attributes, isImplied) {
        const parent = inside();
        if (stack.length >= mostNested || elements.length >= mostElements) {
          throw new Error(stack.length >= mostNested ? "html: its tags nest too deep" : "html: it holds too many tags");
        }
        if (tag === "meta") {
          const name = (attributes["property"] ?? attributes["name"] ?? attributes["itemprop"] ?? "").toLowerCase();
          if (name !== "" && !meta.has(name) && attributes["content"] !== undefined) {
            meta.set(name, attributes["content"]);
          }
        } else if (tag === "html") {
          language = attributes["lang"] ?? attributes["xml:lang"] ?? null;
        } else if (tag === "link" && attributes["rel"]?.toLowerCase() === "canonical") {
          canonical ??= attributes["href"] ?? null;
        } else if (
          tag === "time" &&
          attributes["datetime"] !== undefined &&
          /publish/iu.test(`${attributes["itemprop"]} ${attributes["class"]}`)
        ) {
          times.push(attributes["datetime"]);
        }
        const isJsonLd = tag === "script" && /ld\+json/iu.test(attributes["type"] ?? "");
        if (isJsonLd) {
          jsonLd.push("");
        }
        const isHidden =
          "hidden" in attributes || attributes["aria-hidden"] === "true" || hiddenStyle.test(attributes["style"] ?? "");
        const marks = ["class", "id", "role", "itemprop", "rel"]
          .map((name) => attributes[name] ?? "")
          .join(" ")
          .toLowerCase();
        elements.push({
          tag,
          parent,
          marks,
          insertAt: isImplied ? -1 : parser.startIndex + 1 + tag.length,
          isSkipped: (parent >= 0 && elements[parent]!.isSkipped) || isHidden || skippedTags.has(tag),
          isJsonLd,
          opensAt: events.length,
        });
        stack.push(elements.length - 1);
        depth = Math.max(depth, stack.length);
        events.push({ kind: "open", element: elements.length - 1 });
      },
      ontext(text) {
        const element = inside();
        const at = element < 0 ? null : elements[element]!;
        if (at?.tag === "title" && (at.parent < 0 || elements[at.parent]?.tag !== "svg")) {
          title += text;
        } else if (at?.isJsonLd) {
          jsonLd[jsonLd.length - 1] += text;
        }
        if (!at?.isSkipped) {
          const end = parser.endIndex + 1;
          // The parser's own start may lie inside the tag before ("<p" broken off, "</p x>"); only entities are written otherwise.
          const written = end - text.length;
          const start = source.startsWith(text, written) ? written : source.lastIndexOf("&", end - 1);
          events.push({ kind: "text", element, text, start, end });
        }
      },
      onclosetag() {
        const element = stack.pop();
        if (element !== undefined) {
          events.push({ kind: "close", element });
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(source);
  return {
    source,
    elements,
    events,
    depth,
    title: title.replaceAll(/\s+/gu, " ").trim(),
    language,
    meta,
    jsonLd,
    canonical,
    times,
  };
}

/** For each element, whether it is one of `outer` or lies inside one; -1 among them stands for the whole page. */
export function findInside(page: HtmlPage, outer: readonly number[]): readonly boolean[] {
  const inside: boolean[] = [];
  for (const [index, { parent }] of page.elements.entries()) {
    inside.push(outer.includes(-1) || outer.includes(index) || (parent >= 0 && inside[parent]!));
  }
  return inside;
}
