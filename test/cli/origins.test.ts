import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runHere } from "../support/fake-effects.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-origins-"));
beforeAll(() => {
  writeFileSync(
    join(folder, "a.txt"),
    "Rockets by rail\n\nKARVIK, May 3, 2024 - Iran sent rockets to Russia in April 2024, the US State Department said on Friday.\n",
  );
  writeFileSync(
    join(folder, "b.txt"),
    "Iran denies rockets\n\nDOLNA, May 5, 2024 - Iran denied on Sunday that it had sent rockets to Russia in April 2024. The United States said Iran had sent rockets to Russia in April 2024.\n",
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("hearsay origins", () => {
  it("hearsay origins › prints one line for each proposition", async () => {
    const { printed, exitCode } = await runHere(["origins", folder]);
    expect(exitCode).toBe(0);
    expect(printed).toMatch(/^P1 {3}2 reports → 4 statements → 2 origins \(for: United States; against: Iran\)/mu);
  });

  it("hearsay origins › leads each origin to exact words at report and line, with a reason for each join", async () => {
    const { printed } = await runHere(["origins", "P1", folder]);
    expect(printed).toContain("O1  for: United States (officials and bodies) — same origin");
    expect(printed).toContain("US State Department speaks for United States");
    expect(printed).toMatch(/S\d+ .*a\.txt:3 “/u);
    expect(printed).toContain("interest (party): Iran is a party: the alleged supplier");
  });

  it("hearsay origins › gives the same as JSON", async () => {
    const { printed } = await runHere(["origins", "P1", folder, "--json"]);
    const { schema, propositions, reports } = JSON.parse(printed) as {
      readonly schema: string;
      readonly reports: readonly unknown[];
      readonly propositions: readonly { readonly origins: readonly { readonly traced: readonly unknown[] }[] }[];
    };
    expect(schema).toBe("hearsay/origins/1");
    expect(reports).toHaveLength(2);
    expect(propositions.map(({ origins }) => origins.map(({ traced }) => traced.length))).toEqual([[2, 2]]);
  });

  it("hearsay origins › says which propositions there are", async () => {
    const { said, exitCode } = await runHere(["origins", "P99", folder]);
    expect(said).toMatch(/error: P99: no such proposition; the last one is P\d+/u);
    expect(exitCode).toBe(2);
  });
});
