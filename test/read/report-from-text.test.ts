import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Report, ZoneKind } from "../../src/model/report.ts";
import { reportFromText } from "../../src/read/report-from-text.ts";

const prose =
  "Norland said on Tuesday that Vesnia had sold forty crates of fuses to Ironquill. Vesnia denied the claim.\n\nGeneral Orlo called it a tale for children, according to the agency NNA.";

function linesOf(report: Report): string[] {
  return report.zones.map(({ kind, start, end }) => `${kind} | ${report.text.slice(start, end)}`);
}

function kindOf(report: Report, words: string): ZoneKind | undefined {
  const at = report.text.lastIndexOf(words);
  return report.zones.find(({ start, end }) => start <= at && at < end)?.kind;
}

const rows: readonly [why: string, text: string, words: string, kind: ZoneKind][] = [
  [
    "a first line without a full stop is the headline",
    `Vesnia rebuts rocket claim\n\n${prose}`,
    "Vesnia rebuts",
    "headline",
  ],
  ["a first sentence is body", `Dolna denied it again.\n\n${prose}`, "Dolna denied it", "body"],
  [
    "a headline in title case may end with a full stop",
    `Norland Accuses Vesnia Over Forty Crates.\n\n${prose}`,
    "Norland Accuses",
    "headline",
  ],
  ["a headline may ask", `What did Dolna sell to Ironquill?\n\n${prose}`, "What did", "headline"],
  [
    "a deck under the headline",
    `Vesnia rebuts rocket claim\n\nDolna calls the pictures “old” and “cropped”\n\n${prose}`,
    "Dolna calls",
    "subheading",
  ],
  [
    "a section label above the headline",
    `Ports & Trade\n\nVesnia rebuts Norland rocket claim\n\n${prose}`,
    "Ports",
    "furniture",
  ],
  [
    "the headline again at the end",
    `Vesnia rebuts rocket claim\n\n${prose}\n\nVesnia Rebuts Rocket Claim`,
    "Vesnia Rebuts",
    "furniture",
  ],
  ["a byline", `Vesnia rebuts rocket claim\nBy Mira Tarn and Ines Vaal\n\n${prose}`, "By Mira", "byline"],
  ["a date line", `Vesnia rebuts rocket claim\n\n3 May 2023\n\n${prose}`, "3 May", "dateline"],
  ["a dateline in a paragraph", `Vesnia rebuts rocket claim\n\nDOLNA, May 3 (NNA) — ${prose}`, "DOLNA", "dateline"],
  ["a dateline with an agency and no capitals", `Dolna (Reuters) - ${prose}`, "Dolna (", "dateline"],
  [
    "an acronym before a dash is no dateline",
    `NNA – which asked him twice – got no answer from the ministry on Tuesday.\n\n${prose}`,
    "NNA –",
    "body",
  ],
  [
    "a reprint line",
    `This article was originally published by Karvik Herald and is reprinted with permission.\n${prose}`,
    "This article",
    "credit",
  ],
  ["a first publication below", `${prose}\n\nThis story first appeared in The Rell Gazette.`, "This story", "credit"],
  [
    "prose about a first publication stays body",
    `${prose}\n\nThe pictures, first published by the Rell Gazette in May, show two lorries at the gate.\n\n${prose}`,
    "The pictures",
    "body",
  ],
  [
    "a caption with its maker",
    `Vesnia rebuts rocket claim\n\nLorries near Rell, May 3. J. Roe/NNA\n\n${prose}`,
    "Lorries",
    "caption",
  ],
  [
    "a caption with its maker in brackets",
    `${prose}\n\nGeneral Orlo visits the port of Rell on May 3, 2023. (Jon Roe/NNA via Delta Images)\n\n${prose}`,
    "General Orlo visits",
    "caption",
  ],
  [
    "a caption above an image source",
    `Vesnia rebuts rocket claim\n\nGeneral Orlo with sailors of the Selma\n\nImage Source : Delta Commons\n\n${prose}`,
    "General Orlo with",
    "caption",
  ],
  ["a file picture", `${prose}\n\nFILE - General Orlo speaks in Dolna, May 3, 2022.\n\n${prose}`, "FILE", "caption"],
  [
    "an acronym in brackets at the end is no caption",
    `${prose}\n\nOrlo spoke in a statement carried by the Norland News Agency (NNA).`,
    "Orlo spoke",
    "body",
  ],
  [
    "a newsletter box",
    `Subscribe to our weekly newsletter for free\n\nVesnia rebuts rocket claim\n\n${prose}`,
    "Subscribe",
    "furniture",
  ],
  [
    "a donation box",
    `${prose}\n\nGive us a minute!\n\nIf you liked the article, consider supporting us: our journalism is free for all readers.`,
    "If you liked",
    "furniture",
  ],
  [
    "a portrait of the author",
    `Vesnia rebuts rocket claim\nBy Mira Tarn\n\n${prose}\n\nMira Tarn has reported from Dolna since 2012.`,
    "Mira Tarn has",
    "furniture",
  ],
  [
    "a portrait of a guest",
    `Vesnia rebuts rocket claim\n\n${prose}\n\nJon Roe is a freelance writer covering ports for The Rell Gazette.`,
    "Jon Roe is",
    "furniture",
  ],
  [
    "a last sentence about somebody in the report is body",
    `Vesnia rebuts rocket claim\n\n${prose}\n\nGeneral Orlo is a former director of the port.`,
    "General Orlo is",
    "body",
  ],
  [
    "related posts and what stands under them",
    `${prose}\n\nRelated Posts\n\nDolna sells grain to Karvik\nBridge at Rell reopens`,
    "Bridge at Rell",
    "furniture",
  ],
  ["a reading clock", `Vesnia rebuts rocket claim\nUpdated:\n0:00\n\n${prose}`, "0:00", "furniture"],
  ["a button in another script", `${prose}\n\n바로가기\n\nJournal`, "바로가기", "furniture"],
  ["a subheading between paragraphs", `${prose}\n\nCrates on the quay\n\n${prose}`, "Crates on", "subheading"],
  ["a short line that reports words is body", `${prose}\n\nOrlo denied everything\n\n${prose}`, "Orlo denied", "body"],
  ["a short quotation is body", `${prose}\n\n“Two crates crossed the river”\n\n${prose}`, "Two crates", "body"],
  [
    "prose that speaks of subscribers is body",
    `${prose}\n\nSubscribers of the port's newsletter were told to sign up again, Tarn said.\n\n${prose}`,
    "Subscribers",
    "body",
  ],
  [
    "prose that opens with share is body",
    `${prose}\n\nShares of the shipping line fell in Karvik on Tuesday.\n\n${prose}`,
    "Shares",
    "body",
  ],
  [
    "a day with its year opens a report as a place does",
    `Fire at the depot of Rell\n\nSept. 9, 2024 - The fire began at night, Tarn said.\n\n${prose}`,
    "Sept. 9",
    "dateline",
  ],
  [
    "a day without a year and with a dash is prose",
    `Fire at the depot of Rell\n\nMay 3 – the day of the vote – was quiet, Tarn said.\n\n${prose}`,
    "May 3",
    "body",
  ],
  [
    "a caption that names a handout",
    `Vesnia rebuts rocket claim\n\nThe barge Selma at the quay of Rell (handout).\n\n${prose}`,
    "The barge",
    "caption",
  ],
  ["prose on a handout is body", `${prose}\n\nOrlo read from a handout.\n\n${prose}`, "Orlo read", "body"],
  ["a text of one line is body", "Vesnia rebuts rocket claim", "Vesnia", "body"],
];

