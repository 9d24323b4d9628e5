import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noContext } from "../../src/link/event.ts";
import { findEvents } from "../../src/link/events.ts";
import { findMentions } from "../../src/link/mentions.ts";

const names = [
  { words: "Norland", actorId: "norland" },
  { words: "Vesnia", actorId: "vesnia" },
  { words: "Ironquill", actorId: "ironquill" },
];

function read(text: string): string[] {
  return findEvents(findMentions(text, null, names), [], noContext).map(
    ({ supplier, recipient, endUser, sides, goods, payment, stage, isNegated }) =>
      [
        `${supplier ?? "?"}>${recipient ?? "?"}${endUser === null ? "" : `>${endUser}`}`,
        sides.join("+"),
        goods.map(({ category }) => category).join("+"),
        stage ?? "open",
        payment.map(({ category }) => category).join("+"),
        isNegated ? "not" : "",
      ]
        .filter((part) => part !== "")
        .join(" "),
  );
}

const cases: readonly (readonly [words: string, ...events: string[]])[] = [
  ["Norland delivered rockets to Vesnia", "norland>vesnia rocket delivered"],
  ["Norland supplied Vesnia with artillery shells", "norland>vesnia artillery-ammunition delivered"],
  ["Norland sold Vesnia drones", "norland>vesnia drone agreed"],
  ["Norland has shipped drones to Vesnia", "norland>vesnia drone shipped"],
  ["Norland is sending tanks to Vesnia", "norland>vesnia tank shipped"],
  ["Norland has begun supplying Vesnia with rockets", "norland>vesnia rocket shipped"],
  ["Norland is considering supplying Vesnia with rockets", "norland>vesnia rocket considered"],
  ["Norland could deliver rockets to Vesnia", "norland>vesnia rocket considered"],
  ["Norland agreed to supply rockets to Vesnia", "norland>vesnia rocket agreed"],
  ["Vesnia bought shells from Norland", "norland>vesnia artillery-ammunition agreed"],
  ["Vesnia wants to buy shells from Norland", "norland>vesnia artillery-ammunition considered"],
  ["Vesnia received missiles from Norland", "norland>vesnia missile delivered"],
  ["rockets were delivered to Vesnia by Norland", "norland>vesnia rocket delivered"],
  ["the sale of drones by Norland to Vesnia", "norland>vesnia drone open"],
  ["Norland's arms deliveries to Vesnia", "norland>vesnia weapons shipped"],
  ["Norland completed a delivery of rockets to Vesnia", "norland>vesnia rocket delivered"],
  ["an arms deal between Norland and Vesnia", "?>? norland+vesnia weapons open"],
  ["Norland and Vesnia held talks about an arms deal", "?>? norland+vesnia weapons negotiating"],
  ["Norland traded shells for food with Vesnia", "norland>vesnia artillery-ammunition agreed food"],
  ["Vesnia would receive rockets from Norland in exchange for oil", "norland>vesnia rocket considered oil"],
  ["Vesnia was in the process of buying shells from Norland", "norland>vesnia artillery-ammunition negotiating"],
  ["Norland was on the verge of delivering rockets to Vesnia", "norland>vesnia rocket considered"],
  ["Vesnia was offering Norland food for weapons", "norland>vesnia weapons considered food"],
  ["Vesnia offered grain in exchange for rockets", "?>vesnia rocket considered food"],
  ["Norland offered to supply Vesnia with rockets", "norland>vesnia rocket considered"],
  ["Norland never delivered rockets to Vesnia", "norland>vesnia rocket delivered not"],
  ["Norland delivered rockets to Vesnia for use by Ironquill", "norland>vesnia>ironquill rocket delivered"],
  ["the rockets were captured by Vesnia", "?>vesnia rocket captured"],
  ["Vesnia fired rockets from Norland", "norland>vesnia rocket used"],
  ["Norland announced a parade in Karvik"],
  ["Vesnia condemned the Norland missiles on parade"],
  ["Norland and Vesnia share a long border and a longer history"],
];

describe("findEvents", () => {
  it.each(cases)("findEvents › reads who gives what to whom: %s", (words, ...events) => {
    expect(read(words)).toEqual(events);
  });

  it("findEvents › takes no pretended place for a recipient", () => {
    const [event] = findEvents(
      findMentions("Norland is sending shells to Vesnia under the guise of deliveries to Ostria", null, names),
      [],
      noContext,
    );
    expect(event).toMatchObject({ supplier: "norland", recipient: "vesnia", route: ["Ostria"] });
  });

  it("findEvents › never throws and keeps its spans inside the text", () => {
    const words = fc.array(
      fc.constantFrom(...cases.flatMap(([text]) => text.split(" ")), ",", ".", "“", "\n", "and", "for"),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(" ");
        for (const { start, end } of findEvents(findMentions(text, null, names), [], noContext)) {
          expect(start >= 0 && start < end && end <= text.length).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
