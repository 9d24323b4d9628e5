import { describe, expect, test } from "vitest";
import { findNewGroups, findOtherNames } from "../../src/link/new-names.ts";
import { findNewStates } from "../../src/link/new-states.ts";

const states = [
  { words: "Norland", actorId: "norland" },
  { words: "Vesnia", actorId: "vesnia" },
];

describe("findOtherNames", () => {
  test("findOtherNames › knows a state by its adjective and by the capital a text introduces", () => {
    const text = "Vesnian shells came through Karvik, the capital of Norland, on Monday.";
    expect(findOtherNames(text, states)).toEqual([
      { words: "Karvik", actorId: "norland", by: "metonym" },
      { words: "Vesnian", actorId: "vesnia", by: "adjective" },
    ]);
  });
});

describe("findNewGroups", () => {
  test("findNewGroups › takes the name of an armed group from the words that say what it is", () => {
    expect(findNewGroups("Norland armed the private army Ironquill, it said.", [])).toEqual([
      { words: "Ironquill", actorId: "ironquill" },
    ]);
    expect(findNewGroups("The militia denied it.", [])).toEqual([]);
  });
});

describe("findNewStates", () => {
  test("findNewStates › tells a state by a body in capitals and by a ministry of it", () => {
    expect(findNewStates("Norland's National Security Council met.", [])).toEqual(["Norland"]);
    expect(findNewStates("The Foreign Ministry of Vesnia rejected it.", [])).toEqual(["Vesnia"]);
  });
});
