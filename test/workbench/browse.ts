import { existsSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import type { Opened } from "./make.ts";

/** The browser of this machine; undefined where it has none. */
export const program = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) =>
  existsSync(path),
);

/** Starts the browser without anything that would reach out. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: program ?? "",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** A page of the workbench, and what it complained about or asked of others. */
export interface Visit {
  readonly page: Page;
  readonly complaints: string[];
  readonly foreign: string[];
  /** Presses keys one after the other. */
  readonly keys: (...keys: string[]) => Promise<void>;
  /** Presses Tab until something has the focus; fails where it never gets it. */
  readonly tabTo: (selector: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens the workbench at a place, by the address it prints. */
export async function visit(
  browser: Browser,
  { url, port }: Opened,
  to = "/brief",
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<Visit> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const foreign: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(`http://127.0.0.1:${port}/`) && !request.url().startsWith("data:")) {
      foreign.push(request.url());
    }
  });
  await page.goto(`${url}&to=${to}`);
  return {
    page,
    complaints,
    foreign,
    async keys(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    async tabTo(selector) {
      const isThere = (): Promise<boolean> =>
        page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`);
      for (let presses = 0; presses < 80; presses += 1) {
        if (await isThere()) return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`${selector}: is not reached by Tab`);
    },
    close: () => context.close(),
  };
}

/** What axe finds wrong, one line each; with `colours` only what a look can change. */
export async function findFaults(page: Page, colours = false): Promise<string[]> {
  // One frame only: no page of its own for each look.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (colours ? axe.withRules("color-contrast") : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary}`);
}
