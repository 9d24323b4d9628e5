import { toOneLine, toVisibleText } from "./visible-text.ts";

/**
 * Makes any text inert in Markdown and in a terminal, on one line: control and direction characters become visible,
 * signs that could start a link, an image, a tag, a heading, a list, a table cell or code are escaped, and addresses
 * and mail names do not link by themselves. Ordinary prose stays as it is.
 */
export function toMarkdownText(text: string): string {
  return toVisibleText(toOneLine(text))
    .replace(/[\\`*[\]<>|~]/gu, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/&(?=#?[0-9a-z]+;)/giu, "\\&")
    .replace(/(?<=\p{L}):(?=\/\/)/gu, "\\:")
    .replace(/\b(?:javascript|data|vbscript|mailto|xmpp)(?=:\S)/giu, "$&\\")
    .replace(/\bwww(?=\.)/giu, "$&\\")
    .replace(/@/gu, "\\@")
    .replace(/!(?=\\\[)/gu, "\\!")
    .replace(/^(?:#{1,6}(?=\s|$)|[-+=](?=[\s=-]|$))/u, "\\$&")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, "$1\\$2");
}
