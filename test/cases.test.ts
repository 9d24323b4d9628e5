import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { extractStatements } from "../src/extract/extract-statements.ts";
import type { Statement } from "../src/model/statement.ts";
import { readFile } from "../src/read/read-file.ts";
import { shippedWeights } from "../src/weights.ts";

const cases = new URL("./cases/", import.meta.url);
const names = readdirSync(cases, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
const models = shippedWeights();

describe("extractStatements on cases", () => {
  it.each(names)("%s", async (name) => {
    const input = readdirSync(new URL(`${name}/`, cases)).find((file) => file.startsWith("input.")) ?? "input.txt";
    const bytes = readFileSync(new URL(`${name}/${input}`, cases));
    const { reports } = await readFile({ path: input, bytes });
    const statements = reports.flatMap((report) => extractStatements(report, { models }));
    const lines = statements.map((statement) => `${toLine(statement)}\n`).join("");
    await expect(lines).toMatchFileSnapshot(new URL(`${name}/statements.txt`, cases).pathname);
  });

  it.each(names)("%s says in the list of cases why it is there", (name) => {
    expect(readFileSync(new URL("README.md", cases), "utf8")).toContain(`| \`${name}\` | `);
  });
});

function toLine({ act, hedge, chain, cue, content }: Statement): string {
  const parts = [
    hedge === "none" ? act : `${act} (${hedge})`,
    chain.map(({ text }) => text).join(" ← ") || "–",
    cue?.text ?? "–",
    content.map(({ text }) => text).join(" … ") || "–",
  ];
  return parts.map((part) => part.replace(/\s+/gu, " ")).join(" | ");
}
