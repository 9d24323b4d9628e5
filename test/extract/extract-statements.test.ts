import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extracted, linesOf } from "../support/extracted.ts";

describe("extractStatements › hedge", () => {
  it("takes no month for a doubt", () => {
    expect(extracted("Vesnia rejected the findings in May.").map(({ hedge }) => hedge)).toEqual(["none"]);
    expect(extracted("Mira Tarn said that the crates may be empty.").map(({ hedge }) => hedge)).toEqual(["possible"]);
  });
});

describe("extractStatements", () => {
  it.each([
    [
      "a clause with its that",
      "The ministry in Karvik confirmed on Tuesday that two barges had left the port of Rell.",
      "asserts | The ministry in Karvik | confirmed | that two barges had left the port of Rell",
    ],
    [
      "a quotation before its cue",
      "“The crates held tractors,” said Mira Tarn, a spokeswoman for the ministry.",
      "asserts | Mira Tarn, a spokeswoman for the ministry | said | “The crates held tractors,”",
    ],
    [
      "a denial",
      "Vesnia has repeatedly denied selling rockets to the rebels.",
      "denies | Vesnia | has repeatedly denied | selling rockets to the rebels",
    ],
    [
      "data that speak",
      "Customs data show that Norland bought 900 barrels of diesel in May.",
      "asserts | Customs data | show | that Norland bought 900 barrels of diesel in May",
    ],
    [
      "what something is called",
      "Dolna called the report “a fairy tale for children”, and the talks went on.",
      "denies | Dolna | called | the report “a fairy tale for children”",
    ],
    [
      "a refusal and what is refused",
      "The shipping company did not respond to questions about the cargo.",
      "declines | The shipping company | did not respond | to questions about the cargo",
    ],
    [
      "a doubt that hangs on an adjective",
      "The lake is low, and she is sceptical of claims by Karvik groups that the boats have stopped.",
      "doubts | she | is sceptical | of claims by Karvik groups that the boats have stopped",
    ],
    [
      "a refusal at the end of its sentence, without the next one",
      "Vesnia sold shells, Orlo said. The company that runs the barge, Rell Lines, didn't return calls. Its depot is shut.",
      "declines | The company that runs the barge, Rell Lines | didn't return calls | ",
    ],
    [
      "a claim that is laughed at",
      "In a speech on Friday General Orlo ridiculed talk of foreign help.",
      "denies | General Orlo | ridiculed | talk of foreign help",
    ],
    [
      "a claim that is dismissed, without what it is called",
      "The Vesnian embassy in Karvik dismissed the story as “warmed-up rubbish.”",
      "denies | The Vesnian embassy in Karvik | dismissed | the story",
    ],
    [
      "what nobody could check, with nobody for its speaker",
      "Norland said the ship was empty. The claim could not be independently verified.",
      "doubts |  | could not be independently verified | The claim",
    ],
    [
      "what lacks confirmation",
      "There was no independent confirmation of the report.",
      "doubts |  | There was no independent confirmation | the report",
    ],
    [
      "who could not check it, past an adverb",
      "NNA could not independently verify the account.",
      "doubts | NNA | could not independently verify | the account",
    ],
    [
      "who does not know",
      "Norland officials do not know whether the shells came, Orlo conceded.",
      "doubts | Norland officials < Orlo | do not know | whether the shells came",
    ],
    [
      "a name behind a clause that ends in another body",
      "It was “very possible” that the rockets had been taken from Norland forces, Yuriy Sak, an adviser to the minister, told reporters.",
      "asserts | Yuriy Sak, an adviser to the minister | told | It was “very possible” that the rockets had been taken from Norland forces",
    ],
    [
      "a name before its long apposition",
      "Ned Price, the State Department's spokesman, said Washington agreed that the ship was empty.",
      "asserts | Ned Price, the State Department's spokesman | said | Washington agreed that the ship was empty",
    ],
    [
      "the clause before a gloss",
      "A faulty cable on the ground floor set the cotton alight, the minister said, citing a first report.",
      "asserts | the minister | said | A faulty cable on the ground floor set the cotton alight",
    ],
    [
      "the clause before a medium",
      "The blast happened at dawn near the second pillar, Governor Sergei Malin wrote on his channel.",
      "asserts | Governor Sergei Malin | wrote on | The blast happened at dawn near the second pillar",
    ],
    [
      "a deed behind a day",
      "Norland accused Vesnia on Monday of arming Ironquill.",
      "asserts | Norland | accused | Vesnia … of arming Ironquill",
    ],
    [
      "papers that a report saw",
      "The shells were made in Norland, documents seen by NNA show.",
      "asserts | documents seen by NNA | show | The shells were made in Norland",
    ],
    [
      'papers behind "according to"',
      "The shirts were made at Rell, according to order sheets that the Ledger has seen.",
      "asserts | order sheets that the Ledger has seen | according to | The shirts were made at Rell",
    ],
    [
      "who closes a sentence, though a tagger reads the verb as a noun",
      "Some 290,000 barrels a day arrived from Rell in January, the customs office reports. There were none before.",
      "asserts | the customs office | reports | Some 290,000 barrels a day arrived from Rell in January",
    ],
    [
      "who speaks at an hour of a live blog",
      "The hearing opens. 09.40 Nobody yet.\n\n09.50 Health Minister Bruno Casal: the prosecutor has opened a case.",
      "asserts | Health Minister Bruno Casal | : | the prosecutor has opened a case",
    ],
    ["whose view it is", "In his view, Norland sold shells.", "asserts | his | In his view | Norland sold shells"],
    [
      'the source behind "according to", whatever is named before',
      "The Selma loaded at Rell on the 9th, according to Keelwatch.",
      "asserts | Keelwatch | according to | The Selma loaded at Rell on the 9th",
    ],
    ["what is ruled out", "The spokeswoman ruled out arson.", "denies | The spokeswoman | ruled out | arson"],
    [
      "silence of who is named with a negation",
      "Neither the firm nor its lawyer responded to questions.",
      "declines | Neither the firm nor its lawyer | responded | to questions",
    ],
    [
      "silence within a sentence",
      "Norland and Vesnia vowed to expand ties but neither has confirmed any arms deal.",
      "declines | neither < Norland and Vesnia | has confirmed | any arms deal",
    ],
    [
      "silence of nobody named",
      "No one at the embassy was available for comment.",
      "declines | No one at the embassy | was available for comment | ",
    ],
    ["details that are not given", "The ministry gave no details.", "declines | The ministry | gave no details | "],
    [
      "what nobody could verify, where the subject says so",
      "Neither account could be independently verified.",
      "doubts |  | could be independently verified | Neither account",
    ],
    [
      "who speaks in what another tells",
      "A diplomat said that the ministry had denied the sale.",
      "denies | the ministry < A diplomat | had denied | the sale",
    ],
    [
      "the telling as telling",
      "A diplomat said Norland had told the council it sold nothing.",
      "asserts | A diplomat | said | Norland had told the council it sold nothing",
    ],
    [
      "who speaks behind a medium",
      "Orlo came home on Monday. In an interview with the Karvik Herald he said the guns were ready.",
      "asserts | he < Karvik Herald | said | the guns were ready",
    ],
    [
      "a doubt where there is nothing to show something",
      "There is nothing to suggest that Norlandic weapons are being used in Vesnia.",
      "doubts |  | to suggest | that Norlandic weapons are being used in Vesnia",
    ],
    [
      "a paper in front, with a day and no comma",
      "As reported by the Dolna Herald last month the Norlandic government shipped a supply of shells to Vesnia by train.",
      "asserts | the Dolna Herald | As reported by | the Norlandic government shipped a supply of shells to Vesnia by train",
    ],
    [
      "who is posted somewhere, and not the place",
      "Russia's envoy to the United Nations, Boris Stahl, accused the United States of spreading information that was deliberately false.",
      "denies | Russia's envoy to the United Nations, Boris Stahl | accused | the United States of spreading information that was deliberately false",
    ],
    [
      "silence where the negation stands before the speaker",
      "Vesnia denied the sale. Nor does the ministry address the charge that fuel was passed off as paint.",
      "declines | the ministry | address | the charge that fuel was passed off as paint",
    ],
  ])("finds %s", (_reason, text, line) => {
    expect(linesOf(extracted(text))).toContain(line);
  });

  it("keeps a chain of say-so, nearest voice first", () => {
    const [statement] = extracted("Vesnia said the ship was empty, according to the state news agency KCNA.");
    expect(statement?.chain.map(({ text, actor }) => [text, actor])).toEqual([
      ["Vesnia", expect.any(String)],
      [expect.stringContaining("KCNA"), "kcna"],
    ]);
  });

  it("gives a quoted voice the words and the medium the relay", () => {
    const [statement] = extracted("Reuters quoted Foreign Minister Anna Berg as saying that the talks had failed.");
    expect(statement?.chain.map(({ actor }) => actor)).toEqual(["anna-berg", "reuters"]);
  });

  it("resolves pronouns and roles inside the report", () => {
    const statements = extracted(
      "Defence Minister Anna Berg said the port was closed. She said the guards had left on Monday.\n\nThe minister added that a ship was missing.",
    );
    expect(statements.map(({ chain }) => chain[0]?.actor)).toEqual(["anna-berg", "anna-berg", "anna-berg"]);
  });

  it("leaves an unnamed voice unnamed and says for whom it speaks", () => {
    const [statement] = extracted("A senior US official told reporters that the shipment was still at sea.");
    expect(statement?.chain[0]).toMatchObject({ actor: null, kind: "unnamed", speaksFor: ["united-states"] });
  });

  it("dates what was said against the day of publication", () => {
    const [statement] = extracted("Anna Berg said on Tuesday that the port was closed.");
    expect(statement?.saidOn).toEqual({
      from: "2024-05-14",
      to: "2024-05-14",
      text: expect.stringContaining("Tuesday"),
    });
  });

  it("links a short denial to what it answers", () => {
    const statements = extracted(
      "The United States said that North Korea had sold shells to Russia. North Korea denied the claim.",
    );
    const denial = statements.find(({ act }) => act === "denies");
    expect(denial?.answers).toEqual([statements[0]?.id]);
  });

  it("carries a quotation on to the last speaker", () => {
    const statements = extracted(
      "“It was a long night,” Anna Berg said.\n\n“We lost two boats and most of the nets we had borrowed.”",
    );
    expect(statements.at(-1)).toMatchObject({ cue: null, rule: "quotation-goes-on", chain: [{ actor: "anna-berg" }] });
  });

  it.each([
    "Talks continue in Karvik.",
    "The blast claimed nine lives.",
    "If the reports cannot be verified, Norland will act.",
    "How the rockets came to Vesnia is disputed.",
    "Norland offered fuel for peace, but Vesnia rejected the offer.",
    "J. Roe has reported from Dolna since 2012.",
  ])("finds nobody speaking in: %s", (text) => {
    expect(linesOf(extracted(text))).toEqual([]);
  });

  const word = fc.constantFrom(
    "Norland",
    "said",
    "that",
    "“",
    "”",
    "denied",
    "the",
    "claim",
    ",",
    ".",
    "\n\n",
    "Orlo",
    "on Monday",
    "🚢",
    "크",
    "’s",
    "told NNA",
    "according to",
    ":",
    "\u200b",
    "\r\n",
  );
  it("slices every span back and repeats itself", () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = words.join(" ");
        const statements = extracted(text);
        for (const { chain, cue, content, evidence } of statements) {
          for (const span of [...chain, ...content, ...evidence, ...(cue ? [cue] : [])])
            expect(text.slice(span.start, span.end)).toBe(span.text);
        }
        expect(extracted(text)).toEqual(statements);
      }),
    );
  });
});
