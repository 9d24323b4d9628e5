import { describe, expect, it } from "vitest";
import { findAct, isRejectedOffer } from "../../../src/extract/acts/find-act.ts";
import type { Act } from "../../../src/model/statement.ts";

const rows: readonly { act: Act; cue: string; content: string; speaker?: string }[] = [
  { act: "asserts", cue: "said", content: "the barge carried fuses" },
  { act: "asserts", cue: "said", content: "the shells “will not decide the war”" },
  { act: "asserts", cue: "said", content: "it was free to sell arms to anyone" },
  { act: "asserts", cue: "told", content: "Norland sells grain to its neighbours" },
  { act: "asserts", cue: "said", content: "“We can confirm that a first delivery has reached the group.”" },
  { act: "denies", cue: "said", content: "“We sold nothing,”" },
  { act: "asserts", cue: "let it be known", content: "that the Selma would not return" },
  { act: "doubts", cue: "said", content: "he was not familiar with the details" },
  { act: "asserts", cue: "said", content: "“he has no idea how to pay for it,”" },
  { act: "asserts", cue: "said", content: "no arrests had been made" },
  { act: "asserts", cue: "say", content: "that left a loophole that has never been closed" },
  { act: "asserts", cue: "said", content: "the company had called the police on the day the breach was discovered" },
  { act: "denies", cue: "denied", content: "the charge" },
  { act: "denies", cue: "has repeatedly denied", content: "that it sold rockets" },
  { act: "denies", cue: "rejects", content: "the report" },
  { act: "denies", cue: "said", content: "the story of the crates was untrue" },
  { act: "denies", cue: "said", content: "“we have never sold shells to anybody”" },
  { act: "denies", cue: "said", content: "there was no such contract" },
  { act: "denies", cue: "says", content: "it had nothing to do with the blast" },
  { act: "denies", cue: "called", content: "the account “a fairy tale”" },
  { act: "denies", cue: "described", content: "the video as a fabrication" },
  { act: "denies", cue: "insisted", content: "that the reports were “pure invention”" },
  { act: "denies", cue: "accused", content: "Karvik of spreading baseless rumours" },
  { act: "denies", cue: "said", content: "they don’t", speaker: "vesnia" },
  { act: "denies", cue: "said", content: "that his country is not supplying arms to anyone" },
  { act: "denies", cue: "said", content: "“these allegations are made to distract from the election”" },
  { act: "denies", cue: "laughed off", content: "the claim" },
  { act: "denies", cue: "called", content: "those accounts “a joke”" },
  { act: "denies", cue: "ridiculed", content: "talk of foreign help" },
  { act: "denies", cue: "protested", content: "the “unfounded allegations” of Karvik" },
  { act: "denies", cue: "said", content: "the charge was aimed at “smearing the good name” of the state" },
  { act: "denies", cue: "said", content: "its embassy had received no request for arms from Dolna" },
  { act: "asserts", cue: "said", content: "“We have no reason to doubt what our colleagues have said,”" },
  { act: "asserts", cue: "said", content: "Karvik had seen “continuous signs” of arms trade" },
  { act: "doubts", cue: "said", content: "that they had not been able to inspect any of the crates" },
  { act: "doubts", cue: "said", content: "the purpose of the train was impossible to determine" },
  { act: "urges", cue: "warned", content: "the League against any such inquiry" },
  { act: "judges", cue: "reminded", content: "that such a purchase would break several resolutions" },
  { act: "declines", cue: "has never acknowledged", content: "the presence of the fighters" },
  { act: "declines", cue: "have not claimed", content: "responsibility" },
  { act: "asserts", cue: "believes", content: "Norland may have withheld the launchers" },
  { act: "asserts", cue: "says", content: "they will have no result" },
  { act: "denies", cue: "assured", content: "that Norland does not intend to violate anything" },
  { act: "denies", cue: "said", content: "“We reject these insinuations,”" },
  { act: "declines", cue: "said", content: "the defence ministry should be contacted for details" },
  { act: "declines", cue: "have made no mention of", content: "a deployment" },
  { act: "declines", cue: "referred", content: "to an earlier statement" },
  { act: "denies", cue: "said", content: "it did not authorise the transfer of any shell" },
  { act: "asserts", cue: "said", content: "nobody had been arrested" },
  { act: "asserts", cue: "confirmed", content: "that no licence was needed for boats of that kind" },
  { act: "asserts", cue: "said", content: "there was no appetite for closing the road" },
  { act: "asserts", cue: "has no doubt", content: "that the crates came from Dolna" },
  { act: "intends", cue: "has ruled out", content: "closing the bridge" },
  { act: "intends", cue: "ruled out", content: "an international inquiry" },
  { act: "intends", cue: "has ruled out", content: "talks with Norland" },
  { act: "denies", cue: "ruled out", content: "arson" },
  { act: "denies", cue: "ruled out", content: "any foreign role in the fire" },
  { act: "doubts", cue: "would not say", content: "with certainty what caused it" },
  { act: "doubts", cue: "could be independently verified", content: "neither account" },
  { act: "declines", cue: "has not confirmed", content: "the sale" },
  { act: "denies", cue: "calls", content: "the report “speculation”" },
  { act: "doubts", cue: "said", content: "“it would be premature to say that the deliveries change the balance,”" },
  { act: "declines", cue: "said", content: "“it would be premature to comment,”" },
  { act: "urges", cue: "challenged", content: "the general to board the ship" },
  { act: "doubts", cue: "is sceptical", content: "of claims that the boats have stopped" },
  { act: "doubts", cue: "said", content: "she had been shown no picture of the crates" },
  { act: "doubts", cue: "told", content: "it had no record of such a landing" },
  { act: "doubts", cue: "said", content: "“We have nothing of our own to set beside it,”" },
  { act: "doubts", cue: "could not confirm", content: "how the men had died" },
  { act: "declines", cue: "would not speculate", content: "on the cause" },
  { act: "declines", cue: "said", content: "“I would refer you to the harbour office,”" },
  { act: "declines", cue: "said", content: "“It's secret, so no,”" },
  { act: "declines", cue: "said", content: "it doesn't comment on single cases" },
  { act: "declines", cue: "didn't return calls", content: "" },
  { act: "declines", cue: "does not dispute", content: "the dates" },
  { act: "doubts", cue: "said", content: "there was no evidence of that yet" },
  { act: "doubts", cue: "said", content: "it could not independently verify the figures" },
  { act: "doubts", cue: "stated", content: "that the army did not know whether the crates had arrived" },
  { act: "doubts", cue: "said", content: "he was not aware of the incident" },
  { act: "doubts", cue: "said", content: "it was too early to tell" },
  { act: "doubts", cue: "questioned", content: "the count" },
  { act: "doubts", cue: "doubts", content: "that the lake route was used" },
  { act: "doubts", cue: "said", content: "the group had found no trace of a launcher" },
  { act: "declines", cue: "declined to comment", content: "" },
  { act: "declines", cue: "did not respond", content: "to requests for comment" },
  { act: "declines", cue: "would not specify", content: "where the crates went" },
  { act: "declines", cue: "neither confirmed nor denied", content: "the sale" },
  { act: "declines", cue: "did not deny", content: "the sale" },
  { act: "declines", cue: "has kept silent", content: "" },
  { act: "declines", cue: "did not say", content: "whether it had asked for the papers" },
  { act: "declines", cue: "said", content: "“I am not going to get into that.”" },
  { act: "asserts", cue: "did not rule out", content: "a further sale" },
  { act: "intends", cue: "vowed", content: "to rearm the coast guard" },
  { act: "intends", cue: "said", content: "“we will answer every shot”" },
  { act: "urges", cue: "urged", content: "both sides to stop" },
  { act: "urges", cue: "called on", content: "Vesnia to open its books" },
  { act: "asks", cue: "asked", content: "whether the crates were empty" },
  { act: "asks", cue: "said", content: "“Who paid for it?”" },
  { act: "judges", cue: "condemned", content: "the attack" },
  { act: "judges", cue: "said", content: "such a sale would violate the ban" },
  { act: "judges", cue: "said", content: "it was “a sign of weakness”" },
];

describe("findAct", () => {
  it.each(rows)("finds $act in: $cue | $content", ({ act, cue, content, speaker }) => {
    const words = {
      cue: cue.replaceAll("’", "'").split(" "),
      content: content.replaceAll("’", "'").toLowerCase(),
      sentence: content,
    };
    expect(findAct({ ...words, speaker: speaker ? [speaker] : [] })).toBe(act);
  });

  it("takes no harm from a lie in somebody else's mouth", () => {
    const words = {
      cue: ["said"],
      content: "it had asked its lawyers to look into the “false and damaging” report",
      sentence: "",
    };
    expect(findAct({ ...words, speaker: [] })).toBe("asserts");
  });
});

describe("isRejectedOffer", () => {
  it.each([
    ["rejected", "the offer", true],
    ["rejected", "the claim", false],
    ["dismissed", "the proposal as a trick", true],
    ["dismissed", "reports of a deal", false],
  ] as const)("tells a deed from a denial: %s %s", (cue, content, deed) => {
    expect(isRejectedOffer([cue], content)).toBe(deed);
  });
});
