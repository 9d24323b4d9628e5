import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { bundleWorkbench } from "../../scripts/bundle-workbench.ts";
import { openDossier } from "../../src/store/dossier-store.ts";
import { keyTable } from "../../src/workbench/client/key-table.ts";
import type { Assets } from "../../src/workbench/server/page.ts";
import { makeFolder } from "../store/make.ts";
import { findFaults, launch, program, type Visit, visit } from "./browse.ts";
import { makeAssets, type Opened, openBench, sale } from "./make.ts";

const looks = [
  { colorScheme: "light", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "light", forcedColors: "active" },
] as const;
const note = program === undefined ? " (skipped: this machine has no Chromium)" : "";

it("the script › is small, and knows no lexicon and no module of Node", async () => {
  const assets = await makeAssets();
  const parts = await bundleWorkbench(makeFolder());
  expect(parts.filter(([name]) => name.includes("lexicon/"))).toEqual([]);
  expect(assets.get("main.js")!.packed.length).toBeLessThan(250 * 1024);
  expect(Buffer.from(assets.get("main.js")!.bytes).toString()).not.toMatch(/["']node:|require\(/u);
});

it("keyTable › gives no key two meanings in one place", () => {
  for (const scope of ["everywhere", "list", "review", "edit"]) {
    const keys = keyTable.filter((row) => row.scope === scope).flatMap(({ keys }) => keys as readonly string[]);
    expect(
      keys.filter((key, place) => keys.indexOf(key) !== place),
      scope,
    ).toEqual([]);
  }
  const global = new Set(
    keyTable.filter(({ scope }) => scope === "everywhere").flatMap(({ keys }) => keys as readonly string[]),
  );
  const review = keyTable
    .filter(({ scope }) => scope === "review" || scope === "list")
    .flatMap(({ keys }) => keys as readonly string[]);
  expect(review.filter((key) => global.has(key))).toEqual([]);
});

describe.skipIf(program === undefined)(`the workbench in a browser${note}`, () => {
  let browser: Browser;
  let assets: Assets;
  let opened: Opened;
  let now: Visit | null = null;
  beforeAll(async () => {
    [browser, assets] = await Promise.all([launch(), makeAssets()]);
  });
  afterEach(async () => {
    const seen = now;
    now = null;
    await seen?.close();
    await opened.close();
    expect(seen?.foreign ?? []).toEqual([]);
    expect(seen?.complaints ?? []).toEqual([]);
  });
  afterAll(() => browser.close());

  async function open(to: string, texts?: Record<string, string>, options = {}): Promise<Visit> {
    opened = await openBench(texts, assets);
    now = await visit(browser, opened, to, options);
    return now;
  }
  const verdicts = (): string[] =>
    opened.store
      .decisions()
      .map(({ kind, target }) => `${kind} ${target.map((id) => opened.store.nameOf(id)).join(" ")}`.trim());

  it("leads from a sentence of the brief to its words and back to the same place, by keys alone", async () => {
    const { page, keys } = await open("/brief");
    const cite = page.locator("a.cite").nth(2);
    await cite.focus();
    const name = (await cite.textContent())!.replace(/^\W+/u, "");
    expect(await page.locator(".hover-card").textContent()).toContain("Enter opens it at the words");
    await keys("Enter");
    await page.waitForSelector(`.card[aria-label="Statement ${name}"]`);
    expect(await page.locator(".text mark.selected").first().isVisible()).toBe(true);
    expect(page.url()).toContain(`s=${name}`);
    expect(await page.locator("button.back").textContent()).toContain("Back to Brief");
    await keys("Backspace");
    await page.waitForSelector(".claims");
    await page.waitForFunction("document.activeElement?.classList.contains('cite')");
    expect(await page.evaluate("document.activeElement.textContent")).toContain(name);
  });

  it("leads back by the button, too, and says where nothing is", async () => {
    const { page } = await open("/nope/S1");
    await page.waitForSelector('h1:has-text("There is no such page")');
    expect(await page.locator("main").textContent()).toContain("nope");
    await page.locator('main a:has-text("The brief")').click();
    await page.waitForSelector(".claims");
    await page.locator("a.cite").first().click();
    await page.waitForSelector(".card");
    await page.locator("button.back").click();
    await page.waitForSelector(".claims");
  });

  it("judges by keys, moves on, goes to the next report, takes back and brings back", async () => {
    const { page, keys } = await open("/brief");
    await page.waitForSelector(".claims");
    await keys("g", "r");
    await page.waitForSelector(".report-row");
    await keys("j", "k", "Enter");
    await page.waitForSelector('.card[aria-label="Statement S1"]');
    await keys("a");
    await page.waitForSelector('.card[aria-label="Statement S2"]');
    await keys("s", "x");
    // S2 was left unsure and comes again only after all others: the next report is first.
    await page.waitForSelector('[role="status"]:has-text("S3 rejected. Press u to undo.")');
    await page.waitForSelector('.card[aria-label="Statement S2"]');
    expect(verdicts()).toEqual(["accept S1", "unsure S2", "reject S3"]);
    await keys("a");
    await page.waitForSelector('.review-head .ref:has-text("R2")');
    await page.waitForSelector('.card[aria-label="Statement S4"]');
    await keys(".");
    await page.waitForSelector('[role="status"]:has-text("S4 accepted")');
    await keys("u");
    await page.waitForSelector('[role="status"]:has-text("Taken back: S4 accepted")');
    await keys("Shift+u");
    await page.waitForSelector('[role="status"]:has-text("Brought back: S4 accepted")');
    await keys("z", "z");
    await page.waitForSelector('[role="status"]:has-text("Taken back: S2 accepted")');
    expect(verdicts().slice(3)).toEqual(["accept S2", "accept S4", "undo", "redo", "undo", "undo"]);
    await page.reload();
    await page.waitForSelector('.top:has-text("2 of 5 statements reviewed, 1 rejected, 1 unsure")');
  });

  it("loses none of fifty verdicts given as fast as keys come, and takes back what the server could not keep", async () => {
    const lines = Array.from({ length: 50 }, (_, at) => `Mira Tarn said lot ${at} was grain.\n`).join("");
    const { page, keys, complaints } = await open("/reports/R1", { "long.txt": `Fifty\n${lines}` });
    await page.waitForSelector('.card[aria-label="Statement S1"]');
    await keys(...Array.from({ length: 50 }, (_, at) => (at % 2 === 0 ? "a" : "x")));
    await page.waitForSelector('.top:has-text("50 of 50 statements reviewed")');
    expect(verdicts()).toEqual(
      Array.from({ length: 50 }, (_, at) => `${at % 2 === 0 ? "accept" : "reject"} S${at + 1}`),
    );
    await page.route("**/api/decisions", (route) => route.abort());
    await keys("k", "s");
    await page.waitForSelector('[role="status"]:has-text("Not done")');
    expect(await page.locator(".queue-row.unsure").count()).toBe(0);
    complaints.length = 0;
  });

  it("corrects words, speaker, act and day by keys, and shows what was there", async () => {
    const { page, keys, tabTo } = await open("/reports/R1?s=S1");
    await page.waitForSelector('.card[aria-label="Statement S1"]');
    await keys("2");
    await page.waitForSelector('[role="status"]:has-text("S1 corrected")');
    await keys("e");
    await page.waitForSelector('form[aria-label="Edit S1"]');
    await keys("ArrowLeft", "ArrowLeft", "Shift+ArrowRight");
    await page.keyboard.type("Orlo");
    expect(await page.getByLabel("Speaker").inputValue()).toBe("Orlo");
    await tabTo('.days input[type="date"]');
    await page.keyboard.type("03302023");
    await keys("Enter");
    await page.waitForSelector('.card:has-text("corrected by Mira Tarn")');
    const [edited] = (
      (await (await opened.ask("/api/reports/R1")).json()) as { statements: readonly { content: { text: string }[] }[] }
    ).statements;
    expect(edited).toMatchObject({
      act: "denies",
      content: [{ text: "sold artillery shells to Vesnia" }],
      chain: [{ text: "Orlo" }],
      saidOn: { from: "2023-03-30" },
    });
    await keys("e");
    await page.keyboard.type("Nobody Here");
    await page.waitForSelector('[role="alert"]:has-text("does not stand in this report")');
    await keys("Escape");
    await page.waitForSelector('.card:has-text("corrected by Mira Tarn")');
    expect(verdicts()).toEqual(["edit S1", "edit S1"]);
  });

  it("adds a statement of words chosen by keys, takes it back, and brings it back, here and in the brief", async () => {
    const { page, keys, tabTo } = await open("/reports/R2?s=S5", {
      "sale.txt": sale,
      "port.txt":
        "At the port\nMira Tarn said the ship carried grain.\nNot one shell, General Orlo whispered, was left.\n",
    });
    await page.waitForSelector(".card");
    await keys("w");
    await page.waitForSelector('form[aria-label="New statement"]');
    expect(await page.locator("form blockquote").textContent()).toContain("Not one shell");
    await page.waitForSelector('.text mark.selected:has-text("Not one shell")');
    await keys("ArrowUp", "ArrowDown", ..."ArrowLeft ".repeat(6).trim().split(" "));
    expect(await page.locator("form blockquote").textContent()).toBe("Not one shell");
    await page.keyboard.type("General Orlo");
    await tabTo('input[list="cues"]');
    await page.keyboard.type("hissed");
    await page.waitForSelector('[role="alert"]:has-text("does not stand in this report")');
    await keys("Control+a");
    await page.keyboard.type("whispered");
    await tabTo("form select");
    await keys("ArrowDown");
    await tabTo("form .main-button");
    await keys("Enter");
    await page.waitForSelector('[role="status"]:has-text("S5 added. Press u to undo.")');
    await page.waitForSelector('.card:has-text("added by")');
    expect(await page.locator(".card").textContent()).toContain("Mira Tarn");
    const [added] = opened.store.decisions();
    expect(added).toMatchObject({
      kind: "add",
      author: "Mira Tarn",
      value: { act: "denies", cue: { text: "whispered" } },
    });
    await keys("u");
    await page.waitForSelector('[role="status"]:has-text("Taken back: S5 added")');
    await page.waitForSelector('.queue-row:has-text("S5")', { state: "detached" });
    await keys("Shift+u");
    await page.waitForSelector('.queue-row:has-text("S5")');
    await page.waitForSelector('.top:has-text("1 of 5 statements reviewed")');
    await page.evaluate("location.hash = '#S5'");
    await page.waitForSelector('.card[aria-label="Statement S5"]');
    expect(await (await opened.ask("/api/export/markdown")).text()).toContain("added by Mira Tarn");
  });

  it("offers a statement of words selected by pointer, whole words only", async () => {
    const { page } = await open("/reports/R1?s=S1");
    await page.waitForSelector(".card");
    const words = await page.locator(".text mark").first().boundingBox();
    const middle = words!.y + words!.height / 2;
    await page.mouse.move(words!.x + 12, middle);
    await page.mouse.down();
    await page.mouse.move(words!.x + words!.width - 12, middle, { steps: 4 });
    await page.mouse.up();
    await page.locator("button.offer").click();
    await page.waitForSelector('form[aria-label="New statement"]');
    const taken = (await page.locator("form blockquote").textContent()) ?? "";
    expect(sale).toContain(taken);
    expect(sale.slice(sale.indexOf(taken) - 1, sale.indexOf(taken))).toMatch(/\s/u);
    await page.keyboard.press("Escape");
    await page.waitForSelector('.card[aria-label="Statement S1"]');
    expect(verdicts()).toEqual([]);
  });

  it("links, splits, counts as one origin and keeps notes from the statement at hand", async () => {
    const { page, keys } = await open("/reports/R1?s=S3");
    await page.waitForSelector('.card[aria-label="Statement S3"]');
    await keys("m");
    await page.waitForSelector("dialog .choices button");
    await page.keyboard.type("P1");
    await keys("Enter");
    await page.waitForSelector('[role="status"]:has-text("S3 linked")');
    await keys("v");
    await page.waitForSelector('[role="status"]:has-text("S3 split")');
    await keys("i");
    await page.waitForSelector("dialog");
    await page.keyboard.type("s4");
    await keys("Enter");
    await page.waitForSelector('[role="status"]:has-text("S3, S4 counted as one origin")');
    await keys("r");
    await page.waitForSelector("dialog textarea");
    await page.keyboard.type("ask her again");
    await keys("Enter");
    await page.waitForSelector('.card:has-text("ask her again (Mira Tarn)")');
    expect(verdicts()).toEqual(["link S3", "split S3", "same-origin S3 S4", "note S3"]);
  });

  it("finds words and opens them, statement or not, and knows deep links and short ones", async () => {
    const { page, keys } = await open("/brief");
    await page.waitForSelector(".claims");
    await keys("/");
    await page.waitForSelector('input[type="search"]');
    await page.keyboard.type("grain");
    await page.waitForSelector(".hits a");
    await keys("Enter", "Enter");
    await page.waitForSelector('.card[aria-label="Statement S5"]');
    await keys("Escape");
    await page.waitForSelector(".hits a");
    expect(await page.locator('input[type="search"]').inputValue()).toBe("grain");
    await page.evaluate("location.hash = '#S2'");
    await page.waitForSelector('.card[aria-label="Statement S2"]');
    await keys("?");
    await page.waitForSelector("h1:has-text('Keys and settings')");
  });

  it("takes keys as they are written, or by where they lie on other layouts, and none while somebody writes", async () => {
    const { page } = await open("/reports/R1?s=S1");
    await page.waitForSelector('.card[aria-label="Statement S1"]');
    const press = (key: string, code: string, more = ""): Promise<unknown> =>
      page.evaluate(`dispatchEvent(new KeyboardEvent("keydown", { key: "${key}", code: "${code}" ${more} }))`);
    await press("о", "KeyJ");
    await page.waitForSelector('.card[aria-label="Statement S2"]');
    await press("ㅓ", "KeyJ", ", isComposing: true");
    await press("a", "KeyQ");
    await page.waitForSelector('[role="status"]:has-text("S2 accepted")');
    await page.keyboard.press("/");
    await page.waitForSelector('input[type="search"]');
    await page.keyboard.type("axu");
    expect(verdicts()).toEqual(["accept S2"]);
  });

  it("leaves single keys alone where they are switched off, and outside of lists where only lists have them", async () => {
    const { page, keys } = await open("/keys");
    await page.getByLabel("Off", { exact: true }).check();
    await page.evaluate("location.hash = '#/reports/R1?s=S1'");
    await page.waitForSelector('.card[aria-label="Statement S1"]');
    await page.evaluate("document.activeElement.blur()");
    await keys("a", "j");
    await keys("Control+z");
    await page.waitForSelector('[role="status"]:has-text("Not done")');
    await page.evaluate("localStorage.setItem('hearsay-keys', 'list')");
    await page.reload();
    await page.waitForSelector('.card[aria-label="Statement S1"]');
    await keys("x");
    await page.locator(".queue-row").first().focus();
    await keys("j", "k", "a");
    await page.waitForSelector('[role="status"]:has-text("S1 accepted")');
    expect(verdicts()).toEqual(["accept S1"]);
    now!.complaints.length = 0;
  });

  it("grows while reports are added, here or by somebody else", async () => {
    const { page } = await open("/brief", {});
    await page.waitForSelector('h1:has-text("What do we know?")');
    expect(await page.locator("main").textContent()).toContain("Everything stays on this computer");
    await page.locator('input[type="file"]').setInputFiles([
      {
        name: "ship.txt",
        mimeType: "text/plain",
        buffer: Buffer.from("DOLNA (NNA) - Mira Tarn said on Sunday that the ship carried grain to Vesnia.\n"),
      },
    ]);
    await page.waitForSelector('[role="status"]:has-text("1 report added")');
    await page.waitForSelector(".view");
  });

  it("says what is not kept, and saves it as a file that opens", async () => {
    const { page, keys } = await open("/reports/R1?s=S1");
    await page.waitForSelector('.card[aria-label="Statement S1"]');
    await keys("a");
    await page.waitForSelector('[role="status"]:has-text("S1 accepted")');
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Not kept: save as a file" }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe("karvik.hearsay");
    const path = join(makeFolder(), "karvik.hearsay");
    await saved.saveAs(path);
    const copy = await openDossier(path);
    expect(copy.decisions()).toMatchObject([{ kind: "accept", author: "Mira Tarn" }]);
    copy.close();
  });

  it("shows a hostile report as text and runs nothing of it", async () => {
    const evil = `<script>document.title='owned'</script><img src=x onerror=alert(1)>\nMira Tarn said <script>alert(1)</script> the \u202Eship left.\nGeneral Orlo denied [x](javascript:alert(1)) it.\n`;
    const { page, keys } = await open("/reports/R1", { "<img src=x onerror=alert(1)>.txt": evil });
    page.on("dialog", () => expect.fail("a script of the report ran"));
    await page.waitForSelector(".text");
    expect(await page.locator(".text").textContent()).toContain("<script>alert(1)</script> the ⟨U+202E⟩ship left");
    expect(await page.locator("main img, main script").count()).toBe(0);
    expect(await page.title()).not.toBe("owned");
    for (const jump of ["b", "r", "q"]) {
      await keys("g", jump);
      await page.waitForTimeout(100);
      expect(await page.locator("main img, main script").count()).toBe(0);
    }
  });

  it("shows Arabic and Korean with their language and direction", async () => {
    const arabic = "شحنة\nMira Tarn said إن السفينة غادرت الميناء.\n";
    const { page } = await open("/reports/R1", {
      "a.txt": arabic,
      "k.txt": "배가 떠났다\nMira Tarn said 배가 항구를 떠났다.\n",
    });
    await page.waitForSelector(".text");
    expect(await page.locator(".text").getAttribute("dir")).toBe("auto");
    expect(await page.evaluate("getComputedStyle(document.querySelector('.card blockquote')).direction")).toBe("rtl");
    await page.keyboard.press("]");
    await page.waitForSelector('.card[aria-label="Statement S2"]');
    expect(await page.locator(".card blockquote").textContent()).toBe("배가 항구를 떠났다");
  });

  it.each([360, 320])("fits a screen %i pixels wide", async (width) => {
    const { page } = await open("/brief", undefined, { viewport: { width, height: 700 } });
    for (const to of ["brief", "reports", "reports/R1", "search?q=ship", "problems", "keys"]) {
      await page.evaluate(`location.hash = '#/${to}'`);
      await page.waitForTimeout(150);
      expect(await page.evaluate("document.documentElement.scrollWidth"), to).toBeLessThanOrEqual(width);
      expect(await page.evaluate("document.querySelector('main').scrollWidth"), to).toBeLessThanOrEqual(width);
    }
  });

  it("tells who comes without a token, and gives nothing away", async () => {
    opened = await openBench(undefined, assets);
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${opened.port}/#/brief`);
    await page.waitForSelector("h1:has-text('This page has no key')");
    expect(await page.content()).not.toContain("artillery");
    await context.close();
  });

  it("passes axe on every screen in light, dark and forced colours", { timeout: 240_000 }, async () => {
    const { page, keys } = await open("/brief");
    const check = async (name: string, ready: string): Promise<void> => {
      await page.waitForSelector(ready);
      for (const look of looks) {
        await page.emulateMedia(look);
        // Structure is the same in all looks; only colours differ.
        expect(await findFaults(page, look !== looks[0]), `${name}, ${JSON.stringify(look)}`).toEqual([]);
      }
      await page.emulateMedia(looks[0]);
    };
    await check("brief", ".claims");
    await page.evaluate("location.hash = '#/reports'");
    await check("reports", ".report-row");
    await page.evaluate("location.hash = '#/reports/R1?s=S1'");
    await page.waitForSelector('.card[aria-label="Statement S1"]');
    await keys("x");
    await page.waitForSelector('[role="status"]:has-text("S1 rejected")');
    await check("review", ".card");
    await keys("e");
    await check("edit", "form.edit");
    await keys("Escape", "w");
    await check("new statement", 'form[aria-label="New statement"]');
    await keys("Escape", "i");
    await check("dialog", "dialog");
    await keys("Escape");
    await page.evaluate("location.hash = '#/search?q=shells'");
    await check("search", ".hits a");
    await page.evaluate("location.hash = '#/problems'");
    await check("problems", "#orphans");
    await page.evaluate("location.hash = '#/keys'");
    await check("keys", ".keys");
  });
});
