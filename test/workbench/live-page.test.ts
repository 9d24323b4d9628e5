import { describe, expect, it } from "vitest";
import { toLivePage } from "../../src/workbench/client/review/live-page.ts";

const text =
  "Mira Tarn said:\nthe sale, well-known & old, never took place, neither in March nor at any other time, in Karvik.";
const page = "https://nna.example/sale";

describe("toLivePage", () => {
  it("leads to short words as they are, signs of the fragment written out", () => {
    const words = { start: 16, end: text.indexOf(", never") };
    expect(toLivePage(`${page}#top`, text, words)).toBe(`${page}#:~:text=the%20sale%2C%20well%2Dknown%20%26%20old`);
  });

  it("leads to long words by their first and last ones", () => {
    expect(toLivePage(page, text, { start: 16, end: text.length - 1 })).toBe(
      `${page}#:~:text=the%20sale%2C%20well%2Dknown%20%26%20old%2C,any%20other%20time%2C%20in%20Karvik`,
    );
  });

  it("leads nowhere but to pages, and to the page alone where there are no words", () => {
    expect(toLivePage(undefined, text, null)).toBeNull();
    expect(toLivePage("javascript:alert(1)", text, null)).toBeNull();
    expect(toLivePage("https://", text, null)).toBeNull();
    expect(toLivePage(page, text, null)).toBe(page);
  });
});
