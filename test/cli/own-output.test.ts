import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { findInputs } from "../../src/cli/find-inputs.ts";
import { nodeEffects } from "../../src/cli/node-effects.ts";
import type { Effects } from "../../src/effects.ts";
import { runHere } from "../support/fake-effects.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-own-"));
const at = (name: string): string => join(folder, name);
const wire = `Norland says barge carried rockets

KARVIK, May 3, 2024 - Vesnia sent rockets to Ironquill by barge in April 2024, Norland's foreign ministry said on Friday.
`;
const real = nodeEffects(new AbortController().signal);

beforeEach(() => {
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  writeFileSync(at("wire.txt"), wire);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The world with standard output going to a file, or to nobody knows where. */
function printingTo(path: string | null): Pick<Effects, "stat"> {
  return {
    stat: async (asked) => {
      if (asked !== "/dev/stdout") {
        return real.stat(asked);
      }
      if (path === null) {
        throw new Error("no such device");
      }
      return { kind: "file", size: 0, realPath: realpathSync(path), writtenMs: 0 };
    },
  };
}

describe("hearsay brief", () => {
  it.each(["--html", "-o"])("refuses to write over a report of the folder with %s", async (option) => {
    symlinkSync(at("wire.txt"), at("link.out"));
    for (const target of ["wire.txt", "link.out"]) {
      const { said, exitCode } = await runHere(["brief", folder, option, at(target)]);
      expect(said).toContain(`error: ${at(target)}: is one of the reports and would be overwritten`);
      expect(exitCode).toBe(2);
    }
    expect(readFileSync(at("wire.txt"), "utf8")).toBe(wire);
  });

  it("refuses to write the page and the brief to one file", async () => {
    const { said, exitCode } = await runHere(["brief", folder, "--html", at("b.md"), "-o", join(folder, ".", "b.md")]);
    expect(said).toMatch(/is named twice/u);
    expect(exitCode).toBe(2);
  });

  it("leaves out what it wrote into the folder before, says so, and writes it anew", async () => {
    const args = ["brief", folder, "-o", at("brief.md"), "--html", at("brief.html")];
    expect((await runHere(args)).exitCode).toBe(0);
    const first = [readFileSync(at("brief.md"), "utf8"), readFileSync(at("brief.html"), "utf8")];
    await runHere(["brief", folder, "--footnotes", "--question", "Did it?", "-o", at("notes.md")]);
    await runHere(["brief", folder, "--as-of", "1990", "-o", at("none.md")]);
    await runHere(["brief", folder, "--json", "-o", at("dossier.json")]);
    writeFileSync(at("lines.jsonl"), (await runHere(["extract", "--json", at("wire.txt")])).printed);
    const { said, exitCode } = await runHere(args);
    expect(said).toContain(`  left out as written by hearsay itself: ${at("brief.html")}, ${at("brief.md")}, `);
    expect(said).toContain("and 3 more");
    expect(said).toContain("✓ 1 report, ");
    expect(exitCode).toBe(0);
    expect([readFileSync(at("brief.md"), "utf8"), readFileSync(at("brief.html"), "utf8")]).toEqual(first);
  });

  it("reads what hearsay wrote where it is named", async () => {
    await runHere(["brief", folder, "--json", "-o", at("dossier.json")]);
    writeFileSync(at("lines.jsonl"), (await runHere(["extract", "--json", at("wire.txt")])).printed);
    for (const name of ["dossier.json", "lines.jsonl"]) {
      const { said, exitCode } = await runHere(["brief", at(name)]);
      expect(said).toContain("✓ 1 report, ");
      expect(exitCode).toBe(0);
    }
  });

  it("passes over the file that its standard output goes to, and says nothing of it", async () => {
    writeFileSync(at("brief.md"), "");
    const { said, exitCode } = await runHere(["brief", folder], printingTo(at("brief.md")));
    expect(said).toMatch(/^✓ 1 report, /u);
    expect(exitCode).toBe(0);
  });
});

describe("findInputs", () => {
  it("leaves out an empty file that may be the output where the system does not tell", async () => {
    writeFileSync(at("brief.md"), "");
    writeFileSync(at("empty.txt"), "");
    const { inputs, skipped } = await findInputs([folder], { ...real, ...printingTo(null) });
    expect(skipped).toEqual([at("brief.md")]);
    expect(inputs.map(({ path }) => path)).toEqual([at("empty.txt"), at("wire.txt")]);
  });

  it("keeps reports that speak of hearsay or ask the same question", async () => {
    writeFileSync(at("a.md"), "# Port\n\nAs of May, nothing moved.\n\n## What do we know?\n\nMira Tarn said so.\n");
    writeFileSync(
      at("b.html"),
      "<html><head><title>hearsay</title></head><body><p>Mira Tarn said so.</p></body></html>",
    );
    writeFileSync(at("c.json"), '{"text": "It is hearsay/dossier/1, Mira Tarn said."}');
    const { inputs, own } = await findInputs([folder], real);
    expect(own).toEqual([]);
    expect(inputs).toHaveLength(4);
  });
});
