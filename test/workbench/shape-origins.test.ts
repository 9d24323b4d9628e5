import { describe, expect, it } from "vitest";
import { indexDossier } from "../../src/brief/dossier-index.ts";
import { toFunnel, toFunnels, toFunnelWords, toSideWords } from "../../src/workbench/client/origins/shape-origins.ts";
import { dossier } from "../brief/fixture.ts";

const index = indexDossier(dossier);

describe("toFunnel", () => {
  it("toFunnel › counts reports and origins, and what is not established", () => {
    const [first, second] = toFunnels(index);
    expect(toFunnelWords(first!)).toBe("5 reports, 20 statements → 4 origins");
    expect(toSideWords(first!)).toBe(
      "for: National Notice Agency briefing; against: Government of Norland and General Orlo; takes no side: Ines Vaal",
    );
    expect(toFunnelWords(second!)).toBe("1 report, 1 statement → 1 origin");
  });

  it("toFunnel › names circles and chains without an end", () => {
    const [first] = dossier.propositions;
    const [one, other, ...rest] = first!.origins;
    const origins = [
      { ...one!, end: "circular" as const },
      { ...other!, end: "not-found" as const, independence: "not-established" as const },
      ...rest,
    ];
    const words = toSideWords(toFunnel(index, { ...first!, origins }));
    expect(words).toContain("1 not shown to be independent; 1 circle of citations; 1 chain without an end");
  });
});
