import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { composeBrief } from "../../src/brief/compose-brief.ts";
import { findWindows, toSegments } from "../../src/brief/context-windows.ts";
import { renderHtml } from "../../src/brief/html/render-html.tsx";
import type { Dossier } from "../../src/model/dossier.ts";
import { dossier } from "./fixture.ts";
import { hostileWords, toHostileDossier, unseenSigns } from "./hostile.ts";

const html = renderHtml(composeBrief(dossier), dossier);
const { document } = parseHTML(html);

test("renderHtml › needs no script and no request", () => {
  expect(document.querySelector("meta[http-equiv='Content-Security-Policy']")?.getAttribute("content")).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
  );
  expect(document.querySelectorAll("script,link,img,iframe,object,embed,form,base")).toHaveLength(0);
  expect(html).not.toMatch(/\s(?:src|action|formaction|on\w+)=/iu);
  for (const link of document.querySelectorAll("a")) expect(link.getAttribute("href")).toMatch(/^#/u);
});

test("renderHtml › has a target for every link and no id twice", () => {
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const link of document.querySelectorAll("a"))
    expect(ids).toContain(decodeURIComponent((link.getAttribute("href") ?? "#").slice(1)));
});

test("renderHtml › leads from each statement to its words and back", () => {
  for (const { ref, content } of dossier.statements) {
    const target = document.getElementById(ref);
    expect(target, ref).not.toBeNull();
    expect(document.querySelector(`[id="row-${ref}"] a`)?.getAttribute("href")).toBe(`#${ref}`);
    if (content.length > 0) expect(content[0]?.text.startsWith(target?.textContent ?? "?"), ref).toBe(true);
  }
});

test("renderHtml › has headings in order, one of the first rank, and tables with captions and scopes", () => {
  const ranks = [...document.querySelectorAll("h1,h2,h3,h4")].map(({ tagName }) => Number(tagName.slice(1)));
  expect(ranks.filter((rank) => rank === 1)).toHaveLength(1);
  ranks.reduce((before, rank) => {
    expect(rank).toBeLessThanOrEqual(before + 1);
    return rank;
  });
  for (const table of document.querySelectorAll("table")) expect(table.querySelector("caption")).not.toBeNull();
  for (const cell of document.querySelectorAll("th")) expect(cell.getAttribute("scope")).toMatch(/^(?:row|col)$/u);
});

test("renderHtml › shows words with some context by default and whole reports on wish, with a warning", () => {
  const text = `${"Before. ".repeat(100)}Mira Tarn said nothing moved. ${"After. ".repeat(100)}`;
  const long: Dossier = {
    ...dossier,
    reports: [{ ...dossier.reports[0]!, text }],
    statements: [
      {
        ...dossier.statements[0]!,
        chain: [],
        cue: null,
        content: [{ start: 816, end: 829, text: text.slice(816, 829) }],
      },
    ],
  };
  const brief = composeBrief(long);
  expect(renderHtml(brief, long)).not.toContain("Before. ".repeat(50).trim());
  expect(renderHtml(brief, long, { fullText: true })).toContain("Before. ".repeat(50).trim());
  expect(renderHtml(brief, long, { fullText: true })).toContain("mind their copyright");
});

test("renderHtml › keeps hostile words as text", () => {
  const hostile = toHostileDossier();
  const page = renderHtml(composeBrief(hostile), hostile);
  const parsed = parseHTML(page).document;
  expect(parsed.querySelectorAll("script,img,iframe,b:not(.kicker b),x,i")).toHaveLength(0);
  expect(parsed.querySelectorAll("style")).toHaveLength(1);
  for (const link of parsed.querySelectorAll("a")) expect(link.getAttribute("href")).toMatch(/^#/u);
  for (const element of parsed.querySelectorAll("*"))
    for (const name of element.getAttributeNames()) expect(name).not.toMatch(/^on/u);
  expect(page).not.toMatch(unseenSigns);
  expect(parsed.body.textContent).toContain(hostileWords[1]);
});

test("renderHtml › stays small for a thousand statements", () => {
  const many: Dossier = {
    ...dossier,
    reports: Array.from({ length: 100 }, (_, place) => ({
      ...dossier.reports[place % 6]!,
      id: `r${place}`,
      ref: `R${place + 1}`,
    })),
    statements: Array.from({ length: 1000 }, (_, place) => {
      const base = dossier.statements[place % 31]!;
      const home = dossier.reports.findIndex(({ id }) => id === base.reportId);
      return {
        ...base,
        id: `s${place}`,
        ref: `S${place + 1}`,
        reportId: `r${home + 6 * (Math.floor(place / 31) % 16)}`,
        propositionIds: [],
      };
    }),
  };
  const page = renderHtml(composeBrief(many), many);
  expect(Buffer.byteLength(page)).toBeLessThan(4_000_000);
});

test("findWindows › never overlaps and holds every statement's words", () => {
  for (const report of dossier.reports) {
    const own = dossier.statements.filter(({ reportId }) => reportId === report.id);
    const windows = findWindows(report, own, 40);
    windows.reduce((before, window) => {
      expect(window.start).toBeGreaterThan(before.end);
      return window;
    });
    for (const { content } of own)
      for (const span of content)
        expect(windows.some(({ start, end }) => start <= span.start && span.end <= end)).toBe(true);
    for (const window of windows) {
      const pieces = toSegments(window, own).map(({ start, end }) => report.text.slice(start, end));
      expect(pieces.join("")).toBe(report.text.slice(window.start, window.end));
    }
  }
});
