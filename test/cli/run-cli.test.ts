import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runHere } from "../support/fake-effects.ts";

const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "hearsay-cli-"));
const at = (name: string): string => join(folder, name);
const wire = `Norland says barge carried rockets

KARVIK, May 3, 2024 - Vesnia sent rockets to Ironquill by barge in April 2024, Norland's foreign ministry said on Friday.

"We have the pictures," spokeswoman Mira Tarn told reporters.
`;
const answer = `Vesnia denies barge claim

DOLNA, May 5, 2024 - Vesnia denied on Sunday that it had sent rockets to Ironquill. "A fairy tale," General Orlo said.
`;

beforeAll(() => {
  writeFileSync(at("wire.txt"), wire);
  writeFileSync(at("answer.txt"), answer);
  writeFileSync(at("empty.txt"), "");
  writeFileSync(at("noise.bin"), Buffer.from([0, 1, 2, 0, 255, 254, 0, 9, 8, 0]));
  writeFileSync(at("long.txt"), "x");
  truncateSync(at("long.txt"), 100 * 1024 * 1024);
  const records = Array.from({ length: 40 }, (_, index) =>
    JSON.stringify({ title: `Record ${index}`, text: wire, date: "2024-05-03" }),
  );
  writeFileSync(at("records.jsonl"), `${records.join("\n")}\nnot json\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("runCli", () => {
  it.each([
    [["breif", "x.txt"], /unknown command 'breif'[\s\S]*Did you mean brief\?/u],
    [["brief", "x.txt", "--htlm", "y"], /unknown option '--htlm'[\s\S]*Did you mean --html\?/u],
    [["brief"], /^error: reports: expected files or folders, got none/u],
    [["brief", "x.txt", "--as-of", "soon"], /^error: as-of: expected a date .* got `soon`$/mu],
    [["extract", "x.txt", "--jobs", "many"], /^error: jobs: expected a whole number/u],
    [["extract"], /^error: reports: expected files or folders, or records on standard input/u],
    [["show"], /missing required argument 'id'/u],
    [["show", "wire.txt"], /^error: id: expected one such as S12/u],
    [["brief", folder, "-o", join(folder, "none", "x.md")], /there is no folder/u],
    [["brief", join(folder, "wire.txt"), "-o", join(folder, "wire.txt")], /would be overwritten/u],
    [["brief", "x.txt", "--html", "-o", "y"], /'--html <file>' argument '-o' is invalid\. Name a file to write/u],
    [["brief", folder, "--html", folder], /is a folder; name a file to write/u],
    [[], /^Examples:/u],
    [[folder], /^Did you mean: hearsay brief /mu],
  ])("ends %j with 2 and a word on what is wrong", async (args, words) => {
    const { said, exitCode, printed } = await runHere(args);
    expect(said).toMatch(words);
    expect(exitCode).toBe(2);
    expect(printed).toBe("");
    expect(said).not.toContain("    at ");
  });

  it("prints version and help on standard output", async () => {
    expect(await runHere(["--version"])).toEqual({ printed: "0.1.0\n", said: "", exitCode: 0 });
    const { printed, exitCode } = await runHere(["--help"]);
    expect(printed).toMatch(/^Examples:\n {2}hearsay brief reports\//u);
    expect(exitCode).toBe(0);
  });
});

describe("hearsay brief", () => {
  it("prints a brief that cites, and says on standard error what it read", async () => {
    const { printed, said, exitCode } = await runHere(["brief", at("wire.txt"), at("answer.txt")]);
    expect(printed).toMatch(/^# /u);
    expect(printed).toMatch(/\[S\d+\]/u);
    expect(said).toMatch(/^✓ 2 reports, \d+ statements, .*nothing left this computer\nNext: {2}hearsay brief /u);
    expect(exitCode).toBe(0);
  });

  it("gives the same dossier whatever the order of the files and the number of threads", async () => {
    const one = await runHere(["brief", "--json", at("wire.txt"), at("answer.txt")]);
    const other = await runHere(["brief", "--json", at("answer.txt"), at("wire.txt")]);
    expect(other.printed).toBe(one.printed);
    expect(JSON.parse(one.printed)).toMatchObject({ schema: "hearsay/dossier/1" });
  });

  it("leaves out what came later than the day asked for", async () => {
    const { printed } = await runHere(["brief", "--json", "--as-of", "2024-05-04", at("wire.txt"), at("answer.txt")]);
    const { asOf, reports } = JSON.parse(printed);
    expect(asOf).toBe("2024-05-04");
    expect(reports.map((report: { path: string }) => report.path)).toEqual([at("wire.txt")]);
  });

  it("goes on past what it cannot read, names it, and ends with 3", async () => {
    const odd = ["empty.txt", "noise.bin", "long.txt", "gone.txt"];
    const { printed, said, exitCode } = await runHere(["brief", "--json", ...odd.map(at), at("wire.txt")]);
    const { reports, problems } = JSON.parse(printed);
    expect(reports).toHaveLength(1);
    for (const name of odd) {
      expect(said).toContain(`✕ not read: ${at(name)}`);
      expect(problems.some(({ path }: { path?: string }) => path === at(name))).toBe(true);
    }
    expect(said).not.toContain("    at ");
    expect(exitCode).toBe(3);
  });

  it("takes a saved dossier as it is", async () => {
    const { printed } = await runHere(["brief", "--json", at("wire.txt")]);
    writeFileSync(at("saved.json"), printed);
    expect((await runHere(["brief", "--json", at("saved.json")])).printed).toBe(printed);
  });

  it("writes a page without scripts beside the Markdown", async () => {
    const { exitCode } = await runHere(["brief", at("wire.txt"), "--html", at("brief.html"), "-o", at("brief.md")]);
    expect(exitCode).toBe(0);
    expect(readFileSync(at("brief.md"), "utf8")).toMatch(/^# /u);
    const html = readFileSync(at("brief.html"), "utf8");
    expect(html).toMatch(/^<!doctype html>/iu);
    expect(html).not.toMatch(/<script/iu);
  });
});

describe("hearsay extract", () => {
  it("prints a line a report, each span a slice of its text", async () => {
    const { printed } = await runHere(["extract", "--json", at("wire.txt"), at("answer.txt")]);
    const lines = printed
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ report }) => report.path)).toEqual([at("wire.txt"), at("answer.txt")]);
    for (const { schema, report, statements } of lines) {
      expect(schema).toBe("hearsay/extract/1");
      expect(report.text).toBe(readFileSync(report.path, "utf8"));
      expect(statements.length).toBeGreaterThan(0);
      expect(report.zones.map(({ kind }: { kind: string }) => kind)).toContain("headline");
      for (const { chain, cue, content, evidence } of statements) {
        for (const { start, end, text } of [...chain, ...(cue === null ? [] : [cue]), ...content, ...evidence]) {
          expect(report.text.slice(start, end)).toBe(text);
        }
      }
    }
  });

  it("keeps a line for what it cannot read, in its place", async () => {
    const { printed, exitCode } = await runHere(["extract", "--json", at("gone.txt"), at("wire.txt")]);
    const lines = printed
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ report, problems }) => [report.path, problems.length > 0])).toMatchObject([
      [at("gone.txt"), true],
      [at("wire.txt"), expect.any(Boolean)],
    ]);
    expect(exitCode).toBe(3);
  });

  it("prints a list for people without --json", async () => {
    const { printed } = await runHere(["extract", at("answer.txt")]);
    expect(printed).toContain("▼");
    expect(printed).toMatch(/^ {4}denies · /mu);
  });
});

describe("hearsay show", () => {
  it("shows the exact words in their passage", async () => {
    const { printed, exitCode } = await runHere(["show", "S1", at("answer.txt")]);
    expect(printed).toMatch(/^S1 {2}. \w+/u);
    expect(printed).toMatch(/›[^‹]+‹/u);
    expect(printed).toContain(at("answer.txt"));
    expect(exitCode).toBe(0);
  });

  it("finds lasting ids", async () => {
    const { printed } = await runHere(["show", "S1", "--json", at("answer.txt")]);
    const { id, ref } = JSON.parse(printed);
    expect((await runHere(["show", id, "--json", at("answer.txt")])).printed).toBe(printed);
    expect(ref).toBe("S1");
  });

  it("shows a report by its number or lasting id, with all its statements", async () => {
    const { printed, exitCode } = await runHere(["show", "R1", at("answer.txt")]);
    expect(printed).toMatch(/^R1 {2}.*\n .*answer\.txt {3}Id: (r[0-9a-f]{12}) {3}\d+ statements?\n\nS1 {2}/u);
    expect(exitCode).toBe(0);
    const [, id = ""] = /Id: (r[0-9a-f]{12})/u.exec(printed) ?? [];
    expect((await runHere(["show", id, at("answer.txt")])).printed).toBe(printed);
    const rows = (await runHere(["show", "R1", "--json", at("answer.txt")])).printed.trimEnd().split("\n");
    expect(rows.map((row) => (JSON.parse(row) as { reportId: string }).reportId)).toEqual(rows.map(() => id));
    expect((await runHere(["show", "R9", at("answer.txt")])).said).toMatch(
      /^error: R9: no such report; the last one is R1$/mu,
    );
  });

  it("says which numbers there are", async () => {
    const { said, exitCode } = await runHere(["show", "S99", at("answer.txt")]);
    expect(said).toMatch(/^error: S99: no such statement; the last one is S\d+$/mu);
    expect(exitCode).toBe(2);
  });
});

describe("hearsay check", () => {
  it("prints each check and ends with 0 where all hold", async () => {
    const { printed, exitCode } = await runHere(["check", at("wire.txt"), at("answer.txt")]);
    expect(printed).toMatch(/^✓ /u);
    expect(printed).not.toContain("✕");
    expect(exitCode).toBe(0);
  });

  it("ends with 4 where a saved dossier was changed", async () => {
    const { printed } = await runHere(["brief", "--json", at("wire.txt")]);
    const dossier = JSON.parse(printed);
    dossier.reports[0].text = dossier.reports[0].text.replace("rockets to Ironquill", "flowers to Ironquill");
    writeFileSync(at("changed.json"), JSON.stringify(dossier));
    const checked = await runHere(["check", at("changed.json")]);
    expect(checked.printed).toContain("✕");
    expect(checked.exitCode).toBe(4);
  });
});

interface Ended {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
}

function runThere(
  args: readonly string[],
  input = "",
  onStart?: (child: ReturnType<typeof spawn>) => void,
): Promise<Ended> {
  const child = spawn(process.execPath, [main, ...args]);
  let out = "";
  let err = "";
  child.stdout.on("data", (piece) => {
    out += piece;
  });
  child.stderr.on("data", (piece) => {
    err += piece;
  });
  child.stdin.on("error", () => {});
  if (onStart === undefined) {
    child.stdin.end(input);
  }
  onStart?.(child);
  return new Promise((resolve) => child.on("close", (code) => resolve({ out, err, code })));
}

describe("the built program", () => {
  it("reads records on standard input and keeps their order over threads", async () => {
    const records = Array.from({ length: 60 }, (_, index) =>
      JSON.stringify({ title: `Record ${index}`, text: wire }),
    ).join("\n");
    const { out, code } = await runThere(["extract", "--json", "--jobs", "2"], records);
    const titles = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).report.title);
    expect(titles).toEqual(Array.from({ length: 60 }, (_, index) => `Record ${index}`));
    expect(code).toBe(0);
  });

  it("gives the same bytes with one thread and with two", async () => {
    const one = await runThere(["extract", "--json", "--jobs", "1", at("records.jsonl"), at("wire.txt")]);
    const two = await runThere(["extract", "--json", "--jobs", "2", at("records.jsonl"), at("wire.txt")]);
    expect(two.out).toBe(one.out);
    expect([one.code, two.code]).toEqual([3, 3]);
    expect(one.err).toContain("records.jsonl line 41: expected one JSON object a line");
  });

  it("ends quietly where nobody reads on", async () => {
    const records = Array.from({ length: 3000 }, () => JSON.stringify({ text: wire })).join("\n");
    const { err, code } = await runThere(["extract", "--json", "--jobs", "1"], "", (child) => {
      child.stdout?.once("data", () => child.stdout?.destroy());
      child.stdin?.end(records);
    });
    expect(err).not.toContain("EPIPE");
    expect(code).toBe(0);
  });

  it("keeps what is done when interrupted, and ends with 130", async () => {
    const { out, code } = await runThere(["extract", "--json", "--jobs", "1"], "", (child) => {
      child.stdin?.write(`${JSON.stringify({ text: wire })}\n`);
      child.stdout?.once("data", () => child.kill("SIGINT"));
    });
    expect(out.trimEnd().split("\n")).toHaveLength(1);
    expect(code).toBe(130);
  });

  it("writes no escape codes into pipes, not even those of a report", async () => {
    writeFileSync(
      at("escape.txt"),
      `${answer}\nMira Tarn said the \u001b[31mred\u001b[0m barge \u202eeb ot\u202c was empty.\n`,
    );
    const { out, err } = await runThere(["brief", at("escape.txt")]);
    const list = await runThere(["extract", at("escape.txt")]);
    for (const text of [out, err, list.out, list.err]) {
      expect(["\u001b", "\u202e", "\u202c"].filter((sign) => text.includes(sign))).toEqual([]);
    }
  });
});
