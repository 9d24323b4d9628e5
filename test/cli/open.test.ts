import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runHere } from "../support/fake-effects.ts";

const isBuilt = existsSync(new URL("../../dist/workbench/client/main.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "hearsay-open-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const report = join(folder, "sale.txt");
writeFileSync(report, "KARVIK (NNA) - General Orlo said on Thursday that Norland sold shells to Vesnia.\n");

/** Runs `hearsay open`, asks for the status as soon as there is an address, and presses Ctrl-C. */
async function openAndAsk(args: readonly string[], until: (status: { counts: { reports: number } }) => boolean) {
  const interruption = new AbortController();
  let status: unknown = null;
  const outcome = await runHere(["open", ...args, "--no-browser"], {
    interrupted: interruption.signal,
    print: async (line) => {
      const { origin, hash } = new URL(line);
      const headers = { authorization: `Bearer ${hash.replace("#token=", "")}` };
      const look = async (): Promise<void> => {
        status = await (await fetch(`${origin}/api/status`, { headers })).json();
        if (until(status as { counts: { reports: number } })) interruption.abort();
        else setTimeout(() => void look(), 50);
      };
      void look();
    },
  });
  return { ...outcome, status };
}

describe.skipIf(!isBuilt)(`hearsay open${isBuilt ? "" : " (skipped: run npm run build first)"}`, () => {
  it("serves files from memory, reads them while people look on, and ends on Ctrl-C", async () => {
    const { exitCode, status, said } = await openAndAsk([report], ({ counts }) => counts.reports === 1);
    expect(exitCode).toBe(130);
    expect(status).toMatchObject({ name: "sale.txt", path: null, isKept: false, author: "Mira Tarn" });
    expect(said).toContain("nothing is written to disk");
    expect(said).toContain("✓ closed");
  });

  it("serves a dossier and adds the reports named beside it", async () => {
    const file = join(folder, "karvik.hearsay");
    await runHere(["init", file]);
    const { status } = await openAndAsk([file, report], ({ counts }) => counts.reports === 1);
    expect(status).toMatchObject({ name: "karvik", path: file, isKept: true });
    expect((await runHere(["status", file])).printed).toContain("1 report,");
  });

  it("says what is wrong", async () => {
    expect((await runHere(["open", report, "--port", "high"])).said).toContain(
      "port: expected a number from 1 to 65535",
    );
    expect((await runHere(["open", join(folder, "gone.hearsay")])).said).toContain("no such dossier");
  });
});
