import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { keyTable } from "../../src/workbench/client/key-table.ts";
import type { Assets } from "../../src/workbench/server/page.ts";
import { makeCaptured } from "../store/make-captured.ts";
import { findFaults, launch, program, type Visit, visit } from "./browse.ts";
import { makeAssets, type Opened, openBench, sale, ship } from "./make.ts";

const looks = [
  { colorScheme: "light", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "light", forcedColors: "active" },
] as const;
const note = program === undefined ? " (skipped: this machine has no Chromium)" : "";

it("keyTable › gives no key two meanings on the brief", () => {
  const keys = keyTable
    .filter(({ scope }) => ["brief", "list", "time", "everywhere"].includes(scope))
    .flatMap(({ keys }) => keys as readonly string[]);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

describe.skipIf(program === undefined)(`what has changed since the last brief, in a browser${note}`, () => {
  let browser: Browser;
  let assets: Assets;
  let opened: Opened;
  let now: Visit | null = null;
  beforeAll(async () => {
    [browser, assets] = await Promise.all([launch(), makeAssets()]);
  }, 60_000);
  afterEach(async () => {
    const seen = now;
    now = null;
    await seen?.close();
    await opened.close();
    expect(seen?.foreign ?? []).toEqual([]);
    expect(seen?.complaints ?? []).toEqual([]);
  });
  afterAll(() => browser.close());

  async function open(to: string): Promise<Visit> {
    opened = await openBench({ "sale.txt": sale }, assets);
    now = await visit(browser, opened, to);
    return now;
  }
  const kinds = (): string[] => opened.store.decisions().map(({ kind }) => kind);
  const addShip = (): void => {
    opened.store.add([makeCaptured("ship.txt", ship)]);
    opened.bench.tellChange();
  };

  it("is told by keys alone: marked as read, one line, opened, to the words and back", async () => {
    const { page, keys } = await open("/reports");
    await page.waitForSelector(".report-row");
    await keys("g", "b");
    await page.waitForSelector('.since:has-text("You have taken no brief of this dossier yet")');
    expect(kinds()).toEqual([]);
    await keys("d");
    await page.waitForSelector('[role="status"]:has-text("Noted as your last brief")');
    await page.waitForSelector('.since:has-text("Since your last brief (12 Oct 2023): nothing has changed.")');
    expect(kinds()).toEqual(["brief"]);
    addShip();
    await page.waitForSelector('.since summary:has-text("1 new report, +2 statements")');
    await keys("w");
    await page.waitForSelector('.since .view a[href="#R2"]:visible');
    expect(page.url()).toContain("since=open");
    await keys("Tab");
    for (let presses = 0; presses < 20; presses += 1) {
      if (await page.evaluate("document.activeElement?.matches('.since a.cite')")) break;
      await keys("Tab");
    }
    const name = (await page.evaluate("document.activeElement.textContent")) as string;
    const ref = name.replace(/^\W+/u, "");
    await keys("Enter");
    await page.waitForSelector(`.card[aria-label="Statement ${ref}"]`);
    await keys("Backspace");
    await page.waitForSelector('.since .view a[href="#R2"]:visible');
    await page.waitForFunction("document.activeElement?.matches('.since a.cite')");
    expect(await page.evaluate("document.activeElement.textContent")).toBe(name);
    await keys("w");
    await page.waitForSelector('.since .view a[href="#R2"]', { state: "hidden" });
  });

  it("takes what is saved on the export screen for the last brief, and holds against any one chosen", async () => {
    const { page, keys } = await open("/export?form=markdown");
    await page.waitForSelector("text=Inside");
    const download = page.waitForEvent("download");
    await keys("Enter");
    expect((await download).suggestedFilename()).toBe("karvik.md");
    await page.waitForSelector('[role="status"]:has-text("Saved karvik.md. Noted as your last brief")');
    addShip();
    await keys("g", "b");
    await page.waitForSelector('.since summary:has-text("+2 statements")');
    await keys("d");
    await page.waitForSelector('.since:has-text("nothing has changed")');
    expect(opened.store.decisions().map(({ value }) => (value as { how: string }).how)).toEqual(["markdown", "read"]);
    await page.locator(".since select").focus();
    await keys("ArrowDown");
    await page.waitForSelector('.since summary:has-text("+2 statements")');
    expect(page.url()).toContain(`of=${opened.store.decisions()[0]!.id}`);
  });

  it("leaves marks out of a text by one key, but for the statement at hand", async () => {
    const { page, keys } = await open("/reports/R1");
    await page.waitForSelector('.card[aria-label="Statement S1"]');
    const tags = (): Promise<string[]> =>
      page.evaluate(
        "[...document.querySelectorAll('.text button.tag')].filter((each) => each.checkVisibility()).map((each) => each.textContent.replace(/\\W/g, ''))",
      );
    expect(await tags()).toEqual(["S1", "S2", "S3"]);
    await keys("t");
    await page.waitForSelector('.text[data-marks="against"]');
    expect(await tags()).toEqual(["S1", "S2"]);
    await keys("t");
    await page.waitForSelector('.text[data-marks="none"]');
    expect(await tags()).toEqual(["S1"]);
    await keys("j");
    await page.waitForSelector('.card[aria-label="Statement S2"]');
    expect(await tags()).toEqual(["S2"]);
    expect(await findFaults(page)).toEqual([]);
    await keys("t");
    await page.waitForSelector('.text[data-marks="all"]');
  });

  it("has nothing for axe to find, in light, dark and forced colours, on a small screen, too", async () => {
    const { page, keys } = await open("/brief");
    await page.waitForSelector(".since");
    await keys("d");
    await page.waitForSelector('.since:has-text("nothing has changed")');
    addShip();
    await page.waitForSelector(".since summary");
    await keys("w");
    await page.waitForSelector('.since .view a[href="#R2"]:visible');
    for (const look of looks) {
      await page.emulateMedia(look);
      expect(await findFaults(page, look !== looks[0])).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
    const wide = await page.evaluate(
      "[...document.querySelectorAll('.since *')].filter((each) => each.getBoundingClientRect().right > 321).length",
    );
    expect(wide).toBe(0);
  });
});
