import { describe, expect, it } from "vitest";
import { decodeModel, encodeModel } from "../../src/learned/model-file.ts";
import { bestAmong, type LinearModel, scoreFeatures, scoreOne } from "../../src/learned/perceptron.ts";
import { findInTable } from "../../src/learned/word-table.ts";

function modelWith(labels: readonly string[]): LinearModel {
  const rows = new Int32Array(256);
  rows[9] = 1;
  rows[200] = 2;
  const weights = new Int8Array(3 * labels.length);
  weights[labels.length] = 5;
  weights[3 * labels.length - 1] = -127;
  return { labels, bits: 8, rows, weights, scale: 10, about: { task: "test" }, tables: {} };
}

const few = ["yes"];
const some = ["a", "b", "c"];
const several = ["a", "b", "c", "d", "e", "f"];
const many = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"];

describe("decodeModel", () => {
  for (const labels of [few, some, several, many]) {
    it(`decodeModel › gives back the scores of the model that was encoded, with ${labels.length} labels`, () => {
      const model = modelWith(labels);
      const decoded = decodeModel(
        encodeModel(model, {
          words: [
            [-5, 3],
            [70_000, 65535],
          ],
        }),
      );
      const features = [9, 200, 200 + 256, 17];
      const [before, after] = [new Int32Array(labels.length), new Int32Array(labels.length)];
      scoreFeatures(model, features, features.length, before);
      scoreFeatures(decoded, features, features.length, after);
      expect(after).toEqual(before);
      expect(decoded.about).toEqual({ task: "test" });
      expect(findInTable(decoded.tables["words"], -5)).toBe(3);
      expect(findInTable(decoded.tables["words"], 70_000)).toBe(65535);
    });
  }

  it("decodeModel › refuses bytes that are something else", () => {
    expect(() => decodeModel(Uint8Array.of(9, 0, 0, 0, 1))).toThrow("weights: file ends too early");
    const bytes = encodeModel(modelWith(few), {});
    expect(() => decodeModel(bytes.subarray(0, bytes.length - 6))).toThrow("weights");
  });
});

describe("scoreOne", () => {
  it("scoreOne › adds up the weights of the features", () => {
    expect(scoreOne(modelWith(few), [9, 200, 3], 3)).toBe(-122);
    expect(scoreOne(modelWith(few), [9, 200, 3], 1)).toBe(5);
  });
});

describe("bestAmong", () => {
  it("bestAmong › takes the lowest of several best, and only labels it may", () => {
    expect(bestAmong(Int32Array.of(4, 7, 7, 9), Uint8Array.of(0, 1, 2))).toBe(1);
  });
});
