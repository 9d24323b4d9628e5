import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findQuotations, isScareQuote } from "../../src/segment/quotations.ts";
import { findSentences } from "../../src/segment/sentences.ts";
import { toTokens } from "../../src/segment/tokens.ts";

/** The quotations of a text, flags in front: `open`, `continues`, `nested`. */
function toQuotations(text: string): string[] {
  const tokens = toTokens(text);
  return findQuotations(text, tokens, findSentences(text, tokens)).map((found) =>
    [found.open && "open", found.continues && "continues", found.nested && "nested", found.text]
      .filter((part) => part !== false)
      .join(" "),
  );
}

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ["curly marks", "“We sold grain,” Tarn said, “and coal.”", ["“We sold grain,”", "“and coal.”"]],
  ["straight marks", '"We sold grain," Tarn said, "and coal."', ['"We sold grain,"', '"and coal."']],
  ["angle marks", "Tarn said «it was ours» and left.", ["«it was ours»"]],
  ["angle marks that point inwards", "Tarn said »it was ours« and left.", ["»it was ours«"]],
  ["angle marks with inner space", "Tarn said « it was ours » and left.", ["« it was ours »"]],
  ["low marks", "Tarn said „it was ours“ and „theirs”.", ["„it was ours“", "„theirs”"]],
  ["corner marks", "탄은 「우리 것」이라고 말했다.", ["「우리 것」"]],
  ["typed marks", "Tarn said ``it was ours'' and left.", ["``it was ours''"]],
  ["single marks", "‘It was ours,’ Tarn said. ‘It’s Vesnia’s.’", ["‘It was ours,’", "‘It’s Vesnia’s.’"]],
  ["straight single marks", "'It was ours,' Tarn said. 'It's Vesnia's.'", ["'It was ours,'", "'It's Vesnia's.'"]],
  ["single marks around a plural", "‘We took the guards’ crates,’ he said.", ["‘We took the guards’ crates,’"]],
  ["plural possessives alone", "The guards’ crates and the captains' maps are Vesnia’s.", []],
  ["dropped fronts", "They sold ’em in the ’90s and '80s, rock 'n' roll.", []],
  ["feet and inches", "The crate is 5' 10\" long.", []],
  ["an opening mark as closer", "Karvik called Ironquill a “front“ for Dolna.", ["“front“"]],
  ["an opening mark as closer at the end", "It was too “vague“. He left.", ["“vague“"]],
  ["an opening mark as closer, twice", "A “front“ and a “fable“, he said.", ["“front“", "“fable“"]],
  ["a closing mark as opener", "Tarn called it a ”front” for Dolna.", ["”front”"]],
  [
    "a stray single mark inside",
    "“It is a rumour of fuel deals’ between the two,” the note said.",
    ["“It is a rumour of fuel deals’ between the two,”"],
  ],
  [
    "a stray single opener inside",
    "“We never made ‘arms deals with them,” the note said.",
    ["“We never made ‘arms deals with them,”"],
  ],
  ["a single mark that closes a double one", "Karvik called it a “front’ for Dolna.", ["“front’"]],
  ["a double mark that closes a single one", "Karvik called it a ‘front” for Dolna.", ["‘front”"]],
  ["curly opener and straight closer", 'Tarn said “it was ours" and left.', ['“it was ours"']],
  [
    "a quotation in a quotation",
    "“He called it a ‘front’ for us,” Tarn said.",
    ["“He called it a ‘front’ for us,”", "nested ‘front’"],
  ],
  [
    "the same marks inside",
    "“He called it a “front” for us,” Tarn said.",
    ["“He called it a “front” for us,”", "nested “front”"],
  ],
  [
    "curly marks in straight ones",
    '"He called it a “front” for us," Tarn said.',
    ['"He called it a “front” for us,"', "nested “front”"],
  ],
  [
    "straight marks in single ones",
    '‘He called it a "front" for us,’ Tarn said.',
    ['‘He called it a "front" for us,’', 'nested "front"'],
  ],
  [
    "a missing closer",
    "“We met the dealers twice, the envoy said.",
    ["open “We met the dealers twice, the envoy said."],
  ],
  [
    "a missing closer before the next quotation",
    "“We met twice, he said. He added: “They left.”",
    ["open “We met twice, he said.", "“They left.”"],
  ],
  [
    "a missing closer in the same sentence",
    "“We met twice, he said, “and they left.”",
    ["open “We met twice, he said,", "“and they left.”"],
  ],
  [
    "a missing closer ends at its paragraph",
    "“We met twice, he said.\nThe port is shut. It was “sold”.",
    ["open “We met twice, he said.", "“sold”"],
  ],
  [
    "a quotation over two paragraphs",
    "“They came by rail.\n“They left by sea,” Orlo said.",
    ["open “They came by rail.", "continues “They left by sea,”"],
  ],
  [
    "a quotation over three paragraphs",
    '"One.\n\n"Two.\n\n"Three," Orlo said.',
    ['open "One.', 'open continues "Two.', 'continues "Three,"'],
  ],
  [
    "a paragraph that goes on without an opening mark",
    "“They came by rail.\nThey left by sea,” Orlo said. “Yes.”",
    ["open “They came by rail.", "continues They left by sea,”", "“Yes.”"],
  ],
  ["a new quotation in the next paragraph", "“They came.”\n“They left.”", ["“They came.”", "“They left.”"]],
  ["a wrapped line inside", "“They came by\nrail,” he said.", ["“They came by\nrail,”"]],
  ["an editor's brackets", "“[The crates] are ours,” Tarn said.", ["“[The crates] are ours,”"]],
  ["a stray closer", "They left by sea,” Orlo said.", []],
  ["a dash before", "He left—“for good”—at noon.", ["“for good”"]],
  ["a bracket before", "He left (“for good”) at noon.", ["“for good”"]],
  ["a note number behind", "He left “for good”[2] at noon.", ["“for good”"]],
  ["no space behind", "He said “yes”and “no”too.", ["“yes”", "“no”"]],
];

