import { describe, expect, it } from "vitest";
import { toCells } from "../../../src/extract/attribution/cells.ts";
import { widenInQuotations } from "../../../src/extract/mend/widen-in-quotations.ts";
import { reportFromText } from "../../../src/read/report-from-text.ts";
import { findNames } from "../../../src/segment/names.ts";
import { segmentReport } from "../../../src/segment/segment-report.ts";
import { shippedWeights } from "../../../src/weights.ts";

const text = "Talks went on. “Our own shells are used. All else is for the ministry,” Mira Tarn said.";
const models = shippedWeights();
const segmented = segmentReport(reportFromText(text, {}), models);
const { tokens, sentences, tags } = segmented;
const cells = toCells(segmented, findNames(text, tokens, sentences, tags, models.names));
const at = (word: string): number => tokens.findIndex(({ text }) => text === word);
const cue = { first: at("said"), last: at("said") };
const later = { first: at("All"), last: at("ministry") };

describe("widenInQuotations", () => {
  it("gives a speaker the whole quotation where content began with its second sentence", () => {
    const [draft] = widenInQuotations([{ cue, source: undefined, parts: [later], rule: "model" }], segmented, cells);
    expect(draft?.parts).toEqual([{ first: at("Our"), last: at("ministry") }]);
  });

  it("leaves words alone that another statement holds", () => {
    const other = { cue, source: undefined, parts: [{ first: at("Our"), last: at("used") }], rule: "model" };
    const drafts = [other, { ...other, parts: [later] }];
    expect(widenInQuotations(drafts, segmented, cells)).toEqual(drafts);
  });
});
