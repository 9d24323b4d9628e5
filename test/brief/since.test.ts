import { describe, expect, it } from "vitest";
import { checkBrief } from "../../src/brief/check-brief.ts";
import { compareBriefs } from "../../src/brief/compare-briefs.ts";
import { composeBrief } from "../../src/brief/compose-brief.ts";
import { indexDossier } from "../../src/brief/dossier-index.ts";
import { renderHtml } from "../../src/brief/html/render-html.tsx";
import { renderMarkdown } from "../../src/brief/render-markdown.ts";
import { composeSince } from "../../src/brief/sections/since.ts";
import { toTakenBrief } from "../../src/brief/take-brief.ts";
import type { TakenBrief } from "../../src/model/taken-brief.ts";
import { dossier as fixtureDossier } from "./fixture.ts";

const now = toTakenBrief(fixtureDossier, { asOf: null, hearsay: "0.1.0" });
const when = { kind: "taken", on: "2023-05-12T21:30:00Z", asOf: null, by: null } as const;

/** The same brief before its last report came. */
function toBefore(): TakenBrief {
  const last = now.statements.at(-1)![2];
  const kept = now.statements.flatMap((each, place) => (each[2] === last ? [] : [place]));
  return {
    ...now,
    reports: now.reports.filter((_, place) => place !== last),
    statements: kept.map((place) => now.statements[place]!),
    propositions: now.propositions.map((each) => ({
      ...each,
      word: "likely",
      statements: each.statements.map((place) => kept.indexOf(place)).filter((place) => place >= 0),
    })),
    changes: [],
  };
}

describe("composeSince", () => {
  it("begins with the sum, and every line that names something leads there", () => {
    const since = compareBriefs(toBefore(), now);
    const brief = composeBrief(fixtureDossier, { since: { since, when } });
    const [section] = brief.sections;
    expect(section).toMatchObject({ id: "since", title: "Since your last brief" });
    expect(section!.lines[0]!.text).toMatch(/^Since your last brief \(12 May 2023\): 1 new report, \+\d+ statement/u);
    expect(checkBrief(brief, fixtureDossier)).toEqual([]);
    const html = renderHtml(brief, fixtureDossier);
    const own = html.slice(html.indexOf('<section id="since"'), html.indexOf('<section id="known"'));
    for (const [, target = ""] of own.matchAll(/href="#(\w+)"/gu)) expect(html).toContain(`id="${target}"`);
    expect(own).toMatch(/href="#R\d"/u);
    expect(own).toMatch(/href="#P\d"/u);
    expect(renderMarkdown(brief, fixtureDossier)).toContain("## Since your last brief\n\n- Since your last brief");
  });

  it("says so where nothing has changed, and whose brief it is held against", () => {
    const index = indexDossier(fixtureDossier);
    const { lines } = composeSince(index, compareBriefs(now, now), { ...when, asOf: "2023-05", by: "Ines Vaal" });
    expect(lines.map(({ text }) => text)).toEqual([
      "Since the brief of Ines Vaal (12 May 2023, as of May 2023): nothing has changed.",
    ]);
    const day = composeSince(index, compareBriefs(now, now), { kind: "day", day: "2023-05-12" });
    expect(day.lines[0]!.text).toBe("Since 12 May 2023: nothing has changed.");
  });
});
