import { gzipSync } from "node:zlib";
import { launch, program, visit } from "../test/workbench/browse.ts";
import { makeAssets, openBench } from "../test/workbench/make.ts";

/**
 * Measures the workbench in a real browser: bytes of the script, first load, and from the key to the paint with 2,000
 * statements in one report. `npx tsx bench/workbench.ts [statements] [keys]`
 */
const [statements = 2000, presses = 150] = process.argv.slice(2).map(Number);

const assets = await makeAssets();
const script = assets.get("main.js")!;
console.log(`script  ${kilobytes(script.bytes.length)} KB, ${kilobytes(gzipSync(script.bytes).length)} KB gzipped`);
if (program === undefined) {
  console.log("no Chromium on this machine: nothing else is measured");
  process.exit();
}
const verbs = ["said", "denied"];
const lines = Array.from(
  { length: statements },
  (_, at) =>
    `${at % 3 === 0 ? "General Orlo" : "Mira Tarn"} ${verbs[at % 5 === 0 ? 1 : 0]} the ship Selma carried lot ${at} of artillery shells from Karvik to Dolna in March.${at % 7 === 6 ? "\n" : ""}`,
);
const opened = await openBench({ "long.txt": `A long report\n\n${lines.join("\n")}\n` }, assets);
const browser = await launch();
try {
  const loads: number[] = [];
  for (let time = 0; time < 5; time += 1) {
    const { page, close } = await visit(browser, opened, "/reports");
    await page.waitForSelector(".report-row");
    loads.push(await page.evaluate<number>("performance.now()"));
    await close();
  }
  console.log(
    `first load until the list of reports is there  ${toMedian(loads)} ms (${loads.map(Math.round).join(" ")})`,
  );
  const { page, close } = await visit(browser, opened, "/reports/R1");
  await page.waitForSelector(".text mark.selected");
  console.log(
    `report of ${statements} statements there after  ${Math.round(await page.evaluate<number>("performance.now()"))} ms`,
  );
  await page.waitForTimeout(1500);
  await page.evaluate(`{
    window.painted = [];
    addEventListener("keydown", (event) => {
      const pressed = event.timeStamp;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => window.painted.push(performance.now() - pressed);
        channel.port2.postMessage(null);
      });
    }, true);
  }`);
  for (const key of ["j", "a"]) {
    await page.evaluate("window.painted = []");
    for (let press = 0; press < presses; press += 1) {
      await page.keyboard.press(key);
      await page.waitForTimeout(20);
    }
    await page.waitForTimeout(500);
    const painted = (await page.evaluate<number[]>("window.painted")).sort((one, other) => one - other);
    const at = (share: number): number => Math.round(painted[Math.floor(painted.length * share)] ?? 0);
    console.log(
      `key ${key} to paint  median ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(0.999)} ms (${painted.length} keys)`,
    );
  }
  await page.waitForTimeout(3000);
  console.log(`decisions kept  ${opened.store.decisions().length} of ${presses}`);
  await close();
} finally {
  await browser.close();
  await opened.close();
}

function toMedian(values: readonly number[]): number {
  return Math.round(values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0);
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 1024);
}
