import { describe, expect, test } from "vitest";
import { composeBrief } from "../../src/brief/compose-brief.ts";
import { renderPages } from "../../src/brief/html/render-pages.tsx";
import { dossier } from "./fixture.ts";

const brief = composeBrief(dossier);

describe("renderPages", () => {
  test("renderPages › is one page below the limit", () => {
    expect(renderPages(brief, dossier).map(({ name }) => name)).toEqual(["brief.html"]);
  });

  test("renderPages › gives each report a page above it, and every link leads somewhere", () => {
    const pages = renderPages(brief, dossier, { mostBytes: 1000, main: "all of it.html", prefix: "x-" });
    expect(pages.map(({ name }) => name)).toEqual([
      "all of it.html",
      ...dossier.reports.map(({ ref }) => `x-${ref}.html`),
    ]);
    const byName = new Map(pages.map(({ name, html }) => [name, html]));
    for (const { name, html } of pages) {
      for (const [, target = "", id = ""] of html.matchAll(/href="([^"#]*)#([^"]*)"/gu)) {
        const page = byName.get(target === "" ? name : decodeURIComponent(target));
        expect(page, `${name} → ${target}#${id}`).toBeDefined();
        expect(page?.includes(`id="${id}"`), `${name} → ${target}#${id}`).toBe(true);
      }
    }
  });
});
