import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { shippedPack } from "../../src/pack.ts";
import { createLinker } from "../../src/workbench/server/linker.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-linker-"));
afterAll(() => rmSync(folder, { recursive: true }));

const now = { asOf: null, onlyAccepted: false };

/** A thread that answers each part with its day and how often it was asked, after a while; it fails on the day "never" and ends on "end". */
function makeProgram(): URL {
  const path = join(folder, "program.mjs");
  writeFileSync(
    path,
    `import { parentPort } from "node:worker_threads";
let count = 0;
parentPort.on("message", ({ asOf, parts }) => {
  if (asOf === "end") process.exit(3);
  count += 1;
  setTimeout(() => parentPort.postMessage(asOf === "never" ? { error: "no such day" } : { answers: parts.map((part) => [part, asOf, count]) }), 30);
});
`,
  );
  return pathToFileURL(path);
}

describe("createLinker", () => {
  it("createLinker › answers what waits for the same together, by one working out, and the rest in turn", async () => {
    const linker = createLinker(makeProgram(), { path: "", stamp: null, pack: shippedPack() });
    const first = linker.link(now);
    // Decided in a row while the first is worked out.
    const later = [
      linker.linkJson("brief", now),
      linker.link({ ...now, asOf: "2023" }),
      linker.link(now),
      linker.link(now),
    ];
    expect(await first).toEqual(["all", null, 1]);
    expect(await Promise.all(later)).toEqual([
      ["brief", null, 2],
      ["all", "2023", 3],
      ["all", null, 2],
      ["all", null, 2],
    ]);
    await linker.close();
  });

  it("createLinker › tells what went wrong, and goes on after it", async () => {
    const linker = createLinker(makeProgram(), { path: "", stamp: null, pack: shippedPack() });
    await expect(linker.link({ ...now, asOf: "never" })).rejects.toThrow("no such day");
    expect(await linker.linkJson("brief", now)).toEqual(["brief", null, 2]);
    await expect(linker.link({ ...now, asOf: "end" })).rejects.toThrow("has ended");
    expect(await linker.link(now)).toEqual(["all", null, 1]);
    await linker.close();
  });
});
