import { describe, expect, it } from "vitest";
import { toPropositionText } from "../../src/link/proposition-text.ts";
import type { Frame } from "../../src/model/dossier.ts";

const planned: Frame = {
  ...{ kind: "transfer", supplier: "norland", recipient: "vesnia", endUser: null, stage: "considered", when: null },
  goods: [{ text: "shells", category: "artillery-ammunition" }],
  payment: [{ text: "grain", category: "food" }],
  ...{ route: [], mode: null, quantity: null },
};
const names: Readonly<Record<string, string>> = { norland: "Norland", vesnia: "Vesnia" };
const toText = (seeker: string | null): string => toPropositionText(planned, (id) => names[id] ?? id, [], null, seeker);

describe("toPropositionText", () => {
  it("toPropositionText › words the wish of who would get it as a wish", () => {
    expect(toText("vesnia")).toBe("Vesnia seeks shells from Norland in exchange for grain");
  });

  it("toPropositionText › tells of several where the words name the kind", () => {
    const frame: Frame = {
      ...planned,
      goods: [{ text: "attack drone", category: "drone" }],
      payment: [],
      stage: "shipped",
    };
    expect(toPropositionText(frame, (id) => names[id] ?? id, [], null)).toBe("Norland shipped attack drones to Vesnia");
  });

  it("toPropositionText › leaves open who wants it where the giver does, or nobody is told to", () => {
    expect(toText("norland")).toBe("Norland would supply shells to Vesnia in exchange for grain");
    expect(toText(null)).toBe("Norland would supply shells to Vesnia in exchange for grain");
  });
});
