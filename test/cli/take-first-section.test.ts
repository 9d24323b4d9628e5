import { describe, expect, it } from "vitest";
import { takeFirstSection } from "../../src/cli/take-first-section.ts";

describe("takeFirstSection", () => {
  it("keeps the head and the first section, and counts the rest", () => {
    const markdown = "# Title\n\nCounts.\n\n## Known\n\n1. One ## two\n\n## Also\n\n- Three\n\n## Last\n\n- Four\n";
    expect(takeFirstSection(markdown)).toEqual({ text: "# Title\n\nCounts.\n\n## Known\n\n1. One ## two\n", more: 2 });
  });

  it("takes a brief of one section whole", () => {
    expect(takeFirstSection("# Title\n\n## Known\n\n- One\n")).toEqual({
      text: "# Title\n\n## Known\n\n- One\n",
      more: 0,
    });
  });
});
