import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { keyTable } from "../../src/workbench/client/key-table.ts";
import type { Assets } from "../../src/workbench/server/page.ts";
import { findFaults, launch, program, type Visit, visit } from "./browse.ts";
import { makeAssets, type Opened, openBench } from "./make.ts";

const looks = [
  { colorScheme: "light", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "light", forcedColors: "active" },
] as const;
const places = [
  "/propositions",
  "/propositions/P1",
  "/matrix",
  "/timeline",
  "/origins",
  "/origins/P1",
  "/transfers",
  "/hypotheses",
  "/hypotheses/P1?with=P2",
  "/export",
];
const screenKeys = [
  { id: "reports", jump: "r", title: "Reports" },
  { id: "propositions", jump: "p", title: "Propositions" },
  { id: "matrix", jump: "m", title: "Positions" },
  { id: "timeline", jump: "t", title: "Timeline" },
  { id: "origins", jump: "i", title: "Origins" },
  { id: "transfers", jump: "f", title: "Transfers" },
  { id: "hypotheses", jump: "h", title: "Hypotheses" },
  { id: "problems", jump: "q", title: "Problems" },
  { id: "export", jump: "e", title: "Export" },
  { id: "search", jump: "s", title: "Search" },
  { id: "keys", jump: "k", title: "Keys" },
  { id: "brief", jump: "b", title: "Brief" },
] as const;
const examples = new URL("../../examples/dprk-russia/", import.meta.url);
const texts = Object.fromEntries(
  ["03-wagner-delivery.md", "06-five-railcars.md", "08-barrels-by-month.md", "11-talks-advance.md"].map((name) => [
    name,
    readFileSync(new URL(name, examples), "utf8"),
  ]),
);

it("keyTable › gives no key two meanings on a screen of the matter", () => {
  for (const scopes of [
    ["linking", "list", "time"],
    ["grid", "time"],
    ["timeline", "list", "time"],
    ["ledger", "list", "time"],
  ]) {
    const keys = keyTable
      .filter(({ scope }) => [...scopes, "everywhere"].includes(scope))
      .flatMap(({ keys }) => keys as readonly string[]);
    expect(
      keys.filter((key, at) => keys.indexOf(key) !== at),
      scopes.join(" "),
    ).toEqual([]);
  }
});

