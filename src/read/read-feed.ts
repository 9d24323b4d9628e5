import { Parser } from "htmlparser2";
import { type Reading, readRecords } from "./read-json.ts";

/** What of an item of a feed a report is made of. */
export interface FeedItem {
  title?: string;
  /** The longest of its descriptions; HTML or plain words. */
  text?: string;
  url?: string;
  published?: string;
  author?: string;
}

const itemTags: ReadonlySet<string> = new Set(["item", "entry"]);
const wordTags: ReadonlySet<string> = new Set(["description", "content:encoded", "content", "summary"]);
const dayTags: readonly string[] = ["pubdate", "published", "dc:date", "issued", "updated"];
const mostNested = 200;

/**
 * Reads a feed saved to disk (RSS, Atom, RSS in RDF): each item is a report under the item's own address, with the feed's
 * title for outlet. In the feed's order; items without words come back as problems. Nothing is fetched.
 */
export function readFeed(text: string, path: string | null): Reading {
  const { title, language, items } = parseFeed(text);
  const records = items.map((item) => ({
    ...item,
    ...(item.published === undefined ? {} : { published: toDay(item.published) }),
    ...(title === "" ? {} : { outlet: title }),
    ...(language === "" ? {} : { language }),
  }));
  return readRecords(records, (index) => `item ${index + 1}`, path);
}

interface Feed {
  title: string;
  language: string;
  readonly items: FeedItem[];
}

function parseFeed(text: string): Feed {
  const feed: Feed = { title: "", language: "", items: [] };
  const open: string[] = [];
  const days = new Map<FeedItem, number>();
  let item: FeedItem | null = null;
  let words = "";
  // Atom may hold the words as elements; they are written down again as they stand.
  let markupDepth = -1;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const tag = name.toLowerCase();
        if (open.length >= mostNested) throw new Error(`feed: nests ${mostNested} elements`);
        open.push(tag);
        if (markupDepth >= 0) {
          words += `<${tag}>`;
          return;
        }
        words = "";
        if (open.length === 1) feed.language = attributes["xml:lang"] ?? "";
        if (itemTags.has(tag)) {
          item = {};
          feed.items.push(item);
        }
        if (item && tag === "link" && attributes["href"] !== undefined) {
          const rel = attributes["rel"] ?? "alternate";
          if (rel === "alternate") item.url ??= attributes["href"].trim();
        }
        if (item && tag === "content" && attributes["type"] === "xhtml") markupDepth = open.length;
      },
      ontext(data) {
        words += markupDepth < 0 ? data : data.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
      },
      onclosetag() {
        const depth = open.length;
        const tag = open.pop() ?? "";
        if (markupDepth >= 0 && depth > markupDepth) {
          words += `</${tag}>`;
          return;
        }
        markupDepth = -1;
        if (item === null) noteOfFeed(feed, tag, words.trim(), open);
        else if (itemTags.has(tag)) item = null;
        else noteOfItem(item, tag, words.trim(), open, days);
        words = "";
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(text);
  parser.end();
  return feed;
}

function noteOfFeed(feed: Feed, tag: string, words: string, open: readonly string[]): void {
  const isOwn = open.at(-1) === "channel" || open.at(-1) === "feed";
  if (isOwn && tag === "title" && feed.title === "") feed.title = words;
  if (isOwn && tag === "language") feed.language = words;
}

function noteOfItem(
  item: FeedItem,
  tag: string,
  words: string,
  open: readonly string[],
  days: Map<FeedItem, number>,
): void {
  if (words === "") return;
  const isOwn = itemTags.has(open.at(-1) ?? "");
  const rank = dayTags.indexOf(tag);
  if (isOwn && tag === "title") item.title = words.replaceAll(/<[^>]*>/gu, "");
  else if (isOwn && tag === "link") item.url ??= words;
  else if (isOwn && tag === "guid" && /^https?:/u.test(words)) item.url ??= words;
  else if (isOwn && wordTags.has(tag) && words.length > (item.text?.length ?? 0)) item.text = words;
  else if (isOwn && rank >= 0 && rank < (days.get(item) ?? dayTags.length)) {
    days.set(item, rank);
    item.published = words;
  } else if (tag === "dc:creator" || (tag === "name" && open.at(-1) === "author")) item.author ??= words;
  else if (isOwn && tag === "author" && !words.includes("@")) item.author ??= words;
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** "Thu, 30 Mar 2023 10:00:00 GMT" as an ISO day, as written there; anything else as it is. */
function toDay(words: string): string {
  const [, day = "", month = "", year] = /\b(\d{1,2}) (\p{L}{3})\p{L}* (\d{4})\b/u.exec(words) ?? [];
  const at = months.indexOf(month.toLowerCase());
  if (year === undefined || at < 0) return words;
  return `${year}-${String(at + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
}
