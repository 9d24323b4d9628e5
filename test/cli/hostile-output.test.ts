import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hostileWords, unseenSigns } from "../brief/hostile.ts";
import { runHere } from "../support/fake-effects.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-hostile-"));
const forged = "\u001B[31mred \u202Eeb\n✓ all checks hold";
const words = hostileWords.map((each) => `General Orlo denied on Friday that “${each}” was true.`).join("\n\n");

beforeAll(() => {
  writeFileSync(join(folder, `a ${forged}.txt`), `${hostileWords[5]}\nBy Mira \u001B[1mTarn\n\n${words}\n`);
  writeFileSync(join(folder, `b ${forged}.txt`), "");
  writeFileSync(join(folder, `c ${forged}.png`), "x");
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("runCli › with hostile reports and file names", () => {
  it.each([
    ["extract"],
    ["brief"],
    ["check"],
    ["show", "S1"],
    ["show", "S1", "--context", "9"],
    ["brief", "--footnotes"],
  ])("lets no control character through: %j", async (...args) => {
    const { printed, said, exitCode } = await runHere([...args, folder]);
    expect(exitCode).toBe(3);
    expect(unseenSigns.exec(printed)?.[0]).toBeUndefined();
    expect(unseenSigns.exec(said)?.[0]).toBeUndefined();
    expect(said).toContain("␛[31mred ⟨U+202E⟩eb␊✓ all checks hold.txt: holds no bytes");
    expect(said.split("\n").filter((line) => line.startsWith("✓ all checks hold."))).toEqual([]);
  });

  it.each([
    [[`${forged}.txt`]],
    [["brief", `${forged}.txt`]],
    [["brief", folder, "--as-of", forged]],
    [["extract", folder, "--jobs", forged]],
    [["show", forged, folder]],
    [["brief", folder, `--${forged}`]],
    [["brief", folder, "-o", join(folder, "none", forged)]],
  ])("lets none of what was typed through: %j", async (args) => {
    const { printed, said, exitCode } = await runHere(args);
    expect([2, 3]).toContain(exitCode);
    expect(unseenSigns.exec(printed + said)?.[0]).toBeUndefined();
    expect(said).toContain("␛[31mred");
  });

  it("shows the bar of progress without what a name holds", async () => {
    let now = 0;
    const { said } = await runHere(["extract", folder], {
      elapsedMs: () => (now += 20_000),
      terminal: { stdin: true, stdout: true, stderr: true, color: true },
    });
    expect(said).not.toContain("\u001B[31m");
  });
});