describe.skipIf(program === undefined)(
  `the screens on the matter${program === undefined ? " (skipped: this machine has no Chromium)" : ""}`,
  { timeout: 240_000 },
  () => {
    let browser: Browser;
    let assets: Assets;
    let opened: Opened;
    let now: Visit;
    beforeAll(async () => {
      [browser, assets] = await Promise.all([launch(), makeAssets()]);
    }, 120_000);
    afterEach(async () => {
      await now.close();
      await opened.close();
      expect(now.foreign).toEqual([]);
      expect(now.complaints).toEqual([]);
    });
    afterAll(() => browser.close());

    async function open(to: string, options = {}): Promise<Visit> {
      opened = await openBench(texts, assets);
      now = await visit(browser, opened, to, options);
      now.page.setDefaultTimeout(60_000);
      return now;
    }
    const said = (words: string): string => `footer [role="status"]:has-text("${words}")`;
    const kinds = (): string[] => opened.store.decisions().map(({ kind }) => kind);

    it("pass axe in light, dark and forced colours, and fit 360 pixels", async () => {
      const { page } = await open("/propositions");
      for (const place of places) {
        await page.evaluate(`location.hash = "#${place}"`);
        await page.waitForSelector("main h1");
        await page.waitForSelector(".waiting", { state: "detached" });
        for (const [at, look] of looks.entries()) {
          await page.emulateMedia(look);
          expect(await findFaults(page, at > 0), `${place} ${look.colorScheme} ${look.forcedColors}`).toEqual([]);
        }
        await page.emulateMedia(looks[0]);
        await page.setViewportSize({ width: 360, height: 740 });
        expect(await page.evaluate("document.querySelector('main').scrollWidth"), place).toBeLessThanOrEqual(360);
        await page.setViewportSize({ width: 1280, height: 800 });
      }
    });

    it("propositions › are confirmed, split, moved and merged by keys, and lead to exact words and back", async () => {
      const { page, keys } = await open("/brief");
      await page.waitForSelector(".claims");
      await keys("g", "p");
      await page.waitForSelector(".proposition-row");
      await keys("j", "k", "Enter");
      await page.waitForSelector("[data-row] .statement-link");
      await keys("j", "a");
      await page.waitForSelector(said("linked. Press u to undo."));
      await page.waitForSelector('.why:has-text("linked by Mira Tarn")');
      await keys("v");
      await page.waitForSelector(said("split. Press u to undo."));
      await keys("u");
      await page.waitForSelector(said("Taken back"));
      await keys("Shift+m");
      await page.waitForSelector("dialog[open]");
      await keys("ArrowDown", "ArrowUp", "Enter");
      await page.waitForSelector(said("2 propositions merged"));
      expect(kinds()).toEqual(["link", "split", "undo", "merge"]);
      await keys("u");
      await page.waitForSelector(said("Taken back"));
      const link = page.locator("[data-row] .statement-link").first();
      await link.focus();
      const name = /S\d+/u.exec((await link.textContent()) ?? "")?.[0];
      await keys("Enter");
      await page.waitForSelector(`.card[aria-label="Statement ${name}"]`);
      await keys("Backspace");
      await page.waitForSelector("[data-row] .statement-link");
      await page.waitForSelector(".statement-link:focus");
    });

    it("positions › move by arrows, open their history, and go back a day at a time", async () => {
      const { page, keys } = await open("/brief");
      const saidOn = { from: "2023-02-02", to: "2023-02-02" };
      const body = JSON.stringify({ kind: "edit", target: ["S1"], value: { saidOn } });
      expect((await opened.ask("/api/decisions", { method: "POST", body })).status).toBe(200);
      await page.waitForSelector(".claims");
      await keys("g", "m");
      await page.waitForSelector(".cell-link");
      await page.locator(".cell-link").first().focus();
      await keys("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "Enter");
      await page.waitForSelector(".history [data-row]");
      await keys("Escape");
      await page.waitForSelector(".history", { state: "detached" });
      await keys("[");
      await page.waitForSelector('.as-of-note:has-text("nothing said or published later is in here")');
      await keys("g", "t");
      await page.waitForSelector('.as-of-note:has-text("nothing said or published later is in here")');
      await keys("l");
      await page.waitForSelector(".as-of-note", { state: "detached" });
      const asked: string[] = [];
      page.on("request", (request) => request.url().includes("asOf=") && asked.push(request.url()));
      await keys(..."[[[[[[");
      await page.waitForSelector(".as-of-note");
      const day = await page.locator(".as-of input").inputValue();
      expect(asked.filter((url) => !url.endsWith(day))).toEqual([]);
    });

    it("origins › count two statements as one with a reason, and never without", async () => {
      const { page, keys } = await open("/origins/P1");
      await page.waitForSelector("[data-row]");
      await keys("j", "i");
      await page.waitForSelector("dialog[open]");
      await keys("Enter");
      await page.waitForSelector('dialog :text("A reason is needed")');
      await page.keyboard.type("one briefing");
      await keys("Enter");
      await page.waitForSelector(said("counted as one origin"));
      expect(opened.store.decisions()[0]).toMatchObject({ kind: "same-origin", reason: "one briefing" });
    });

    it("hypotheses › take a grade with a reason beside the computed value, and what another start would make", async () => {
      const { page, keys, tabTo } = await open("/hypotheses");
      await page.waitForSelector(".proposition-row");
      await keys("Enter");
      await page.waitForSelector(".line-button");
      await keys("j", "e");
      await page.waitForSelector("form.override select");
      await tabTo('form.override select[id$="-to"]');
      await keys("ArrowDown");
      await tabTo("form.override .because input");
      await page.keyboard.type("was at the port");
      await keys("Enter");
      await page.waitForSelector(said("graded"));
      await page.waitForSelector('.opened :text("was at the port")');
      await tabTo(".try input");
      await page.keyboard.type("10");
      await keys("Enter");
      await page.waitForSelector('.try output:has-text("Nothing is kept")');
      expect(kinds()).toEqual(["grade"]);
    });

    it("every screen › is reached by its letter, and its rows lead by Enter to exact words, and back", async () => {
      const { page, keys, tabTo } = await open("/brief");
      await page.waitForSelector(".claims");
      await keys("g", "t");
      await page.waitForSelector('button:has-text("by the day of publication")');
      await tabTo("main p.quiet button");
      await keys("Enter");
      await page.waitForSelector("[data-row]");
      const body = JSON.stringify({
        kind: "edit",
        target: ["S1"],
        value: { saidOn: { from: "2023-02-02", to: "2023-02-02" } },
      });
      expect((await opened.ask("/api/decisions", { method: "POST", body })).status).toBe(200);
      for (const { id, jump, title } of screenKeys) {
        await keys("g", jump);
        await page.waitForSelector(`.rail a[aria-current][href^="#/${id}"]`);
        await page.waitForSelector("main h1");
        await page.waitForSelector(".waiting", { state: "detached" });
        await page.waitForSelector(`.rail a[aria-current]:has-text("${title}")`);
        // Who writes into the field of a search, writes.
        if (id === "search") {
          await page.waitForSelector('input[type="search"]:focus');
          await keys("Tab");
        }
        if (!["timeline", "transfers"].includes(id)) continue;
        await page.waitForSelector(`.screen:has(h1:has-text("${title}")) [data-row]`);
        await keys("j");
        await page.waitForSelector("[data-row] a:focus");
        await keys("Enter");
        await page.waitForSelector(".card");
        await keys("Backspace");
        await page.waitForSelector(`.rail a[aria-current][href^="#/${id}"]`);
      }
    });

    it("export › saves by Enter what it says is inside", async () => {
      const { page, keys } = await open("/brief");
      await page.waitForSelector(".claims");
      await keys("g", "e");
      await page.waitForSelector(".inside");
      const [download] = await Promise.all([page.waitForEvent("download"), keys("Enter")]);
      expect(download.suggestedFilename()).toBe("karvik.html");
      await page.waitForSelector(said("Saved karvik.html."));
    });
  },
);
