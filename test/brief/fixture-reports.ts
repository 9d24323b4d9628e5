/** Six invented reports on an invented matter: did Norland send rockets to the Ironquill group? */
export interface RawReport {
  readonly path: string;
  readonly title: string;
  readonly outlet: string;
  readonly byline: readonly string[];
  readonly publishedOn: string | null;
  readonly text: string;
}

export const rawReports: readonly RawReport[] = [
  {
    path: "reports/harbour-courier.txt",
    title: "Agency accuses Norland of arming Ironquill",
    outlet: "Harbour Courier",
    byline: ["Lena Brandt"],
    publishedOn: "2023-05-12",
    text: `Agency accuses Norland of arming Ironquill

KARVIK, May 12 - Norland delivered infantry rockets to the private military group Ironquill last month, the National Notice Agency said on Friday.

"A first shipment went by rail, and Ironquill paid for it," Mira Tarn, a spokeswoman for the agency, told reporters. She said satellite images showed five wagons crossing the border at Karvik on April 18. The agency did not release the images.

Norland's foreign ministry denied the claim. "This is a fairy tale told for effect," it said in a statement. General Orlo, who owns Ironquill, called the account gossip.

Vesnia's defence ministry declined to comment on the report.

Tarn said the delivery would breach the Dolna Accords, under which Vesnia may not take in arms from Norland.
`,
  },
  {
    path: "reports/meridian-wire.txt",
    title: "Norland denies rocket delivery",
    outlet: "Meridian Wire",
    byline: [],
    publishedOn: "2023-05-13",
    text: `Norland denies rocket delivery

DOLNA, May 13 (Meridian Wire) - Norland on Saturday rejected a report that it had sent rockets to the Ironquill group.

"We have never sold weapons to Vesnia, and we have no plan to do so," a Norland defence official said.

A senior Vesnian official, speaking on condition of anonymity, said the wagons may have carried timber. The official said customs records would show it, but gave none.

The National Notice Agency stood by its account. "We are confident," Tarn said.
`,
  },
  {
    path: "reports/dolna-evening.html",
    title: "Agency accuses Norland of arming Ironquill",
    outlet: "Dolna Evening",
    byline: [],
    publishedOn: "2023-05-14",
    text: `Agency accuses Norland of arming Ironquill
First published by the Harbour Courier

KARVIK, May 12 - Norland delivered infantry rockets to the private military group Ironquill last month, the National Notice Agency said on Friday.

"A first shipment went by rail, and Ironquill paid for it," Mira Tarn, a spokeswoman for the agency, told reporters.
`,
  },
  {
    path: "reports/institute-note.pdf",
    title: "What the wagons at Karvik show, and what they do not",
    outlet: "Ines Vaal Institute",
    byline: ["Ines Vaal"],
    publishedOn: "2023-06-20",
    text: `What the wagons at Karvik show, and what they do not

Analyst Ines Vaal said images bought from a commercial provider show four wagons at Karvik yard on April 18. They do not show what was inside, she said.

According to Vaal, it is possible that artillery shells were also being shipped by sea on the freighter Selma. She doubts that rockets alone explain the traffic.

The United Kingdom of Lorne said on June 19 it supports the agency's assessment.

Talks between Norland and Vesnia on a wider arms deal are advancing, the National Notice Agency said on June 15.
`,
  },
  {
    path: "reports/fuel-panel.txt",
    title: "Refined fuel to Norland: what was reported",
    outlet: "Accords Monitor",
    byline: ["Desk"],
    publishedOn: "2023-09-30",
    text: `Refined fuel to Norland: what was reported

Vesnia told the Accords secretariat that it delivered 41,200 barrels of refined fuel to Norland in January, 38,900 in March, 52,400 in April, 47,000 in May and 61,300 in June.

No figure was given for February. The secretariat said the yearly ceiling is 500,000 barrels.

Ines Vaal estimates that deliveries through August reached 640,000 barrels, citing tanker tracking data. A diplomat from Lorne alleged that 70,000 barrels went unreported in July.
`,
  },
  {
    path: "reports/autumn-briefing.txt",
    title: "Agency softens its account of payment",
    outlet: "Harbour Courier",
    byline: ["Lena Brandt"],
    publishedOn: null,
    text: `Agency softens its account of payment

The National Notice Agency has no evidence yet that Ironquill paid for rockets, Mira Tarn said at a briefing.

"We said six wagons in spring, and we stand by that," she added.

Norland's foreign ministry again denied any delivery. Mira Tarn said Norland has offered shells in exchange for grain.
`,
  },
];
