import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runHere } from "../support/fake-effects.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-lists-"));
const at = (name: string): string => join(folder, name);
const lists: Readonly<Record<string, string>> = {
  "un.xml": `<CONSOLIDATED_LIST dateGenerated="2030-01-02T03:04:05Z"><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>VEN</FIRST_NAME><SECOND_NAME>ORLO</SECOND_NAME><REFERENCE_NUMBER>VS.1</REFERENCE_NUMBER></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>`,
  "sdn.xml": `<sdnList><publshInformation><Publish_Date>01/03/2030</Publish_Date></publshInformation><sdnEntry><uid>7</uid><firstName>Ven</firstName><lastName>ORLO</lastName><sdnType>Individual</sdnType></sdnEntry></sdnList>`,
  "eu.xml": `<export generationDate="2030-01-04T00:00:00"><sanctionEntity euReferenceNumber="EU.1"><subjectType code="person"/><nameAlias wholeName="Ven Orlo"/></sanctionEntity></export>`,
  "sdn.csv": `7,"ORLO, Ven","individual","VS",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n`,
  "ftm.json": `{"id":"x-1","schema":"Person","datasets":["vs"],"last_seen":"2030-01-05T00:00:00","properties":{"name":["Вен Орло"]}}\n`,
};

beforeAll(() => {
  for (const [name, text] of Object.entries(lists)) writeFileSync(at(name), text);
  writeFileSync(
    at("a.txt"),
    "Rockets by rail\n\nKARVIK, May 3, 2024 - Iran sent rockets to Russia, Ven Orlo said on Friday.\n",
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("--list", () => {
  it.each([
    ["un.xml", "of 2030-01-02", "VS.1 VEN ORLO"],
    ["sdn.xml", "of 2030-01-03", "7 ORLO, Ven"],
    ["eu.xml", "of 2030-01-04", "EU.1 Ven Orlo"],
    ["sdn.csv", "which bears no date", "7 ORLO, Ven"],
    ["ftm.json", "of 2030-01-05", "x-1 Вен Орло"],
  ])("--list › holds names against %s and names its day and hash", async (name, day, told) => {
    const { printed, exitCode } = await runHere(["brief", at("a.txt"), "--list", at(name)]);
    const hash = createHash("sha256")
      .update(lists[name] ?? "")
      .digest("hex")
      .slice(0, 16);
    expect(exitCode).toBe(0);
    expect(printed).toContain(`A name on a list: The name Ven Orlo matches an entry in ${name}: ${told} (score `);
    expect(printed).toContain("A name match is not an identification.");
    expect(printed).toContain(`The list is the file ${name}, ${day}, SHA-256 ${hash}.`);
  });

  it("--list › may be repeated, and check still leads every line to exact words", async () => {
    const { printed, exitCode } = await runHere([
      "check",
      at("a.txt"),
      "--list",
      at("un.xml"),
      "--list",
      at("sdn.csv"),
    ]);
    expect({ exitCode, failed: printed.includes("✕") }).toEqual({ exitCode: 0, failed: false });
    const json = await runHere(["brief", at("a.txt"), "--json", "--list", at("un.xml"), "--list", at("sdn.csv")]);
    const dossier = JSON.parse(json.printed) as { readonly lists: readonly unknown[] };
    expect(dossier.lists).toMatchObject([
      { form: "un", date: "2030-01-02", entries: 1 },
      { form: "ofac", date: null, entries: 1 },
    ]);
  });

  it("--list › names the file that is missing or no list", async () => {
    const missing = await runHere(["brief", at("a.txt"), "--list", at("none.xml")]);
    expect(missing.said).toMatch(/^error: list .*none\.xml: no such file or folder$/mu);
    writeFileSync(at("odd.xml"), "<page/>");
    const odd = await runHere(["brief", at("a.txt"), "--list", at("odd.xml")]);
    expect(odd.said).toMatch(/^error: list .*odd\.xml: the XML is no UN, OFAC SDN or EU list/mu);
    expect([missing.exitCode, odd.exitCode]).toEqual([2, 2]);
  });
});
