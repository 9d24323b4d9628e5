import { describe, expect, it } from "vitest";
import { findAct, isRejectedOffer } from "../../src/extract/find-act.ts";
import type { Act } from "../../src/model/statement.ts";

const rows: readonly (readonly [act: Act, cue: string, content: string, speaker?: string])[] = [
  ["asserts", "said", "the barge carried fuses"],
  ["asserts", "said", "the shells “will not decide the war”"],
  ["asserts", "said", "it was free to sell arms to anyone"],
  ["asserts", "told", "Norland sells grain to its neighbours"],
  ["denies", "denied", "the charge"],
  ["denies", "has repeatedly denied", "that it sold rockets"],
  ["denies", "rejects", "the report"],
  ["denies", "said", "the story of the crates was untrue"],
  ["denies", "said", "“we have never sold shells to anybody”"],
  ["denies", "said", "there was no such contract"],
  ["denies", "says", "it had nothing to do with the blast"],
  ["denies", "called", "the account “a fairy tale”"],
  ["denies", "described", "the video as a fabrication"],
  ["denies", "insisted", "that the reports were “pure invention”"],
  ["denies", "accused", "Karvik of spreading baseless rumours"],
  ["denies", "said", "they don’t", "vesnia"],
  ["denies", "said", "that his country is not supplying arms to anyone"],
  ["denies", "said", "“these allegations are made to distract from the election”"],
  ["denies", "laughed off", "the claim"],
  ["doubts", "said", "there was no evidence of that yet"],
  ["doubts", "said", "it could not independently verify the figures"],
  ["doubts", "stated", "that the army did not know whether the crates had arrived"],
  ["doubts", "said", "he was not aware of the incident"],
  ["doubts", "said", "it was too early to tell"],
  ["doubts", "questioned", "the count"],
  ["doubts", "doubts", "that the lake route was used"],
  ["doubts", "said", "the group had found no trace of a launcher"],
  ["declines", "declined to comment", ""],
  ["declines", "did not respond", "to requests for comment"],
  ["declines", "would not specify", "where the crates went"],
  ["declines", "neither confirmed nor denied", "the sale"],
  ["declines", "did not deny", "the sale"],
  ["declines", "has kept silent", ""],
  ["declines", "did not say", "whether it had asked for the papers"],
  ["declines", "said", "“I am not going to get into that.”"],
  ["declines", "did not rule out", "a further sale"],
  ["intends", "vowed", "to rearm the coast guard"],
  ["intends", "said", "“we will answer every shot”"],
  ["urges", "urged", "both sides to stop"],
  ["urges", "called on", "Vesnia to open its books"],
  ["asks", "asked", "whether the crates were empty"],
  ["asks", "said", "“Who paid for it?”"],
  ["judges", "condemned", "the attack"],
  ["judges", "said", "such a sale would violate the ban"],
  ["judges", "said", "it was “a sign of weakness”"],
];

describe("findAct", () => {
  it.each(rows)("finds %s in: %s | %s", (act, cue, content, speaker) => {
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
