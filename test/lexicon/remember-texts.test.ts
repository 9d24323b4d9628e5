import { describe, expect, it } from "vitest";
import { rememberTexts } from "../../src/lexicon/remember-texts.ts";

describe("rememberTexts", () => {
  const spy = (room: { longest: number; total: number }) => {
    const asked: string[] = [];
    const find = rememberTexts(room, (text) => {
      asked.push(text);
      return [text.length];
    });
    return { asked, find };
  };

  it("rememberTexts › answers a text asked about again from memory", () => {
    const { asked, find } = spy({ longest: 10, total: 100 });
    expect(find("Selma")).toEqual([5]);
    expect(find("Selma")).toBe(find("Selma"));
    expect(asked).toEqual(["Selma"]);
  });

  it("rememberTexts › does not remember long texts", () => {
    const { asked, find } = spy({ longest: 4, total: 100 });
    find("Selma");
    find("Selma");
    expect(asked).toEqual(["Selma", "Selma"]);
  });

  it("rememberTexts › forgets everything once the room is used up", () => {
    const { asked, find } = spy({ longest: 10, total: 11 });
    for (const text of ["Selma", "Karvik", "Dolna", "Selma", "Selma"]) find(text);
    expect(asked).toEqual(["Selma", "Karvik", "Dolna", "Selma"]);
  });
});
