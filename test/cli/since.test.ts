import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Dossier } from "../../src/model/dossier.ts";
import type { Since } from "../../src/model/taken-brief.ts";
import { runHere } from "../support/fake-effects.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-since-"));
const file = join(folder, "karvik.hearsay");
const page = join(folder, "brief.html");
const reports = join(folder, "reports");
const sale = `Shells for Vesnia
KARVIK, March 30, 2023 (NNA) - General Orlo said on Thursday that Norland sold artillery shells to Vesnia in March.
`;
const ship = `A ship leaves
DOLNA, April 2, 2023 (NNA) - Spokeswoman Mira Tarn denied on Sunday that Norland sold artillery shells to Vesnia.
`;

beforeAll(() => {
  mkdirSync(reports);
  writeFileSync(join(reports, "sale.txt"), sale);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("brief --since", () => {
  it("notes a brief that is written to a file, none that is only shown, and tells what has changed since", async () => {
    await runHere(["init", file, reports]);
    writeFileSync(join(reports, "ship.txt"), ship);
    const shown = await runHere(["brief", file, "--since", "last"]);
    expect(shown).toMatchObject({ exitCode: 0 });
    expect(shown.said).toContain("no brief of Mira Tarn is noted in");
    expect(shown.printed).not.toContain("Since your last brief");
    const saved = await runHere(["brief", file, "--html", page]);
    expect(saved.said).toContain("noted as your last brief");
    const now = () => "2023-10-20T08:00:00Z";
    const none = await runHere(["brief", file, "--since", "last"], { now });
    expect(none.printed).toContain("- Since your last brief (12 Oct 2023): nothing has changed.");
    await runHere(["add", file, join(reports, "ship.txt")], { now });
    const since = await runHere(["brief", file, "--since", "last"], { now });
    expect(since.printed).toMatch(/- Since your last brief \(12 Oct 2023\): 1 new report, \+\d statements?/u);
    expect(since.printed).toMatch(/^- P1 is new, disputed: .*\[S1\]\[S2\]$/mu);
    expect(since.printed).toMatch(/^- R2, .*, 2 Apr 2023: \d new statements?\. \[S\d\]/mu);
    const other = await runHere(["brief", file, "--since", "last", "--author", "Ines Vaal"], { now });
    expect(other.said).toContain("no brief of Ines Vaal");
    const log = await runHere(["log", file]);
    expect(log.printed).toMatch(/^d[0-9a-f]{12} {2}2023-10-12 09:30 {2}Mira Tarn {2}brief {2}saved as html\n$/u);
    const named = await runHere(["brief", file, "--since", log.printed.slice(0, 8), "--author", "Ines Vaal"]);
    expect(named.printed).toContain("## Since the brief of Mira Tarn");
    await runHere(["brief", file, "--since", "last", "--html", page], { now });
    expect(readFileSync(page, "utf8")).toMatch(/<a href="#P1">P1<\/a>/u);
    expect((await runHere(["brief", file, "--since", "last"], { now })).printed).toContain("(20 Oct 2023): nothing");
  });

  it("tells the same in JSON, beside the dossier", async () => {
    const { printed } = await runHere(["brief", file, "--since", "last", "--json"]);
    const { since, schema } = JSON.parse(printed) as Dossier & { readonly since: Since };
    expect({ schema, since }).toMatchObject({ schema: "hearsay/dossier/1", since: { statements: [], claims: [] } });
  });

  it("tells what is new after a day, of plain reports as of a dossier", async () => {
    for (const input of [reports, file]) {
      const { printed, exitCode } = await runHere(["brief", input, "--since", "2023-03-31"]);
      expect(exitCode).toBe(0);
      expect(printed).toContain("## Since 31 Mar 2023\n\n- Since 31 Mar 2023: 1 new report");
      expect(printed).toMatch(/^- P1 is new, disputed: .*\[S1\]\[S2\]$/mu);
    }
  });

  it("marks as read what is only shown, if asked", async () => {
    const { said } = await runHere(["brief", file, "--mark-read"], { now: () => "2023-11-01T08:00:00Z" });
    expect(said).toContain("noted as your last brief");
    expect((await runHere(["brief", file, "--since", "last"])).printed).toContain("(1 Nov 2023): nothing");
    const status = await runHere(["status", file]);
    expect(status.printed).toContain("  last brief: 2023-11-01 08:00, read by Mira Tarn");
  });

  it("says what cannot be answered", async () => {
    const said = async (...args: string[]): Promise<string> => {
      const outcome = await runHere(["brief", ...args]);
      expect(outcome.exitCode).toBe(2);
      return outcome.said;
    };
    expect(await said(reports, "--since", "last")).toContain("since: your last brief is noted in a dossier");
    expect(await said(reports, "--mark-read")).toContain("mark-read: is noted in a dossier, and none is named");
    expect(await said(file, "--since", "yesterday")).toContain("since: expected last, an id such as d1f3c5a09b2e");
    expect(await said(file, "--since", "d000000")).toContain("d000000: no brief of this id was taken");
    expect(await said(file, "--since", "2023-05-01", "--as-of", "2023-04")).toContain("is not before the day of");
    const json = join(folder, "saved.json");
    await runHere(["brief", file, "--json", "-o", json]);
    expect(await said(json, "--since", "2023-03-31")).toContain("since: a saved dossier cannot be asked");
  });
});
