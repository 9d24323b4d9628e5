import { describe, expect, it } from "vitest";
import { findStateOf } from "../../src/lexicon/state-of.ts";
import { toSlug } from "../../src/lexicon/to-slug.ts";

describe("toSlug", () => {
  it.each([
    ["the Norland Foreign Ministry", "norland-foreign-ministry"],
    ["Orlo’s", "orlo"],
    ["Ärzte & Co.", "arzte-co"],
    ["…", ""],
  ])("makes %s an id", (name, id) => {
    expect(toSlug(name)).toBe(id);
  });
});

describe("findStateOf", () => {
  it("finds the state behind a body, at any remove, and null where there is none", () => {
    expect(findStateOf("kremlin")).toBe("russia");
    expect(findStateOf("north-korea")).toBe("north-korea");
    expect(findStateOf("nobody-at-all")).toBeNull();
  });
});
