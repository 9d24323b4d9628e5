import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runHere } from "../support/fake-effects.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-pack-"));
const copy = join(folder, "copy");
const broken = join(folder, "broken");
const report = join(folder, "a.txt");

beforeAll(() => {
  const shipped = fileURLToPath(new URL("../../packs/iran-russia", import.meta.url));
  cpSync(shipped, copy, { recursive: true });
  cpSync(shipped, broken, { recursive: true });
  const path = join(broken, "measures.json");
  writeFileSync(path, readFileSync(path, "utf8").replace('"to-target"', '"towards"'));
  writeFileSync(
    report,
    "Drones\n\nKARVIK, November 4, 2022 - Iran sent drones to Russia in September 2022, the United States said on Friday.\n",
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("hearsay pack check", () => {
  it("hearsay pack check › accepts a copied pack", async () => {
    const { exitCode, said, printed } = await runHere(["pack", "check", copy]);
    expect({ exitCode, printed }).toEqual({ exitCode: 0, printed: "" });
    expect(said).toMatch(/^✓ iran-russia: 3 measures, 0 figures, 0 notes$/mu);
  });

  it("hearsay pack check › tells file, line and field, and ends with 4", async () => {
    const { exitCode, printed, said } = await runHere(["pack", "check", broken]);
    expect(printed).toMatch(/^✕ measures\.json:\d+ 2231-B5 direction: "towards" is none of to-target, /u);
    expect(said).toBe("✕ 1 error; the pack cannot be used\n");
    expect(exitCode).toBe(4);
    const json = await runHere(["pack", "check", broken, "--json"]);
    expect(JSON.parse(json.printed)).toMatchObject({
      schema: "hearsay/pack-check/1",
      isUsable: false,
      faults: [{ file: "measures.json", field: "2231-B5 direction" }],
    });
  });

  it("hearsay pack check › says where there is no pack", async () => {
    expect(await runHere(["pack", "check", join(folder, "none")])).toMatchObject({ exitCode: 2 });
    expect((await runHere(["pack", "check", report])).said).toContain("is a file; name the folder");
  });
});

describe("--pack", () => {
  it("--pack › holds reports against the pack named, by folder or by name", async () => {
    const one = await runHere(["brief", report, "--pack", copy]);
    const other = await runHere(["brief", report, "--pack", "iran-russia"]);
    expect(one.exitCode).toBe(0);
    expect(one.printed).toContain("S/RES/2231 (2015)");
    expect(other.printed).toBe(one.printed);
  });

  it("--pack › refuses a broken pack before reading", async () => {
    const { exitCode, said, printed } = await runHere(["brief", report, "--pack", broken]);
    expect(said).toMatch(/^error: pack .*broken: measures\.json:\d+ 2231-B5 direction: /u);
    expect({ exitCode, printed }).toEqual({ exitCode: 2, printed: "" });
  });
});
