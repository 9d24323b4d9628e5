import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runHere } from "../support/fake-effects.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-none-"));
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  mkdirSync(at("empty"));
  writeFileSync(
    at("wire.txt"),
    "KARVIK, May 3, 2024 - Vesnia sent rockets to Ironquill by barge, Norland said on Friday.\n",
  );
  writeFileSync(
    at("foreign.txt"),
    "КАРВИК, 3 мая 2024 — Министерство иностранных дел Норландии заявило в пятницу, что Весния передала ракеты группе. Представитель министерства сказала, что снимки есть. Весния это отрицает и называет сказкой.\n",
  );
  writeFileSync(at("noise.pdf"), Buffer.from([0, 1, 2, 0, 255, 254, 0, 9, 8, 0]));
  writeFileSync(at("noise.docx"), Buffer.from([0, 1, 2, 0, 255, 254, 0, 9, 8, 0]));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("hearsay with nothing to tell", () => {
  it.each(["brief", "extract", "check"])(
    "%s says that a folder holds nothing to read, and ends with 3",
    async (command) => {
      const { said, exitCode } = await runHere([command, at("empty")]);
      expect(said).toMatch(/^✕ nothing to read/mu);
      expect(said).not.toMatch(/could not be read|^Next:/mu);
      expect(exitCode).toBe(3);
    },
  );

  it.each(["brief", "extract", "check"])("%s says that no report is in English, and ends with 3", async (command) => {
    const { said, exitCode } = await runHere([command, at("foreign.txt")]);
    expect(said).toMatch(/^✕ no report is in English: only English is read/mu);
    expect(said).not.toMatch(/^✓ \d+ report/mu);
    expect(exitCode).toBe(3);
  });

  it.each(["brief", "extract"])(
    "%s says that one report among others is not in English, and ends with 0",
    async (command) => {
      const { said, exitCode } = await runHere([command, at("foreign.txt"), at("wire.txt")]);
      expect(said).toMatch(/^ {2}1 report not in English/mu);
      expect(exitCode).toBe(0);
    },
  );

  it("says that the day asked for left nothing, and ends with 0", async () => {
    const { said, exitCode } = await runHere(["brief", at("wire.txt"), "--as-of", "1990"]);
    expect(said).toContain("1 report read, none kept: nothing here bears a date up to 1990-12-31");
    expect(said).not.toContain("could be read");
    expect(exitCode).toBe(0);
  });

  it("says why there is no such statement", async () => {
    const { said, exitCode } = await runHere(["show", "S1", at("empty")]);
    expect(said).toMatch(/^✕ nothing to read[^\n]*\nerror: S1: no such statement; there are none here$/mu);
    expect(exitCode).toBe(2);
  });

  it.each([
    ["noise.pdf", "is no PDF, though its name says so"],
    ["noise.docx", "is no Word document, though its name says so"],
  ])("says what %s is not", async (name, words) => {
    const { said, exitCode } = await runHere(["brief", at(name)]);
    expect(said).toContain(`✕ not read: ${at(name)}: ${words}\n`);
    expect(exitCode).toBe(3);
  });

  it.each([
    ["gone.json", "no such file or folder"],
    ["empty", "is a folder, not a file"],
    ["noise.pdf", "is no UTF-8 text"],
  ])("says why the grades of %s cannot be read", async (name, words) => {
    const { said, exitCode } = await runHere(["why", "P1", at("wire.txt"), "--grades", at(name)]);
    expect(said).toBe(`error: ${at(name)}: ${words}\n`);
    expect(exitCode).toBe(2);
  });

  it("ends no problem of reading with two full stops", async () => {
    writeFileSync(at("torn.pdf"), "%PDF-1.4\n1 0 obj\n<< /Type");
    const { printed } = await runHere(["brief", at("torn.pdf"), at("noise.pdf"), at("gone.txt"), at("foreign.txt")]);
    expect(printed).toContain("## Problems of reading");
    expect(printed).not.toMatch(/\.\)?\.(?:\s|$)/mu);
  });
});
