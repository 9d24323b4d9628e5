import type { Problem } from "../model/problem.ts";
import type { Report, ZoneKind } from "../model/report.ts";
import { chooseArticle } from "./choose-article.ts";
import { isListOpening } from "./furniture.ts";
import { findHtmlFacts } from "./html-facts.ts";
import { findInside, type HtmlPage, parseHtmlPage } from "./html-page.ts";
import { htmlToText, type PageText } from "./html-to-text.ts";
import { reportFromText } from "./report-from-text.ts";

const sideTags = new Set(["nav", "aside", "footer", "form", "menu"]);
const sideMarks =
  /(?:^|[\s_-])(?:newsletter|related|recirc|promo|promobox|share|sharing|social|advert|advertisement|ad-slot|sponsor|sponsored|comments?|subscribe|subscription|breadcrumbs?|cookie|cookies|author-bio|bio|tags|paywall|donate|donation|outbrain|taboola|navigation|complementary|contentinfo|skip-link)(?:$|[\s_-])/u;
const captionMarks = /(?:^|[\s_-])(?:caption|wp-caption-text|photo-credit|image-credit|credit)(?:$|[\s_-])/u;
const bylineMarks = /(?:^|[\s_-])(?:byline|author|authors|dateline-byline)(?:$|[\s_-])/u;

/** Makes a report of an HTML page: the article's words with a map back to the source; nothing is fetched. */
export async function readHtml(
  source: string,
  path: string | null,
  problems: readonly Problem[] = [],
): Promise<Report> {
  const page = parseHtmlPage(source);
  const { facts, problems: odd } = findHtmlFacts(page);
  const { text, sourceMap, zones } = await takeArticle(page);
  return reportFromText(text, { ...facts, path, sourceMap, zones, problems: [...problems, ...odd] });
}

/** Takes the words of the article, with zones where the markup tells them. */
export async function takeArticle(page: HtmlPage): Promise<PageText> {
  const { scope, chosen } = await chooseArticle(page);
  const headline = page.elements.findIndex(({ tag, isSkipped }) => tag === "h1" && !isSkipped);
  const inside = findInside(page, headline >= 0 && headline < scope ? [headline, scope] : [scope]);
  return htmlToText(
    page,
    (element) => (element < 0 ? scope < 0 : inside[element]!),
    (element) => toKind(page, element, headline, chosen),
  );
}

/** Takes the words of a piece of HTML that holds nothing but the report, as feeds and archives keep it. */
export function takeFragment(source: string): PageText {
  // Where only words are marked, empty lines part the paragraphs.
  const hasBlocks = /<(?:p|br|div|li|h[1-6]|blockquote|section|article|tr)\b/iu.test(source);
  const paragraphs = hasBlocks ? [source] : source.split(/\n\s*\n/u).map((paragraph) => `<p>${paragraph}</p>`);
  const page = parseHtmlPage(paragraphs.join("\n"));
  const headline = page.elements.findIndex(({ tag, isSkipped }) => tag === "h1" && !isSkipped);
  return htmlToText(
    page,
    () => true,
    (element) => toKind(page, element, headline, null),
  );
}

function toKind(
  page: HtmlPage,
  element: number,
  headline: number,
  chosen: ReadonlySet<number> | null,
): ZoneKind | null {
  const { tag, marks } = page.elements[element]!;
  if (element === headline) {
    return "headline";
  }
  if (/^h[1-6]$/u.test(tag)) {
    return isListHeading(page, element) ? null : "subheading";
  }
  if (tag === "figcaption" || captionMarks.test(marks)) {
    return "caption";
  }
  // What Readability took for running text stays what the words make of it, whatever its class is called.
  if (chosen?.has(element)) {
    return null;
  }
  if (
    sideTags.has(tag) ||
    (tag !== "body" && tag !== "html" && tag !== "main" && tag !== "article" && sideMarks.test(marks))
  ) {
    return "furniture";
  }
  return bylineMarks.test(marks) && tag !== "article" && tag !== "body" && textOf(page, element).length < 120
    ? "byline"
    : null;
}

function isListHeading(page: HtmlPage, element: number): boolean {
  const text = textOf(page, element);
  return isListOpening({ text, words: text.split(/\s+/u).length });
}

/** The first few hundred characters of an element's words. */
function textOf(page: HtmlPage, element: number): string {
  let text = "";
  for (let at = page.elements[element]!.opensAt + 1; at < page.events.length && text.length < 400; at++) {
    const event = page.events[at]!;
    if (event.kind === "text") {
      text += event.text;
    } else if (event.kind === "close" && event.element === element) {
      break;
    }
  }
  return text.replaceAll(/\s+/gu, " ").trim();
}
