import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePlacedJson } from "../../src/pack/json-places.ts";

describe("parsePlacedJson", () => {
  it("parsePlacedJson › reads what JSON.parse reads", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom("", 1, 3), (text, indent) => {
        const again = JSON.stringify(JSON.parse(text), null, indent);
        expect(parsePlacedJson(again)).toMatchObject({ value: JSON.parse(again) });
      }),
    );
  });

  it("parsePlacedJson › refuses what JSON.parse refuses, and never throws", () => {
    const piece = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"a"',
      "1",
      "01",
      "-",
      "tru",
      "null",
      '"\\x"',
      "\n",
      " ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const text = pieces.join("");
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect("value" in parsePlacedJson(text)).toBe(isJson);
      }),
    );
  });

  it("parsePlacedJson › says on which line each part begins, or where it is missing", () => {
    const json = parsePlacedJson('{\n "a": [\n  1,\n  {"b":\n 2}\n ],\n "a": 3, "c": [\n\n 7]\n}');
    if ("message" in json) throw new Error(json.message);
    expect([[], ["a"], ["c"], ["c", 0], ["none"], ["c", "none"]].map(json.lineOf)).toEqual([1, 7, 7, 9, 1, 7]);
    expect(json.doubles).toEqual([["a"]]);
  });

  it.each([
    ['{"a": 1,\n}', 2, "not JSON: expected a field name in double quotes, got `}`"],
    ["[1\n2]", 2, "not JSON: expected a comma or ], got `2]`"],
    ["", 1, "not JSON: expected a value, got the end of the file"],
    ["[".repeat(300), 1, "nested too deeply"],
  ])("parsePlacedJson › tells where %j stops being JSON", (text, line, message) => {
    expect(parsePlacedJson(text)).toEqual({ line, message });
  });
});
