import { inflateRawSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Dossier } from "../../src/model/dossier.ts";
import type { ExportInfo } from "../../src/workbench/api/export-shapes.ts";
import { findChromium } from "../../src/workbench/server/print-pdf.ts";
import { toZip } from "../../src/workbench/server/zip.ts";
import { type Opened, openBench, ship } from "./make.ts";

let opened: Opened;
beforeAll(async () => {
  opened = await openBench({
    "sale.txt": ship.replace("A ship", "The ship"),
    "ship.txt": ship,
    "=cmd.txt": `=cmd|' /C calc'!A0\n${ship.replace("grain", "oats")}`,
  });
});
afterAll(() => opened.close());

const text = async (path: string): Promise<string> => (await opened.ask(path)).text();
const info = async (query = ""): Promise<ExportInfo> =>
  (await opened.ask(`/api/export${query}`)).json() as Promise<ExportInfo>;
const post = (body: unknown): Promise<Response> =>
  opened.ask("/api/decisions", { method: "POST", body: JSON.stringify(body) });

describe("GET /api/export", () => {
  it("GET export › counts what people reviewed and what is left out", async () => {
    const before = await info();
    expect(before).toMatchObject({ reports: 3, accepted: 0, rejected: 0, notAccepted: 0, pages: 1, decisions: 0 });
    expect(before.notReviewed).toBe(before.statements);
    await post({ kind: "accept", target: ["S1"] });
    await post({ kind: "reject", target: ["S2"] });
    const after = await info();
    expect(after).toMatchObject({ statements: before.statements - 1, accepted: 1, rejected: 1, decisions: 2 });
    const only = await info("?onlyAccepted=yes");
    expect(only).toMatchObject({ statements: 1, notReviewed: 0, notAccepted: before.statements - 2 });
  });
});

describe("GET /api/export/{form}", () => {
  it("GET export › says in the brief itself how much people reviewed, as a page and as Markdown", async () => {
    const { statements } = await info();
    const found = statements + 1;
    const said = `2 of the ${found} statements found were reviewed by a person: 1 accepted, 1 rejected and left out.`;
    expect(await text("/api/export/markdown")).toContain(said);
    const page = await text("/api/export/html?question=Who%20sold%20it%3F");
    expect(page).toContain(said);
    expect(page).toContain(`a person reviewed 2 of ${found}.`);
    expect(page).toContain('<h1 dir="auto">Who sold it?</h1>');
    expect(await text("/api/export/markdown?onlyAccepted=yes")).toContain("that no person accepted left out");
  });

  it("GET export › gives a table whose cells no spreadsheet runs", async () => {
    const rows = (await text("/api/export/statements")).split("\r\n");
    const { statements } = await info();
    expect(rows.length).toBe(statements + 2);
    expect(rows.filter((row) => /(?:^|,)"?[=+@]/u.test(row))).toEqual([]);
  });

  it("GET export › gives positions and transfers as tables, and reports as a tool that cites takes them", async () => {
    expect(await text("/api/export/positions")).toMatch(/^speaker,proposition,text,status,statements,asserts,/u);
    expect(await text("/api/export/transfers")).toMatch(/^transfer,stage as claimed,supplier,/u);
    const items = JSON.parse(await text("/api/export/reports")) as { readonly id: string }[];
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(["R1", "R2"]));
  });

  it("GET export › gives the log as it is, and as a table that says what stands", async () => {
    const log = (await text("/api/export/log"))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: string; prevHash: string; hash: string });
    expect(log[1]?.prevHash).toBe(log[0]?.hash);
    await opened.ask("/api/undo", { method: "POST", body: "{}" });
    const rows = (await text("/api/export/log-csv")).split("\r\n");
    expect(rows[1]).toContain(",yes,");
    expect(rows[2]).toContain(",taken back,");
    await opened.ask("/api/redo", { method: "POST", body: "{}" });
  });

  it("GET export › gives the dossier as a file, and as JSON", async () => {
    const response = await opened.ask("/api/export/dossier");
    expect(response.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''karvik.hearsay");
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 15)
        .toString("latin1"),
    ).toBe("SQLite format 3");
    const dossier = JSON.parse(await text("/api/export/json")) as Dossier;
    expect(dossier.schema).toBe("hearsay/dossier/1");
    expect(dossier.reports[0]?.text).not.toBe("");
  });

  it("GET export › knows no other forms", async () => {
    expect((await opened.ask("/api/export/exe")).status).toBe(404);
  });

  it.skipIf(findChromium() === null)("GET export › prints a PDF", { timeout: 120_000 }, async () => {
    const bytes = Buffer.from(await (await opened.ask("/api/export/pdf")).arrayBuffer());
    expect(bytes.subarray(0, 5).toString("latin1")).toBe("%PDF-");
  });
});

describe("findChromium", () => {
  it("findChromium › is null where none is installed", () => {
    expect([null, expect.stringMatching(/Applications|Program Files/u)]).toContainEqual(findChromium("/nowhere"));
  });
});

describe("toZip", () => {
  it("toZip › packs files that unpack to the same bytes", () => {
    const zip = Buffer.from(
      toZip([
        { name: "R1 ü.html", bytes: Buffer.from("words ".repeat(99)) },
        { name: "b", bytes: Buffer.from("") },
      ]),
    );
    const packed = zip.readUInt32LE(18);
    const name = zip.readUInt16LE(26);
    expect(zip.subarray(30, 30 + name).toString("utf8")).toBe("R1 ü.html");
    expect(inflateRawSync(zip.subarray(30 + name, 30 + name + packed)).toString("utf8")).toBe("words ".repeat(99));
    expect(zip.readUInt16LE(zip.length - 12)).toBe(2);
  });
});