describe("reportFromText", () => {
  it.each(rows)("reportFromText › marks zones: %s", (_, text, words, kind) => {
    const report = reportFromText(text);
    expect(`${kindOf(report, words)}\n${linesOf(report).join("\n")}`).toBe(`${kind}\n${linesOf(report).join("\n")}`);
  });

  it("reportFromText › marks a headline twice as headline and furniture", () => {
    const report = reportFromText(`Vesnia rebuts rocket claim\n\nVesnia rebuts rocket claim\n${prose}`);
    expect(report.zones.map(({ kind }) => kind)).toEqual(["headline", "furniture", "body", "body"]);
    expect(report.title).toBe("Vesnia rebuts rocket claim");
  });

  it("reportFromText › marks a caption said twice as caption and furniture, and keeps both credits", () => {
    const caption = "General Orlo visits the port of Rell on May 3, 2023.";
    const report = reportFromText(
      `${prose}\n\n${caption} (Jon Roe/NNA via Delta Images)\n${caption} Jon Roe/NNA via Delta Images\n${prose}`,
    );
    expect(report.zones.filter(({ kind }) => kind === "caption")).toHaveLength(1);
    expect(report.zones.filter(({ kind }) => kind === "furniture")).toHaveLength(1);
    expect(report.credits.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "photo Jon Roe/NNA via Delta Images",
      "photo Jon Roe/NNA via Delta Images",
    ]);
  });

  it("reportFromText › keeps a hard-wrapped paragraph in one zone", () => {
    const wrapped =
      "Norland said on Tuesday that Vesnia had sold forty crates of\nfuses to Ironquill, which runs the\nport of Rell, and that it had seen the papers on the sale and\nwould show them soon.";
    expect(reportFromText(wrapped).zones).toEqual([{ kind: "body", start: 0, end: wrapped.length }]);
  });

  it("reportFromText › credits outlets and agencies at their place", () => {
    const text = `This article was originally published by Karvik Herald and is reprinted with permission.\n\nDOLNA, May 3, 2023 (NNA) — ${prose}`;
    const { credits } = reportFromText(text);
    expect(credits.map(({ kind, name, start, end }) => [kind, name, text.slice(start, end)])).toEqual([
      ["reprint", "Karvik Herald", "Karvik Herald"],
      ["agency", "NNA", "NNA"],
    ]);
  });

  it("reportFromText › reads the names of a byline", () => {
    expect(reportFromText(`Vesnia rebuts rocket claim\nby Mira Tarn , Ines Vaal\n\n${prose}`).byline).toEqual([
      "Mira Tarn",
      "Ines Vaal",
    ]);
    expect(reportFromText(`Vesnia rebuts rocket claim\nBy MIRA TARN | May 3, 2023\n\n${prose}`).byline).toEqual([
      "Mira Tarn",
    ]);
  });

  it.each([
    ["By Mira Tarn (Meridian Wire)", ["Mira Tarn"], null, ["agency Meridian Wire"]],
    ["By Mira Tarn (Karvik)", ["Mira Tarn"], null, []],
    ["By Dex Varley, Daily Buzzer", ["Dex Varley"], "Daily Buzzer", []],
    ["By Mira Tarn, Ines Vaal", ["Mira Tarn", "Ines Vaal"], null, []],
    ["By Dex Varley, defence correspondent", ["Dex Varley"], null, []],
  ])("reportFromText › reads the byline %s", (line, byline, outlet, credited) => {
    const report = reportFromText(`Vesnia rebuts rocket claim\n\n${line}\nMay 3, 2024\n\n${prose}`);
    expect(report).toMatchObject({ byline, outlet });
    expect(report.credits.map(({ kind, name }) => `${kind} ${name}`)).toEqual(credited);
    expect(kindOf(report, line)).toBe("byline");
  });

  it.each([
    ["Northern Leaflet, translated automatically", "Northern Leaflet"],
    ["This article was translated by Google.", null],
    ["Machine translation", null],
  ])("reportFromText › believes a page that says of itself: %s", (line, outlet) => {
    const report = reportFromText(`Vesnia rebuts rocket claim\n${line}\nMay 3, 2024\n\n${prose}`);
    expect(report.problems.map(({ code }) => code)).toEqual(["machine-translated"]);
    expect(report.outlet).toBe(outlet);
    expect(["byline", "furniture"]).toContain(kindOf(report, line));
  });

  it("reportFromText › takes prose on translations for prose", () => {
    const words = "The letter was machine translated, Tarn said, and full of slips.";
    const report = reportFromText(`${prose}\n\n${words}\n\n${prose}`);
    expect(kindOf(report, words)).toBe("body");
    expect(report.problems.map(({ code }) => code)).not.toContain("machine-translated");
  });

  it("reportFromText › parts the outlet from a warning in the file's own field", () => {
    const report = reportFromText(prose, { outlet: "Northern Leaflet, translated automatically" });
    expect(report.outlet).toBe("Northern Leaflet");
    expect(report.problems.map(({ code }) => code)).toContain("machine-translated");
  });

  it("reportFromText › reads a title that repeats the front matter as the headline, quotation marks and all", () => {
    const report = reportFromText(
      `---\ntitle: "\\"A tale\\": Vesnia\\u2019s answer"\nauthor: ['O''Hara, Jon', "Mira Tarn"]\ndate: 2024-05-03\n---\n\n“A tale”: Vesnia’s answer\n\n${prose}`,
    );
    expect(report.title).toBe('"A tale": Vesnia’s answer');
    expect(report.byline).toEqual(["O'Hara", "Jon", "Mira Tarn"]);
    expect(kindOf(report, "“A tale”")).toBe("headline");
  });

  it("reportFromText › takes the page's own day and keeps the other", () => {
    const report = reportFromText(
      `Vesnia rebuts rocket claim\n\nFirst Published in: Apr.12,2023\n\nMay.3, 2023\n\n${prose}`,
    );
    expect(report.publishedOn).toEqual({ from: "2023-05-03", to: "2023-05-03", basis: "text" });
    expect(report.problems.map(({ code }) => code)).toEqual(["two-dates"]);
  });

  it.each([
    [`Vesnia rebuts rocket claim\nPublished: 3 May 2023 10:14 GMT\n\n${prose}`, "a.txt", "text"],
    [`DOLNA, May 3, 2023 (NNA) — ${prose}`, "a.txt", "text"],
    [`Fire at the depot of Rell\n\nMay. 3, 2023 - ${prose}`, "a.txt", "text"],
    [prose, "2023-05-03_dolna.txt", "file"],
    [prose, "dir/dolna-20230503.txt", "file"],
    [`---\ntitle: Vesnia rebuts\ndate: 2023-05-03\n---\n${prose}`, "a.txt", "metadata"],
    [`Title: Vesnia rebuts\nOutlet: Karvik Herald\nDate: May 3, 2023\n\n${prose}`, "a.txt", "metadata"],
  ])("reportFromText › finds the day of publication %#", (text, path, basis) => {
    expect(reportFromText(text, { path }).publishedOn).toEqual({ from: "2023-05-03", to: "2023-05-03", basis });
  });

  it.each([
    ["Published 3 May 2023 | Karvik Herald, analysis", "Karvik Herald"],
    ["Karvik Herald | 3 May 2023", "Karvik Herald"],
    ["Wednesday 3 May 2023 | Karvik Herald | World News", "Karvik Herald"],
    ["The Karvik Herald, 3rd May, 2023", "The Karvik Herald"],
    ["(NNA, 3 May 2023)", "NNA"],
    ["Karvik, 3 May 2023 –", null],
    ["Published on 3 May 2023, last updated on 5 May 2023", null],
  ])("reportFromText › reads the day and the outlet of %j", (line, outlet) => {
    const prose = "The army said on Monday that the mine was safe. General Orlo denied that the men had been shot.";
    const report = reportFromText(`What happened at the mine?\n\n${line}\n\n${prose}\n\n${prose}`, {});
    expect(report).toMatchObject({ publishedOn: { from: "2023-05-03", to: "2023-05-03", basis: "text" }, outlet });
    expect(report.byline).toEqual([]);
  });

  it("reportFromText › says so where no day is found", () => {
    const report = reportFromText(prose);
    expect(report.publishedOn).toEqual({ from: null, to: null, basis: "none" });
    expect(report.problems.map(({ code }) => code)).toEqual(["no-date"]);
  });

  it.each([
    [
      "de",
      "Norland hat am Dienstag erklärt, dass Vesnia vierzig Kisten mit Zündern an die Gruppe verkauft habe. Der Minister wies das zurück und sprach von einem Märchen.",
    ],
    [
      "fr",
      "Le ministre a déclaré que la Vesnie avait vendu quarante caisses de fusées à un groupe armé, ce que le général a nié dans un communiqué.",
    ],
    ["ru", "Министр заявил, что страна не продавала оружие и не будет этого делать, а все обвинения назвал сказкой."],
    ["ko", "노를란드 외무성은 무기를 판매한 적이 없으며 앞으로도 그럴 계획이 없다고 밝혔다."],
    ["ja", "外務省は武器を売却したことはなく、今後もその計画はないと述べた。"],
  ])("reportFromText › tells %s from English", (language, text) => {
    const report = reportFromText(text);
    expect(report.language).toBe(language);
    expect(report.problems.map(({ code }) => code)).toContain("not-english");
  });

  it("reportFromText › stays English with a few foreign lines", () => {
    expect(reportFromText(`${prose}\n\n바로가기\n저자이미지\n`).language).toBe("en");
    expect(reportFromText("40 122").language).toBe("und");
  });

  it("reportFromText › reports machine translation once", () => {
    const text =
      "Vesnia they have denied of having sold fuses to Norlandaccusing it of lies. Norland has the papers. The minister Tarnspokeswoman of the office said that Tarn would come. “It is a “tale“, she said. The ship left Rell. Rellhowever is closed.";
    expect(reportFromText(text).problems.filter(({ code }) => code === "machine-translated")).toHaveLength(1);
    expect(reportFromText(prose).problems.map(({ code }) => code)).not.toContain("machine-translated");
  });

  it("reportFromText › reports hidden characters at their place", () => {
    const text = `Vesnia \u202Edenied\u202C it.`;
    expect(reportFromText(text).problems.find(({ code }) => code === "hidden-text")).toMatchObject({
      start: 7,
      end: 15,
    });
    expect(reportFromText("The family 👨‍👩‍👧 left.").problems.map(({ code }) => code)).not.toContain("hidden-text");
  });

  it("reportFromText › makes the id of the text's hash", () => {
    const sha256 = createHash("sha256").update(prose, "utf8").digest("hex");
    expect(reportFromText(prose)).toMatchObject({ sha256, id: `r${sha256.slice(0, 12)}`, path: null, text: prose });
  });

  it("reportFromText › lets given facts win over the text", () => {
    const report = reportFromText(`Vesnia rebuts rocket claim\nBy Ines Vaal\n\n${prose}`, {
      title: "Other",
      outlet: "Karvik Herald",
      byline: ["Mira Tarn"],
      url: "https://x.example",
      publishedOn: { from: "2023-05-03", to: "2023-05-03" },
    });
    expect(report).toMatchObject({
      title: "Other",
      outlet: "Karvik Herald",
      byline: ["Mira Tarn"],
      url: "https://x.example",
      publishedOn: { basis: "metadata" },
    });
  });

  const odd = fc.array(
    fc.constantFrom(
      prose,
      "Vesnia rebuts rocket claim",
      "By Mira Tarn",
      "May 3, 2023",
      "Related Posts",
      "\r\n",
      "\n\n",
      "\u2028",
      "\uFEFF",
      "\u00A0",
      "저자이미지",
      "👨‍👩‍👧",
      "“",
      "(",
      "DOLNA, May 3 (NNA) — x",
      "---\n",
      "Photo: J. Roe/NNA",
      "a".repeat(300),
      " ",
    ),
    { maxLength: 30 },
  );

  it("reportFromText › zones are ordered, inside the text and cover all its words", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          odd.map((parts) => parts.join("\n")),
          odd.map((parts) => parts.join("")),
          fc.string({ unit: "binary", maxLength: 400 }),
        ),
        (text) => {
          const { zones, credits } = reportFromText(text);
          let at = 0;
          for (const { start, end } of zones) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(at, start).trim()).toBe("");
            at = end;
          }
          expect(text.slice(at).trim()).toBe("");
          expect(at).toBeLessThanOrEqual(text.length);
          for (const { name, start, end } of credits) {
            expect(text.slice(start, end).replaceAll(/\s+/gu, " ")).toBe(name);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("reportFromText › reads long odd texts in linear time", () => {
    for (const piece of [
      "a",
      "A ",
      "a. ",
      "(",
      "“x ",
      "-",
      "Norland said crates. ",
      "1:",
      "Rell Times/",
      "A\n",
      "\n",
    ]) {
      const length = piece === "A\n" ? 40_000 : 400_000;
      const started = performance.now();
      reportFromText(piece.repeat(length / piece.length));
      expect(performance.now() - started).toBeLessThan(8000);
    }
  });
});
