import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeEffects } from "../../src/cli/node-effects.ts";
import { pdfOf, zipOf } from "../read/file-of.ts";
import { runHere } from "../support/fake-effects.ts";

const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "hearsay-bad-"));
const at = (name: string): string => join(folder, name);
const sentence = "Norland said that Vesnia had sent rockets to Ironquill. ";
const good = `Norland says barge carried rockets\n\nKARVIK, May 3, 2024 - ${sentence}Vesnia denied it.\n`;
const server = createServer();

// A name, what is in it, what is said of it.
const refused: readonly (readonly [name: string, bytes: string | Uint8Array, says: RegExp])[] = [
  ["empty.txt", "", /holds no bytes/u],
  ["blank.txt", " \n\n", /holds no words/u],
  ["picture.txt", Buffer.from("89504e470d0a1a0a0000000d4948445200000001", "hex"), /bytes that are no text/u],
  ["torn.pdf", Buffer.from(pdfOf(["Norland said so."])).subarray(0, 200), /could not be read \(/u],
  ["torn.docx", Buffer.from(zipOf({ "word/document.xml": "<w:document/>" })).subarray(0, 40), /archive/u],
  ["bomb.docx", zipOf({ "word/document.xml": "x" }, 4_000_000_000), /at most/u],
  ["torn.json", '{"text": "Dolna', /no JSON/u],
  ["other.json", '{"title": "Dolna"}', /expected words/u],
  ["nested.json", `${"[".repeat(50_000)}${"]".repeat(50_000)}`, /expected an object/u],
  ["tower.html", `<html><body>${"<b>".repeat(30_000)}Dolna`, /nest too deep/u],
  ["book.txt", sentence.repeat(40_000), /at most 2000000 are read/u],
];
const read: readonly (readonly [name: string, bytes: string | Uint8Array])[] = [
  ["good.txt", good],
  ["old.txt", Buffer.from(good.replace("rockets to", "“rockets” to").replaceAll(/[“”]/gu, "\u0093"), "latin1")],
  [
    "scripts.html",
    `<html><head><title>Barge</title><script>throw 1</script></head><body>${"<div>".repeat(10_000)}<p>${sentence}</p><script>document.write("<p>forged</p>")</script>${"</div>".repeat(10_000)}</body></html>`,
  ],
];

beforeAll(async () => {
  for (const [name, bytes] of [...refused, ...read]) {
    writeFileSync(at(name), bytes);
  }
  symlinkSync(at("loop.txt"), at("loop.txt"));
  await new Promise<void>((resolve) => server.listen(at("door.txt"), resolve));
  mkdirSync(at("shut"));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe("hearsay with bad input", () => {
  it("names each file it cannot read, reads the rest, and ends with 3", async () => {
    const names = [...refused.map(([name]) => name), "gone.txt", "loop.txt", "door.txt", ...read.map(([name]) => name)];
    const { out, err, code } = await runThere(["extract", "--json", ...names.map(at)]);
    expect(code).toBe(3);
    expect(err).not.toMatch(/^ +at |Error:/mu);
    for (const [name, , says] of refused) {
      const line = err.split("\n").find((each) => each.startsWith(`✕ not read: ${at(name)}: `));
      expect(`${name} ${line}`).toMatch(says);
    }
    expect(err).toContain(`${at("gone.txt")}: no such file or folder`);
    expect(err).toContain(`${at("loop.txt")}: a link that leads back to itself`);
    expect(err).toContain(`${at("door.txt")}: is a socket, not a file`);
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ report }) => report.path)).toEqual(names.map(at));
    expect(lines.slice(-read.length).every(({ statements }) => statements.length > 0)).toBe(true);
    expect(out).not.toContain("forged");
  });

  it("says that a folder may not be read, and goes on", async () => {
    const real = nodeEffects(new AbortController().signal);
    const listFolder = (path: string): Promise<readonly string[]> =>
      path === at("shut")
        ? Promise.reject(Object.assign(new Error("EACCES: permission denied"), { code: "EACCES" }))
        : real.listFolder(path);
    const { printed, said, exitCode } = await runHere(["extract", at("shut"), at("good.txt")], { listFolder });
    expect(said).toContain(`✕ not read: ${at("shut")}: no permission to read it`);
    expect(printed).toContain("Norland");
    expect(exitCode).toBe(3);
  });

  it("ends with 3 and an empty brief where nothing can be read", async () => {
    const { said, exitCode } = await runHere(["brief", at("empty.txt"), at("gone.txt")]);
    expect(said).toContain("✕ no report could be read");
    expect(exitCode).toBe(3);
  });

  it("holds little memory over a line of 100 MB, in a file, in records and on standard input", async () => {
    const line = Buffer.alloc(100 * 1024 * 1024, sentence);
    writeFileSync(at("line.txt"), line);
    writeFileSync(
      at("line.jsonl"),
      Buffer.concat([Buffer.from('{"text":"'), line, Buffer.from(`"}\n{"text":"${sentence}"}\n`)]),
    );
    const { out, err, code, peakMb } = await runThere(
      ["extract", "--json", at("line.txt"), at("line.jsonl"), "-"],
      line,
    );
    rmSync(at("line.txt"));
    rmSync(at("line.jsonl"));
    expect(code).toBe(3);
    expect(err).toContain(`${at("line.txt")}: is longer than 64 MB; raise the limit with --max-mb`);
    expect(err).toContain(`${at("line.jsonl")} line 1: is longer than 64 MB`);
    expect(err).toContain("✕ not read: -: is longer than 64 MB");
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((each) => JSON.parse(each).statements.length),
    ).toEqual([0, 0, 1, 0]);
    expect(peakMb).toBeLessThan(500);
  });
});

interface Ended {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
  readonly peakMb: number;
}

function runThere(args: readonly string[], input: Uint8Array = Buffer.alloc(0)): Promise<Ended> {
  // The process itself knows its peak best; it says so on a channel of its own when it ends.
  const peak = "process.on('exit',()=>require('node:fs').writeSync(3,String(process.resourceUsage().maxRSS)))";
  const preload = `data:text/javascript,import{createRequire}from'node:module';const require=createRequire('file:///');${encodeURIComponent(peak)}`;
  const child = spawn(process.execPath, ["--import", preload, main, ...args, "--jobs", "1"], {
    stdio: ["pipe", "pipe", "pipe", "pipe"],
  });
  const said = ["", "", ""];
  for (const [index, channel] of [child.stdio[1], child.stdio[2], child.stdio[3]].entries()) {
    (channel as NodeJS.ReadableStream).on("data", (piece) => {
      said[index] += piece;
    });
  }
  child.stdin?.on("error", () => {});
  child.stdin?.end(input);
  return new Promise((resolve) =>
    child.on("close", (code) => {
      const [out = "", err = "", kilobytes = ""] = said;
      resolve({ out, err, code, peakMb: Number(kilobytes) / 1024 });
    }),
  );
}
