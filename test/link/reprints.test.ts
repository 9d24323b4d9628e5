import { describe, expect, it } from "vitest";
import { findReprints } from "../../src/link/reprints.ts";
import { makeReport } from "./make.ts";

const body =
  "The freighter Selma left the port of Karvik before dawn with its lights out and reached the roads off Dolna two days later, harbour workers and a pilot recalled, and a crane was seen working at her side until the evening.";

describe("findReprints", () => {
  it("findReprints › joins reports whose own words are nearly the same", () => {
    const one = makeReport(`${body} “We saw crates,” Mira Tarn said.`);
    const other = makeReport(`Dolna. ${body} Analysts wondered what she carried.`);
    const apart = makeReport(
      "A dockers' union in Dolna called a strike over pay and the price of bread, the first in nine years.",
    );
    expect(findReprints([one, other, apart])).toMatchObject([{ reportIds: [one.id, other.id] }]);
  });

  it("findReprints › takes a shared quotation for no copying", () => {
    const quote = `“${body}”`;
    expect(
      findReprints([
        makeReport(`${quote} Tarn told the council.`),
        makeReport(`In Dolna, Tarn had this to say: ${quote}`),
      ]),
    ).toEqual([]);
  });

  it("findReprints › believes a report that credits its words", () => {
    const report = makeReport("Reprinted from the Karvik Post. The port is shut.", {
      credits: [{ kind: "reprint", name: "Karvik Post", start: 15, end: 30 }],
    });
    expect(findReprints([report])).toMatchObject([{ reportIds: [report.id], origin: "Karvik Post" }]);
  });
});

const story = [
  "Harbour pilot Ana Quist counted 31 crates on the quay at Karvik when the freighter Selma tied up there in March.",
  "General Orlo, who commands the northern garrison, told the council that the crates held mortar tubes bought from Vesnia for 12,000 crowns each.",
  "A welder at the Brask yard, Timo Halden, had been asked to cut new hatches into the ship's deck four weeks before.",
  "The insurer Lodestar cancelled its cover for the Selma after the ship had switched off its transponder near the Grey Sound.",
  "Vesnia's embassy in Dolna sent back a letter by the auditor Pia Renn unopened.",
];
const retold = [
  "Four weeks earlier Timo Halden, welder at the yard of Brask, had to cut fresh hatches in the deck of the vessel.",
  "In March, as the freighter Selma lay at Karvik, the pilot Ana Quist made out thirty-one crates on the quay.",
  "Mortar tubes were in the crates, General Orlo of the northern garrison explained to the council; Vesnia had asked 12,000 crowns for each.",
  "When the Selma turned its transponder off by the Grey Sound, Lodestar, the insurer, cancelled the cover.",
  "A letter from the auditor Pia Renn came back unopened from the embassy of Vesnia in Dolna.",
];
const different = [
  "Norland's council met for six hours on what General Orlo had to say about the crates of the freighter Selma.",
  "Deputy Karl Amsel wants every captain on the Grey Sound to be asked under oath, and a vote on the fishing treaty put off.",
  "In the market of Dolna fishwives spoke of little else; one of them, Ruta Banis, has two sons on the ferries.",
  "Coal prices in Vesnia rose by 9 per cent, and the central bank under Oda Fenn bought crowns to calm the trade.",
  "The weekly Lantern found an older list with 18 ships, none of which ever reached the port of Karvik.",
];

describe("findReprints among stories on one matter", () => {
  const first = makeReport(story.join("\n\n"), { outlet: "NNA" });
  const apart = makeReport(different.join("\n\n"));

  it("findReprints › joins a story and the same story in other words", () => {
    const again = makeReport(retold.join(" "));
    expect(findReprints([first, apart, again])).toMatchObject([
      { reportIds: [first.id, again.id], origin: "NNA", because: expect.stringContaining("the same details") },
    ]);
  });

  it("findReprints › takes the same details months later for a follow-up", () => {
    const on = (day: string) => ({ publishedOn: { from: day, to: day, basis: "metadata" } }) as const;
    const early = makeReport(story.join("\n\n"), { outlet: "NNA", ...on("2024-03-03") });
    const soon = makeReport(retold.join(" "), on("2024-03-20"));
    const late = makeReport(retold.join(" "), on("2024-06-02"));
    expect(findReprints([early, apart, soon])).toHaveLength(1);
    expect(findReprints([early, apart, late])).toEqual([]);
  });

  it("findReprints › joins a story that takes over whole passages", () => {
    const host = makeReport([...different.slice(0, 3), ...story.slice(1, 3), ...different.slice(3)].join("\n\n"));
    const found = findReprints([first, host]);
    expect(found).toMatchObject([{ reportIds: [first.id, host.id] }]);
    expect(found[0]?.because).toMatch(/passages of \d+ words or more stand in both/u);
  });

  it("findReprints › keeps two stories on the same matter apart", () => {
    expect(findReprints([first, apart])).toEqual([]);
  });

  it("findReprints › joins a story that a whole crowd of outlets carries", () => {
    const crowd = Array.from({ length: 30 }, (_, at) => makeReport(`${story.join("\n\n")}\n\nDesk ${at}.`));
    expect(findReprints(crowd)).toMatchObject([{ reportIds: crowd.map(({ id }) => id) }]);
  });
});
