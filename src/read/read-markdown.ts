import { findMatches } from "../model/find-matches.ts";
import type { Problem } from "../model/problem.ts";
import type { Report, Zone, ZoneKind } from "../model/report.ts";
import { parseFrontMatter } from "./parse-front-matter.ts";
import { reportFromText } from "./report-from-text.ts";

type Piece = { start: number; end: number; sourceStart: number; sourceEnd: number };

const inlineMark =
  /!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)|\[(?<label>[^\]\n]{1,500})\](?:\((?:[^()\n]|\([^()\n]*\)){0,2000}\)|\[[^\]\n]{0,200}\])|\*\*|__(?=\S)|(?<=\S)__|(?<![\p{L}\p{N}*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_(?=[^\s_])|(?<=[^\s_])_(?![\p{L}\p{N}_])|`+|\\(?=[\\`*_{}[\]()#+.!-])|<\/?[a-z][^>\n]{0,300}>/giu;

/**
 * Makes a report of a Markdown file: the words without their marks, with a map back to the file. Front matter gives the
 * facts and is left out; the first `#` heading is the headline, the others are subheadings.
 */
export function readMarkdown(source: string, path: string | null, problems: readonly Problem[] = []): Report {
  const header = parseFrontMatter(source);
  const { text, sourceMap, zones } = toWords(source, header?.end ?? 0);
  return reportFromText(text, { ...header?.facts, path, sourceMap, zones, problems });
}

function toWords(source: string, from: number): { text: string; sourceMap: Piece[]; zones: Zone[] } {
  let text = "";
  const sourceMap: Piece[] = [];
  const zones: Zone[] = [];
  let hasHeadline = false;
  const add = (start: number, end: number): void => {
    if (end > start) {
      sourceMap.push({ start: text.length, end: text.length + end - start, sourceStart: start, sourceEnd: end });
      text += source.slice(start, end);
    }
  };
  for (let at = from; at < source.length; ) {
    const found = source.indexOf("\n", at);
    const end = found < 0 ? source.length : found + 1;
    const line = source.slice(at, end);
    const lead = /^[ \t]{0,3}(?:(?:>[ \t]?)+|#{1,6}[ \t]+|(?:[-*+]|\d{1,3}[.)])[ \t]+(?=\S))?/u.exec(line)?.[0] ?? "";
    const heading = /^[ \t]{0,3}(#{1,6})[ \t]/u.exec(lead)?.[1];
    const isRule = /^[ \t]{0,3}(?:[-*_=][ \t]*){3,}\r?\n?$/u.test(line) || /^\[[^\]\n]+\]:\s/u.test(line);
    const zoneStart = text.length;
    if (isRule) {
      add(at + line.trimEnd().length, end);
    } else {
      addInline(source, at + lead.length, end, add);
    }
    if (heading !== undefined) {
      const kind: ZoneKind = heading === "#" && !hasHeadline ? "headline" : "subheading";
      hasHeadline ||= kind === "headline";
      zones.push({ kind, start: zoneStart, end: zoneStart + text.slice(zoneStart).trimEnd().length });
    }
    at = end;
  }
  return { text, sourceMap, zones };
}

function addInline(source: string, start: number, end: number, add: (from: number, to: number) => void): void {
  const line = source.slice(start, end);
  let from = 0;
  for (const match of findMatches(line, inlineMark)) {
    add(start + from, start + match.index);
    const label = match.groups?.["label"];
    if (label !== undefined) {
      add(start + match.index + 1, start + match.index + 1 + label.length);
    }
    from = match.index + match[0].length;
  }
  add(start + from, end);
}
