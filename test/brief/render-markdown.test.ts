import fc from "fast-check";
import { expect, test } from "vitest";
import { composeBrief } from "../../src/brief/compose-brief.ts";
import { toMarkdownText } from "../../src/brief/markdown-text.ts";
import { renderMarkdown } from "../../src/brief/render-markdown.ts";
import { dossier } from "./fixture.ts";
import { toHostileDossier, unseenSigns } from "./hostile.ts";

const markdown = renderMarkdown(composeBrief(dossier), dossier);

test("renderMarkdown › cites every statement it names, and lists it", () => {
  const refs = new Set([...markdown.matchAll(/\[(S\d+)\]/gu)].map(([, ref]) => ref));
  for (const ref of refs) expect(markdown).toMatch(new RegExp(`^\\[${ref}\\] .*: `, "mu"));
});

test("renderMarkdown › numbers the claims and lists statements with exact words", () => {
  expect(markdown).toContain("\n1. **Disputed.** The National Notice Agency");
  expect(markdown).toContain(
    "[S24] Vesnia ← Accords secretariat ▲ asserts; said Sep 2023, in R5 reports/fuel-panel.txt: “it delivered 41,200 barrels",
  );
});

test("renderMarkdown › writes footnotes on wish", () => {
  const footnotes = renderMarkdown(composeBrief(dossier), dossier, { footnotes: true });
  expect(footnotes).toContain("[^S5]");
  expect(footnotes).toMatch(/^\[\^S5\]: Norland’s foreign ministry ▼ denies/mu);
});

test("renderMarkdown › makes hostile words inert", () => {
  const hostile = toHostileDossier();
  const text = renderMarkdown(composeBrief(hostile), hostile);
  expect(text).not.toMatch(unseenSigns);
  expect(text).not.toMatch(/(?<!\\)<[a-z!/]/iu);
  expect(text).not.toMatch(/(?<!\\)\]\(/u);
  expect(text).not.toMatch(/https?:\/\//u);
  expect(text).not.toMatch(/javascript:/u);
  expect(text).not.toMatch(/www\.evil/u);
  expect(text).toContain("␛");
  expect(text).toContain("⟨U+202E⟩");
});

test("toMarkdownText › leaves no active sign for any text, and keeps plain prose as it is", () => {
  expect(toMarkdownText("Talks (May 2023) cost 3.5 % – a state_owned firm said: no!")).toBe(
    "Talks (May 2023) cost 3.5 % – a state_owned firm said: no!",
  );
  expect(toMarkdownText("1. first")).toBe("1\\. first");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const safe = toMarkdownText(text);
      return !unseenSigns.test(safe) && !/(?<!\\)(?:\\\\)*[[\]<>`*|]/u.test(safe.replace(/\\./gu, ""));
    }),
  );
});
