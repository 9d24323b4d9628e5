import { describe, expect, it } from "vitest";
import type { ReviewStatement } from "../../src/workbench/api/shapes.ts";
import { findNextOpen, isShown } from "../../src/workbench/client/review/find-next.ts";

/** `a- b+ c~ dx`: not judged, accepted, unsure, rejected. */
function makeQueue(words: string): ReviewStatement[] {
  const verdicts = { "-": null, "+": "accepted", "~": "unsure", x: "rejected" } as const;
  return words.split(" ").map((word) => {
    const verdict = verdicts[word.charAt(1) as keyof typeof verdicts];
    const review = verdict === null ? {} : { review: { verdict, by: "", on: "", reason: null, edits: [], notes: [] } };
    return { id: word.charAt(0), ref: word.charAt(0), ...review } as unknown as ReviewStatement;
  });
}

describe("findNextOpen", () => {
  it.each([
    ["a+ b- c-", "a", 1, "b"],
    ["a- b+ c+", "c", 1, "a"],
    ["a- b- c-", "b", -1, "a"],
    ["a- b+ c-", "a", -1, "c"],
    ["a~ b+ c-", "c", 1, "a"],
    ["a~ b- c+", "c", 1, "b"],
    ["a+ bx c+", "a", 1, null],
    ["a- b+", "a", 1, null],
  ] as const)("in %s from %s by %i finds %s", (words, from, step, to) => {
    expect(findNextOpen(makeQueue(words), from, step)?.id ?? null).toBe(to);
  });
});

it("isShown › tells verdicts apart", () => {
  const queue = makeQueue("a- b+ c~ dx");
  const shown = (kind: Parameters<typeof isShown>[1]): string =>
    queue
      .filter((each) => isShown(each, kind))
      .map(({ id }) => id)
      .join("");
  expect(["all", "unreviewed", "accepted", "unsure", "rejected", "edited"].map((kind) => shown(kind as "all"))).toEqual(
    ["abcd", "a", "b", "c", "d", ""],
  );
});
