import { existsSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { composeBrief } from "../../src/brief/compose-brief.ts";
import { renderHtml } from "../../src/brief/html/render-html.tsx";
import { dossier } from "./fixture.ts";

const program = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) =>
  existsSync(path),
);
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const html = renderHtml(composeBrief(dossier), dossier);
const looks = [
  { name: "light", colorScheme: "light", forcedColors: "none" },
  { name: "dark", colorScheme: "dark", forcedColors: "none" },
  { name: "forced colours", colorScheme: "light", forcedColors: "active" },
] as const;

describe.skipIf(program === undefined)(
  `the page in a browser${program === undefined ? " (skipped: this machine has no Chromium)" : ""}`,
  () => {
    let browser: Browser;

    beforeAll(async () => {
      if (program !== undefined) browser = await chromium.launch({ executablePath: program, args });
    });
    afterAll(() => browser.close());

    test.each(looks)(
      "renderHtml › passes axe in $name",
      { timeout: 180_000 },
      async ({ name, colorScheme, forcedColors }) => {
        const context = await browser.newContext({
          colorScheme,
          forcedColors,
          viewport: { width: 1200, height: 900 },
          reducedMotion: "reduce",
        });
        const page = await context.newPage();
        // The policy of the page would refuse the very script that checks it.
        await page.setContent(html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/iu, ""));
        const axe = new AxeBuilder({ page });
        // Structure is the same in all looks; only colours differ, and they take most of the time.
        const { violations } = await (name === "light"
          ? axe
          : axe.withRules(["color-contrast", "link-in-text-block"])
        ).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary}`),
        ).toEqual([]);
        await context.close();
      },
    );

    test("renderHtml › asks for nothing, runs nothing and fits 320 pixels", { timeout: 60_000 }, async () => {
      const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
      const requests: string[] = [];
      const complaints: string[] = [];
      page.on("request", (request) => requests.push(request.url()));
      page.on("console", (message) => complaints.push(message.text()));
      await page.setContent(html);
      expect(requests.filter((url) => !url.startsWith("about:"))).toEqual([]);
      expect(complaints).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
      await page.close();
    });
  },
);
