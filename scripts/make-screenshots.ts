/** Takes the pictures of the workbench that the README shows: `npm run build && npm run screenshots`. Needs Chromium. */
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { createInterface } from "node:readline";
import { launch, program } from "../test/workbench/browse.ts";

const folder = "docs/images";
const shots: readonly { readonly name: string; readonly place: string; readonly theme: "light" | "dark" }[] = [
  { name: "brief", place: "/brief", theme: "light" },
  { name: "review", place: "/reports/R1?s=S3", theme: "light" },
  { name: "positions", place: "/matrix", theme: "dark" },
  { name: "transfers", place: "/transfers", theme: "light" },
];

if (program === undefined) throw new Error("chromium: not found on this machine");
mkdirSync(folder, { recursive: true });
const server = spawn(process.execPath, ["dist/cli/main.js", "open", "examples/dprk-russia", "--no-browser"]);
const url = await readAddress();
const browser = await launch();
for (const { name, place, theme } of shots) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: theme,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(url);
  // All reports are read, and none is under way.
  await page.waitForSelector('.top .progress:has-text("reviewed")', { timeout: 120_000 });
  await page.evaluate(`location.hash = ${JSON.stringify(place)}`);
  await page.waitForTimeout(1000);
  await page.waitForSelector(".waiting", { state: "detached", timeout: 120_000 });
  await page.waitForTimeout(2000);
  await page.screenshot({ path: `${folder}/${name}.png` });
  await context.close();
}
await browser.close();
server.kill("SIGINT");

/** The address the server prints, token and all. */
async function readAddress(): Promise<string> {
  for await (const line of createInterface({ input: server.stdout })) {
    const found = /http:\/\/127\.0\.0\.1:\d+\/\S*/u.exec(line)?.[0];
    if (found !== undefined) return found;
  }
  throw new Error("open: printed no address");
}