describe("findQuotations › reads", () => {
  test.each(cases)("%s", (_name, text, expected) => {
    expect(toQuotations(text)).toEqual(expected);
  });
});

describe("findQuotations › holds for any text", () => {
  const odd = ["“", "”", '"', "'", "’", "‘", "«", "»", "„", "a", "s ", " ", ". ", "\n", ", ", "😀", "\u2028"];
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.constantFrom(...odd)).map((parts) => parts.join("")),
  );

  test("spans lie inside the text, in order", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = toTokens(text);
        let start = 0;
        for (const found of findQuotations(text, tokens, findSentences(text, tokens))) {
          expect(found.start).toBeGreaterThanOrEqual(start);
          expect(found.end).toBeGreaterThan(found.start);
          expect(found.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(found.start, found.end)).toBe(found.text);
          start = found.start;
        }
      }),
    );
  });

  test("a long line takes linear time", () => {
    const text = "He “said ‘no” ' \" of “the guards’ crates. ".repeat(10_000);
    const tokens = toTokens(text);
    const sentences = findSentences(text, tokens);
    const start = performance.now();
    findQuotations(text, tokens, sentences);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe("isScareQuote › tells borrowed words from clauses", () => {
  test.each(["“partner“", "“groundless,”", "‘shortages’", '"resolute and overwhelming"', "“rogue regimes”"])(
    "%s",
    (text) => {
      expect(isScareQuote({ text })).toBe(true);
    },
  );
  test.each(["“We won,”", "“No.”", "“It’s ours”", "“will not change it”", "“a front for the city of Dolna”", "“”"])(
    "not %s",
    (text) => {
      expect(isScareQuote({ text })).toBe(false);
    },
  );
});
