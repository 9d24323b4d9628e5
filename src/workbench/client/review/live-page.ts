import type { Span } from "../../../model/span.ts";

const longestWhole = 80;
const edgeWords = 5;

/**
 * The address of a page on the web at some words of it, as a text fragment (`#:~:text=`): short words whole, long ones by
 * their first and last words. Null where the report names no address that a browser would open.
 */
export function toLivePage(url: string | undefined, text: string, words: Span | null): string | null {
  if (url === undefined || !/^https?:\/\//iu.test(url) || !URL.canParse(url)) return null;
  const [page = ""] = url.split("#");
  if (words === null) return url;
  const said = text.slice(words.start, words.end).replace(/\s+/gu, " ").trim();
  const parts = said.split(" ");
  if (said === "") return url;
  const isWhole = said.length <= longestWhole || parts.length <= edgeWords * 2;
  const fragment = isWhole
    ? encode(said)
    : `${encode(parts.slice(0, edgeWords).join(" "))},${encode(parts.slice(-edgeWords).join(" "))}`;
  return `${page}#:~:text=${fragment}`;
}

/** A hyphen, a comma and an ampersand have a meaning of their own in a text fragment. */
function encode(words: string): string {
  return encodeURIComponent(words).replaceAll("-", "%2D");
}
