import { Buffer } from "node:buffer";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFile } from "../../src/read/read-file.ts";
import { reportFromText } from "../../src/read/report-from-text.ts";
import { pdfOf, zipOf } from "./file-of.ts";

const prose =
  "Norland said on Tuesday that Vesnia had sold forty crates of fuses. Vesnia denied the claim.\n\nGeneral Orlo called it a “tale for children”.";

async function readText(path: string, text: string) {
  return readFile({ path, bytes: Buffer.from(text, "utf8") });
}

async function codesOf(path: string, bytes: Uint8Array): Promise<string[]> {
  const { reports, problems } = await readFile({ path, bytes });
  return [...problems, ...reports.flatMap((report) => report.problems)]
    .map(({ code }) => code)
    .filter((code) => code !== "no-date");
}

describe("readFile", () => {
  it("readFile › keeps a plain text as it is, line breaks and all", async () => {
    const text = `Vesnia rebuts\r\n\r\n${prose}\r\n\u00A0 \u2028`;
    expect((await readText("a.txt", text)).reports[0]?.text).toBe(text);
  });

  it("readFile › drops the mark of the encoding only, and says so", async () => {
    const { reports } = await readText("a.txt", `\uFEFF\uFEFF${prose}`);
    expect(reports[0]?.text).toBe(`\uFEFF${prose}`);
    expect(reports[0]?.problems.map(({ code }) => code)).toContain("bom-dropped");
  });

  it("readFile › reads UTF-16 with and without its mark", async () => {
    const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(prose, "utf16le")]);
    expect((await readFile({ path: "a.txt", bytes: marked })).reports[0]?.text).toBe(prose);
    expect((await readFile({ path: "a.txt", bytes: Buffer.from(prose, "utf16le") })).reports[0]?.text).toBe(prose);
  });

  it("readFile › guesses an old encoding, and says so", async () => {
    const bytes = Buffer.from(prose.replaceAll("“", "\u0093").replaceAll("”", "\u0094"), "latin1");
    const { reports } = await readFile({ path: "a.txt", bytes });
    expect(reports[0]?.text).toBe(prose);
    expect(await codesOf("a.txt", bytes)).toEqual(["encoding-guessed"]);
  });

  it("readFile › keeps UTF-8 with one broken byte, and says where", async () => {
    const bytes = Buffer.concat([Buffer.from(`${prose} “a” “b”`), Buffer.from([0xff])]);
    expect(await codesOf("a.txt", bytes)).toEqual(["undecodable-bytes"]);
  });

  it.each([
    ["an empty file", "a.txt", Buffer.alloc(0), "empty"],
    ["a file of white space", "a.txt", Buffer.from(" \n\n"), "empty"],
    ["a picture", "a.png", Buffer.from("89504e470d0a1a0a0000000d4948445200000001", "hex"), "binary"],
    ["an archive that is no document", "a.docx", zipOf({ "x.txt": "hello" }), "binary"],
    ["a torn PDF", "a.pdf", Buffer.from("%PDF-1.4\n1 0 obj\n<< /Type"), "unreadable"],
    ["a torn JSON", "a.json", Buffer.from('{"text": "Dolna'), "bad-json"],
    ["a record without words", "a.json", Buffer.from('{"title": "Dolna"}'), "bad-record"],
  ])("readFile › makes a problem of %s", async (_, path, bytes, code) => {
    const { reports, problems } = await readFile({ path, bytes });
    expect(reports).toEqual([]);
    expect(problems).toMatchObject([{ code, path }]);
  });

  it("readFile › refuses what is too long before it takes the memory", async () => {
    const bytes = Buffer.from(prose);
    expect((await readFile({ path: "a.txt", bytes }, { maxBytes: 10 })).problems).toMatchObject([{ code: "too-long" }]);
    expect((await readFile({ path: "a.txt", bytes }, { maxCharacters: 10 })).problems).toMatchObject([
      { code: "too-long" },
    ]);
    const bomb = zipOf({ "word/document.xml": "x" }, 4_000_000_000);
    expect((await readFile({ path: "a.docx", bytes: bomb })).problems).toMatchObject([{ code: "too-long" }]);
  });

  it("readFile › reads Markdown without its marks and with its front matter", async () => {
    const source = `---\ntitle: "Vesnia rebuts"\nauthor: [Mira Tarn, Ines Vaal]\ndate: 2023-05-03\noutlet: Karvik Herald\nurl: https://herald.example/a\n---\n# Vesnia rebuts\n\nNorland **said** that [Vesnia](https://v.example) had *sold* fuses. Vesnia denied the claim.\n\n## Crates\n\n> “No crates,” Orlo said.\n`;
    const { reports } = await readText("a.md", source);
    const report = reports[0]!;
    expect(report).toMatchObject({
      title: "Vesnia rebuts",
      byline: ["Mira Tarn", "Ines Vaal"],
      outlet: "Karvik Herald",
      url: "https://herald.example/a",
      publishedOn: { from: "2023-05-03", basis: "metadata" },
    });
    expect(report.zones.map(({ kind, start, end }) => `${kind} | ${report.text.slice(start, end)}`)).toEqual([
      "headline | Vesnia rebuts",
      "body | Norland said that Vesnia had sold fuses. Vesnia denied the claim.",
      "subheading | Crates",
      "body | “No crates,” Orlo said.",
    ]);
    for (const { start, end, sourceStart, sourceEnd } of report.sourceMap ?? []) {
      expect(source.slice(sourceStart, sourceEnd)).toBe(report.text.slice(start, end));
    }
  });

  it("readFile › reads a PDF's lines as paragraphs", async () => {
    const bytes = pdfOf([
      "Norland said on Tuesday that Vesnia had sold forty crates of fu-",
      "ses to Ironquill, which denied the claim.",
      "",
      "General Orlo called it a tale.",
    ]);
    const { reports, problems } = await readFile({ path: "a.pdf", bytes });
    expect(problems).toEqual([]);
    expect(reports[0]?.text).toBe(
      "Norland said on Tuesday that Vesnia had sold forty crates of fuses to Ironquill, which denied the claim.\n\nGeneral Orlo called it a tale.",
    );
  });

  it("readFile › says so where a PDF holds no words", async () => {
    expect((await readFile({ path: "a.pdf", bytes: pdfOf([]) })).problems).toMatchObject([
      { code: "no-text", path: "a.pdf" },
    ]);
  });

  it("readFile › reads a Word document", async () => {
    const paragraph = (words: string, style = "") =>
      `<w:p>${style === "" ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${words}</w:t></w:r></w:p>`;
    const body = `${paragraph("Vesnia rebuts", "Heading1")}${paragraph("Norland said that Vesnia had sold fuses.")}${paragraph("Vesnia denied it.")}`;
    const bytes = zipOf({
      "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      "word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    });
    const { reports, problems } = await readFile({ path: "a.docx", bytes });
    expect(problems).toEqual([]);
    expect(reports[0]?.text).toBe("Vesnia rebuts\n\nNorland said that Vesnia had sold fuses.\n\nVesnia denied it.");
    expect(reports[0]?.zones.map(({ kind }) => kind)).toEqual(["headline", "body", "body"]);
  });

  it("readFile › reads a message: subject, day, plain words", async () => {
    const mail = `From: A Friend <a@x.example>\r\nSubject: Fwd: Vesnia rebuts\r\nDate: Wed, 3 May 2023 22:14:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${prose}\r\n`;
    const { reports } = await readText("a.eml", mail);
    expect(reports[0]).toMatchObject({
      title: "Vesnia rebuts",
      byline: [],
      publishedOn: { from: "2023-05-03", basis: "metadata" },
    });
    expect(reports[0]?.text).toContain("General Orlo called it");
  });

  it.each([
    ["Karvik Herald <news@x.example>", "Karvik Herald"],
    ["Rell Lines <desk@rell-lines.example>", "Rell Lines"],
    ["Jon Roe <jon@x.example>", null],
    ["a@x.example", null],
  ])("readFile › takes the sender %s for the outlet where the name says so", async (from, outlet) => {
    const mail = `From: ${from}\r\nSubject: Vesnia rebuts\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n${prose}\r\n`;
    expect((await readText("a.eml", mail)).reports[0]?.outlet).toBe(outlet);
  });

  it("readFile › takes the words out of HTML in a record", async () => {
    const body =
      "<h1>Vesnia rebuts</h1><p>Norland said that Vesnia had sold <b>forty</b> crates &amp; fuses.</p><script>alert(1)</script><p>Vesnia denied it.</p>";
    const { reports } = await readText("a.json", JSON.stringify({ body }));
    expect(reports[0]?.text).toBe(
      "Vesnia rebuts\n\nNorland said that Vesnia had sold forty crates & fuses.\n\nVesnia denied it.",
    );
    expect(reports[0]?.zones.map(({ kind }) => kind)).toEqual(["headline", "body", "body"]);
    const inline = "Norland said <i>no</i>.\n\nVesnia said that 3 < 4.";
    expect((await readText("a.json", JSON.stringify({ text: inline }))).reports[0]?.text).toBe(
      "Norland said no.\n\nVesnia said that 3 < 4.",
    );
    const plain = "Norland said that 3 < 4 and 5 > 4.\n\nVesnia denied it.";
    expect((await readText("a.json", JSON.stringify({ text: plain }))).reports[0]?.text).toBe(plain);
    expect((await readText("a.json", JSON.stringify({ text: "<p></p>" }))).problems).toMatchObject([
      { code: "bad-record" },
    ]);
  });

  it("readFile › reads records of JSON and JSONL in order, and goes on after a bad line", async () => {
    const record = {
      headline: "Vesnia rebuts",
      body: prose,
      publisher: { name: "Karvik Herald" },
      authors: ["Mira Tarn"],
      date: "2023-05-03T10:00:00Z",
      language: "en-GB",
      url: "https://herald.example/a",
    };
    const expected = {
      title: "Vesnia rebuts",
      outlet: "Karvik Herald",
      byline: ["Mira Tarn"],
      publishedOn: { from: "2023-05-03", to: "2023-05-03", basis: "metadata" },
      language: "en",
      path: "a.json",
    };
    expect((await readText("a.json", JSON.stringify(record))).reports).toMatchObject([expected]);
    expect((await readText("a.json", JSON.stringify({ reports: [record, record] }))).reports).toMatchObject([
      expected,
      expected,
    ]);
    const lines = await readText(
      "a.jsonl",
      `${JSON.stringify(record)}\n{torn\n\n${JSON.stringify({ text: "Dolna denied it." })}\n`,
    );
    expect(lines.reports.map(({ text }) => text)).toEqual([prose, "Dolna denied it."]);
    expect(lines.problems).toMatchObject([{ code: "bad-json", message: "line 2: is no JSON" }]);
    expect((await readText("-", JSON.stringify(record))).reports).toHaveLength(1);
  });

  it("readFile › takes its own reports as they are, and refuses changed ones", async () => {
    const report = reportFromText(`Vesnia rebuts rocket claim\n\n${prose}`, { path: "x.txt", outlet: "Karvik Herald" });
    const line = JSON.stringify({ schema: "hearsay/extract/1", report, statements: [], problems: [] });
    expect((await readText("-", line)).reports).toEqual([report]);
    const { zones: _, ...bare } = report;
    expect((await readText("-", JSON.stringify({ report: bare }))).reports).toEqual([report]);
    expect((await readText("-", JSON.stringify({ ...report, text: `${report.text}!` }))).problems).toMatchObject([
      { code: "hash-mismatch" },
    ]);
  });

  it("readFile › never throws, whatever the bytes and the name", async () => {
    const heads = [
      "",
      "%PDF-1.7\n",
      "PK\u0003\u0004",
      "<html>",
      "{",
      "[",
      "---\n",
      "From: a\r\nSubject: b\r\nMIME-Version: 1.0\r\n\r\n",
      "\u00FF\u00FE",
    ];
    const name = fc.constantFrom("a.txt", "a.md", "a.html", "a.json", "a.jsonl", "a.pdf", "a.docx", "a.eml", "a", "-");
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 300 }), name, async (head, tail, path) => {
        const { reports, problems } = await readFile({
          path,
          bytes: Buffer.concat([Buffer.from(head, "latin1"), tail]),
        });
        expect(reports.length + problems.length).toBeGreaterThanOrEqual(path.endsWith("jsonl") ? 0 : 1);
      }),
      { numRuns: 200 },
    );
  });
});
