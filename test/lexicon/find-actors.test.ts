import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeBody } from "../../src/lexicon/bodies.ts";
import { findActorById, findActorByName, findActors } from "../../src/lexicon/find-actors.ts";
import { findBody } from "../../src/lexicon/find-body.ts";
import { actorEntries } from "../../src/lexicon/generated/actors.ts";
import { findStateOf } from "../../src/lexicon/state-of.ts";

const found = (text: string) =>
  findActors(text).map((mention) => `${mention.text} = ${mention.actorId}, ${mention.by}`);

describe("findActorByName", () => {
  it.each([
    ["the United States", "united-states", "name"],
    ["the US", "united-states", "alias"],
    ["U.S.", "united-states", "alias"],
    ["DPRK", "north-korea", "alias"],
    ["North Koreans", "north-korea", "adjective"],
    ["Pyongyang", "north-korea", "metonym"],
    ["Pyongyang's", "north-korea", "metonym"],
    ["ROK", "south-korea", "alias"],
    ["the White House", "white-house", "name"],
    ["the Pentagon", "us-defense-department", "metonym"],
    ["Foggy Bottom", "us-state-department", "metonym"],
    ["10 Downing Street", "uk-prime-ministers-office", "metonym"],
    ["Elysee", "france-presidency", "metonym"],
    ["the UNSC", "un-security-council", "alias"],
    ["KCNA", "kcna", "name"],
    ["Korean Central News Agency", "kcna", "alias"],
    ["PMC Wagner", "wagner-group", "alias"],
    ["38 North", "38-north", "name"],
    ["Türkiye", "turkey", "alias"],
  ])("finds %s", (name, id, by) => {
    const named = findActorByName(name);
    expect([named?.actor.id, named?.by]).toEqual([id, by]);
  });

  it.each(["us", "who", "north korea", "Norland", "", "the", "turkey"])("finds nobody for “%s”", (name) => {
    expect(findActorByName(name)).toBeNull();
  });
});

describe("findActors", () => {
  it("takes the longest name and keeps word borders", () => {
    expect(found("The Washington Post cites South Korea, not Washington; the Russians in Chadwick told us.")).toEqual([
      "The Washington Post = washington-post, name",
      "South Korea = south-korea, name",
      "Washington = united-states, metonym",
      "Russians = russia, adjective",
    ]);
  });

  it("reads compounds with a hyphen", () => {
    expect(found("the US-South Korean drill of a Seoul-based, pro-Russian group")).toEqual([
      "US = united-states, alias",
      "South Korean = south-korea, adjective",
      "Seoul = south-korea, metonym",
      "Russian = russia, adjective",
    ]);
  });

  it("tells US from us, and a headline in capitals from both", () => {
    expect(found("They told us that the US knows.")).toEqual(["US = united-states, alias"]);
    expect(found("DO NOT TELL US LIES, SAYS RUSSIA")).toEqual(["RUSSIA = russia, name"]);
  });

  it("finds bodies by pattern, with and without a row", () => {
    expect(
      found(
        "North Korea’s Ministry of National Defense met the Slovak Treasury and the Ministry of Trade of Kazakhstan.",
      ),
    ).toEqual([
      "North Korea’s Ministry of National Defense = north-korea-defence-ministry, name",
      "Slovak Treasury = slovakia-finance-ministry, name",
      "Ministry of Trade of Kazakhstan = kazakhstan-trade-ministry, name",
    ]);
  });

  it("passes over phrases that only look like actors", () => {
    expect(found("in the Indian Ocean, the South China Sea and the Gulf of Mexico; Latin America")).toEqual([]);
  });

  it("takes a nation's word before a body word apart by the case of the body", () => {
    expect(found("money for the Norwegian treasury")).toEqual(["Norwegian = norway, adjective"]);
  });

  it("gives slices in order, whatever the text", () => {
    const names = fc.constantFrom(
      "U.S.",
      "North Korea",
      "’s",
      "foreign ministry",
      "\u00AD",
      "\n\n",
      "é",
      "of the",
      "UN",
      ".",
      " ",
      "🚢",
      "Ministry of Defence",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(names, fc.string()), { maxLength: 12 }), (parts) => {
        const text = parts.join(" ");
        let end = 0;
        for (const mention of findActors(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          end = mention.end;
        }
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

describe("findBody", () => {
  it.each([
    ["North Korea's Ministry of National Defense", "north-korea-defence-ministry"],
    ["the Ukrainian Defense Ministry", "ukraine-defence-ministry"],
    ["U.S. State Department", "us-state-department"],
    ["Slovak Treasury", "slovakia-finance-ministry"],
    ["South Korea’s spy agency", "south-korea-nis"],
    ["Ministry of Foreign Affairs of the Russian Federation", "russia-foreign-ministry"],
    ["Pyongyang’s foreign ministry", "north-korea-foreign-ministry"],
    ["the Russian government", "russia"],
  ])("finds %s", (name, id) => {
    expect(findBody(name)?.id).toBe(id);
  });

  it.each(["Russia", "foreign ministry", "Russia, foreign ministry", "the Ministry"])(
    "finds no body in “%s”",
    (name) => {
      expect(findBody(name)).toBeNull();
    },
  );
});

describe("composeBody", () => {
  it("names a body after its state", () => {
    expect(composeBody("slovakia", "defense ministry")).toMatchObject({
      id: "slovakia-defence-ministry",
      name: "Slovak Defence Ministry",
      kind: "organization",
      memberOf: ["slovakia"],
    });
    expect(composeBody("north-korea", "foreign ministry")?.name).toBe("North Korean Foreign Ministry");
  });

  it("gives nobody for an unknown state or body", () => {
    expect(composeBody("norland", "foreign ministry")).toBeNull();
    expect(composeBody("slovakia", "ministry of silly walks")).toBeNull();
  });

  it("makes ids that lead back to the body and its state", () => {
    expect(findActorById("slovakia-defence-ministry")?.name).toBe("Slovak Defence Ministry");
    expect(findStateOf("slovakia-defence-ministry")).toBe("slovakia");
    expect(findStateOf("wagner-group")).toBe("russia");
    expect(findStateOf("united-nations")).toBeNull();
    expect(findStateOf("mira-tarn")).toBeNull();
  });
});

describe("data/actors.csv", () => {
  it("holds all member states of the UN and four more", () => {
    expect(actorEntries.filter(({ kind }) => kind === "state")).toHaveLength(197);
  });

  it("names no person, uses ids once, and knows all it refers to", () => {
    const ids = actorEntries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, kind, memberOf, stateMedia } of actorEntries) {
      expect(kind).not.toBe("person");
      expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      for (const other of [...memberOf, ...(stateMedia === null ? [] : [stateMedia])]) {
        expect(ids).toContain(other);
      }
    }
  });

  it("gives no words to two actors by the same case", () => {
    const owners = new Map<string, string>();
    for (const { id, name, aliases, metonyms, adjectives } of actorEntries) {
      for (const words of new Set([name, ...aliases, ...metonyms, ...adjectives])) {
        expect(`${words}: ${owners.get(words) ?? id}`).toBe(`${words}: ${id}`);
        owners.set(words, id);
      }
    }
  });
});
