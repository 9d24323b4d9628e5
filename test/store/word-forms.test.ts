import { describe, expect, it } from "vitest";
import { toRoot } from "../../src/store/word-forms.ts";

describe("toRoot", () => {
  it.each([
    "deliver delivers delivered delivering",
    "deny denies denied denying",
    "ship ships shipped shipping",
    "make makes making",
    "trade trades traded trading",
    "missile missiles",
    "pass passes passed passing",
    "agree agrees agreed agreeing",
  ])("toRoot › gives one root to %s", (forms) => {
    expect(new Set(forms.split(" ").map(toRoot)).size).toBe(1);
  });

  it.each(["plan plane", "general generate", "deliver delivery", "thing the", "king kin", "speed spe", "crisis cris"])(
    "toRoot › keeps apart %s",
    (words) => {
      const [one = "", other = ""] = words.split(" ");
      expect(toRoot(one)).not.toBe(toRoot(other));
    },
  );

  it("toRoot › gives null where there is nothing to cut", () => {
    expect(["is", "Żar", "2023", "новости", "news"].map(toRoot)).toEqual([null, null, null, null, null]);
  });
});
