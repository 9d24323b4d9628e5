import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkBrief } from "../src/brief/check-brief.ts";
import { composeBrief } from "../src/brief/compose-brief.ts";
import { renderMarkdown } from "../src/brief/render-markdown.ts";
import { buildDossier } from "../src/dossier.ts";
import { extractStatements } from "../src/extract/extract-statements.ts";
import type { Dossier } from "../src/model/dossier.ts";
import { contains, type Span } from "../src/model/span.ts";
import { shippedPack } from "../src/pack.ts";
import { reportFromText } from "../src/read/report-from-text.ts";
import { shippedWeights } from "../src/weights.ts";

const models = shippedWeights();
const pack = shippedPack();

const speaker = fc.constantFrom(
  "Mira Tarn",
  "General Orlo",
  "Norland’s foreign ministry",
  "a senior Vesnian official",
  "analyst Ines Vaal",
  "Ironquill’s owner",
  "the state agency NNA",
  "she",
);
const cue = fc.constantFrom(
  "said",
  "denied",
  "has repeatedly denied",
  "claimed",
  "told reporters",
  "doubted",
  "warned",
  "insisted",
);
const claim = fc.constantFrom(
  "Vesnia had sent rockets to Ironquill in April 2024",
  "the barge never left Karvik",
  "1,200 tonnes of fuel crossed the lake last month",
  "the talks were moving on",
  "no such deal exists 🚢",
  "서울은 확인하지 않았다",
);
const sentence = fc.oneof(
  fc.tuple(speaker, cue, claim).map(([who, said, what]) => `${who} ${said} that ${what}.`),
  fc.tuple(speaker, cue, claim).map(([who, said, what]) => `“${what},” ${who} ${said} on Friday.`),
  fc.tuple(speaker, claim).map(([who, what]) => `According to ${who}, ${what}.`),
  fc
    .tuple(speaker, speaker, claim)
    .map(([one, other, what]) => `${one} said ${other} had told parliament that ${what}.`),
  fc.constantFrom(
    "Subscribe to our newsletter.",
    "\u202eodd\u202c \u0000 text",
    "“An open quotation",
    "",
    "Updated: 0:00",
    "- - -",
  ),
);
const text = fc
  .array(
    fc.array(sentence, { maxLength: 3 }).map((each) => each.join(" ")),
    { minLength: 1, maxLength: 6 },
  )
  .map((paragraphs) => `Lake report\n\nMay 3, 2024\n\n${paragraphs.join("\n\n")}\n`);
const anything = fc.string({ unit: "binary", maxLength: 400 });

describe("extractStatements", () => {
  it("gives spans that are slices of the text, in reports of any kind", () => {
    fc.assert(
      fc.property(fc.oneof(text, anything), (words) => {
        const report = reportFromText(words);
        expect(report.text).toBe(words);
        const whole = { start: 0, end: words.length };
        const isSlice = (span: Span & { readonly text: string }): boolean =>
          contains(whole, span) && words.slice(span.start, span.end) === span.text;
        for (const { chain, cue: sign, content, evidence } of extractStatements(report, { models })) {
          expect([...chain, ...(sign === null ? [] : [sign]), ...content, ...evidence].every(isSlice)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("gives each statement an id of its own, and the same ones again", () => {
    fc.assert(
      fc.property(text, (words) => {
        const statements = extractStatements(reportFromText(words), { models });
        expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
        expect(extractStatements(reportFromText(words), { models })).toEqual(statements);
      }),
      { numRuns: 60 },
    );
  });
});

describe("buildDossier", () => {
  it("gives the same bytes whatever the order of the reports", () => {
    fc.assert(
      fc.property(fc.uniqueArray(text, { minLength: 1, maxLength: 4 }), (texts) => {
        expect(JSON.stringify(build(texts.toReversed()))).toBe(JSON.stringify(build(texts)));
      }),
      { numRuns: 30 },
    );
  });

  it("gives a brief that passes its own checks and prints no control characters", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(text, anything), { minLength: 1, maxLength: 4 }), (texts) => {
        const dossier = build(texts);
        const brief = composeBrief(dossier);
        expect(checkBrief(brief, dossier)).toEqual([]);
        const steering = [...renderMarkdown(brief, dossier)].filter((sign) =>
          /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(sign),
        );
        expect(steering.filter((sign) => sign !== "\n" && sign !== "\t")).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

function build(texts: readonly string[]): Dossier {
  const reports = texts.map((words) => reportFromText(words, { path: `${words.length}.txt` }));
  const statements = new Map(reports.map((report) => [report.id, extractStatements(report, { models })]));
  return buildDossier(reports, statements, { pack });
}
