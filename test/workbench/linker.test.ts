import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { shippedPack } from "../../src/pack.ts";
import { keepLinked } from "../../src/workbench/server/keep-linked.ts";
import { createLinker } from "../../src/workbench/server/linker.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-linker-"));
afterAll(() => rmSync(folder, { recursive: true }));

const now = { asOf: null, onlyAccepted: false };

/**
 * A thread that answers each part with its day, how often it was asked and what it was told to write, after a while; it
 * fails on the day "never", ends on "end", and has no room to remember on "full".
 */
function makeProgram(): URL {
  const path = join(folder, "program.mjs");
  writeFileSync(
    path,
    `import { parentPort, workerData } from "node:worker_threads";
let count = 0;
let written = "";
parentPort.on("message", ({ asOf, parts, write }) => {
  if (write) written += write.verb;
  if (write) return;
  if (asOf === "end") process.exit(3);
  if (asOf === "full" && workerData.remembers) throw Object.assign(new Error("heap"), { code: "ERR_WORKER_OUT_OF_MEMORY" });
  const rest = written === "" ? [] : [written];
  count += 1;
  setTimeout(() => parentPort.postMessage(asOf === "never" ? { error: "no such day" } : { answers: parts.map((part) => [part, asOf, count, ...rest]) }), 30);
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

  it("createLinker › leaves out days that nobody waits for any more when their turn comes", async () => {
    const linker = createLinker(makeProgram(), { path: "", stamp: null, pack: shippedPack() });
    const link = keepLinked(linker.link, () => "1");
    const [passed, joined] = [new AbortController(), new AbortController()];
    const first = link(now);
    const over = link({ ...now, asOf: "2021" }, passed.signal);
    const kept = link({ ...now, asOf: "2022" }, joined.signal);
    const also = link({ ...now, asOf: "2022" });
    const last = link({ ...now, asOf: "2023" });
    passed.abort();
    joined.abort();
    await expect(over).rejects.toThrow("nobody waits for this any more");
    expect(await first).toEqual(["all", null, 1]);
    expect([await kept, await also]).toEqual(Array(2).fill(["all", "2022", 2]));
    expect(await last).toEqual(["all", "2023", 3]);
    // Asked for again, it is worked out.
    expect(await link({ ...now, asOf: "2021" })).toEqual(["all", "2021", 4]);
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

  it("createLinker › tells its thread of changes before what is asked after them, and another thread of all", async () => {
    const linker = createLinker(makeProgram(), { path: null, stamp: null, pack: shippedPack() });
    linker.note({ verb: "undo", args: [{ author: "Mira Tarn", time: "" }] });
    expect(await linker.link(now)).toEqual(["all", null, 1, "undo"]);
    linker.note({ verb: "redo", args: [{ author: "Mira Tarn", time: "" }] });
    expect(await linker.link(now)).toEqual(["all", null, 2, "undoredo"]);
    await expect(linker.link({ ...now, asOf: "end" })).rejects.toThrow("has ended");
    expect(await linker.link(now)).toEqual(["all", null, 1, "undoredo"]);
    await linker.close();
  });

  it("createLinker › asks again without remembering where memory does not hold it", async () => {
    const linker = createLinker(makeProgram(), { path: "", stamp: null, pack: shippedPack() });
    expect(await linker.link({ ...now, asOf: "full" })).toEqual(["all", "full", 1]);
    expect(await linker.link(now)).toEqual(["all", null, 2]);
    await linker.close();
  });
});
