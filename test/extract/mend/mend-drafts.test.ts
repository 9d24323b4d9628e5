import { describe, expect, it } from "vitest";
import { extracted, linesOf } from "../../support/extracted.ts";

const linesFor = (text: string): string[] => linesOf(extracted(text));

describe("mendDrafts", () => {
  it.each([
    [
      "the subject of an earlier verb for a later one",
      "Vesnia has previously denied sending shells to Norland and in November called such reports a “groundless” rumour.",
      [
        "denies | Vesnia | has previously denied | sending shells to Norland",
        "denies | Vesnia | called | such reports a “groundless” rumour",
      ],
    ],
    [
      "the subject before a relative clause",
      "The official, who asked not to be named, accused the Vesnian army of running a smear campaign.",
      ["asserts | The official | accused | the Vesnian army of running a smear campaign"],
    ],
    [
      "the voice of a participle, past a thing cited",
      "The 122 flights cited in the report had carried aid, the Norland mission said, adding that a field hospital had treated 900 patients.",
      [
        "asserts | the Norland mission | said | The 122 flights cited in the report had carried aid",
        "asserts | the Norland mission | adding | that a field hospital had treated 900 patients",
      ],
    ],
    [
      "what somebody is to do as no saying of theirs",
      "Norland's ambassador demanded that the council condemn Vesnia by name.",
      ["urges | Norland's ambassador | demanded | that the council condemn Vesnia by name"],
    ],
    [
      "who is asked to do something",
      "They asked the harbour office to send a team to Karvik.",
      ["urges | They | asked | the harbour office to send a team to Karvik"],
    ],
    [
      "a source that is quoted, and the medium that quotes it",
      "The broadcaster Canal Six reported on Tuesday that a train had been seen crossing the bridge at Rell on the evening of November 4, quoting a source familiar with the matter.",
      [
        "asserts | a source familiar with the matter < The broadcaster Canal Six | reported | that a train had been seen crossing the bridge at Rell on the evening of November 4",
      ],
    ],
    [
      "a figure somebody gives",
      "A study by the Karvik Institute puts the planned output of the yard at 6,000 drones by next summer, citing documents that were leaked.",
      [
        "asserts | A study by the Karvik Institute | puts | the planned output of the yard at 6,000 drones by next summer",
      ],
    ],
    [
      "what is believed, with nobody for its speaker",
      "Norland is believed to back the rebels, though Dolna says it is neutral.",
      ["asserts |  | is believed | Norland … to back the rebels", "asserts | Dolna | says | it is neutral"],
    ],
    [
      "who wrote a report",
      "Weapons have been flown to the rebels, according to a confidential report by League inspectors.",
      ["asserts | a confidential report by League inspectors | according to | Weapons have been flown to the rebels"],
    ],
    [
      "one sentence and not the quotation behind it",
      "Spokesperson Mira Tarn said Norland stood by its information. “We have no reason to doubt what our colleagues have said,” Tarn told a briefing.",
      [
        "asserts | Spokesperson Mira Tarn | said | Norland stood by its information",
        "asserts | Tarn | told | “We have no reason to doubt what our colleagues have said,”",
      ],
    ],
    [
      "what stands behind a colon without quotation marks",
      "The chairman of the committee, Kuno Lind, corrected his colleague: there were no talks about shells.",
      ["denies | The chairman of the committee, Kuno Lind | corrected | there were no talks about shells"],
    ],
    [
      "a call behind what was voiced",
      "Norland has voiced concern over the sale and called for restraint.",
      ["asserts | Norland | has voiced concern | over the sale", "urges | Norland | called for | restraint"],
    ],
    [
      "all who speak",
      "Norland, Vesnia and the League condemned the transfer as “an escalation” and cancelled their flights.",
      ["judges | Norland, Vesnia and the League | condemned | the transfer as “an escalation”"],
    ],
    [
      "a refusal once that is all another draft says",
      "It was a claim that Norland officials said at the time they could not confirm.",
      ["doubts | Norland officials | said | they could not confirm"],
    ],
    [
      "a subject before an inserted cue",
      "Karvik, she says, never authorised any state to use force.",
      ["denies | she | says | Karvik … never authorised any state to use force"],
    ],
    [
      "a subject whose verb comes behind a relative",
      "The analyst Ines Vaal considers that Norland, which itself voted for the ban, is now burying it.",
      ["asserts | The analyst Ines Vaal | considers | that Norland, which itself voted for the ban, is now burying it"],
    ],
    [
      "who reports where somebody is",
      "The minister was reported by state television to be in Dolna.",
      ["asserts | state television | was reported by | The minister … to be in Dolna"],
    ],
    [
      "no saying in who asked not to be named",
      "A Norland official who asked not to be named said a decision was not expected before May.",
      ["asserts | A Norland official | said | a decision was not expected before May"],
    ],
    [
      "one saying where somebody says what they confirmed",
      "The spy agency said it had confirmed that 900 soldiers were sent to Rell.",
      ["asserts | The spy agency | said | it had confirmed that 900 soldiers were sent to Rell"],
    ],
    [
      "a clause and the spokesman who closes it",
      "Ministers agreed that the sale “poses a grave threat to the League”, spokesperson Mira Tarn said in a briefing.",
      [
        "asserts | spokesperson Mira Tarn | said | Ministers agreed that the sale “poses a grave threat to the League”",
        "asserts | Ministers < spokesperson Mira Tarn | agreed | that the sale “poses a grave threat to the League”",
      ],
    ],
    [
      "content up to somebody else's",
      "Spokesman Kuno Lind has said that “Norland engines with Norland names” are used, while the ambassador has warned that Dolna would respond.",
      [
        "asserts | Spokesman Kuno Lind | has said | that “Norland engines with Norland names” are used",
        "asserts | the ambassador | has warned | that Dolna would respond",
      ],
    ],
    [
      "a participle of saying",
      "General Orlo described the report as “unfounded”, complaining that some states had smeared his country.",
      [
        "denies | General Orlo | described | the report as “unfounded”",
        "asserts | General Orlo | complaining | that some states had smeared his country",
      ],
    ],
    [
      "who keeps silent behind a bare remark",
      "There was no immediate reaction from Dolna on Friday.",
      ["declines | Dolna | There was no immediate reaction from | "],
    ],
    [
      "who flings a word",
      "The law bans it, the ministry says. Nonsense, says Liberal leader Kuno Lind.",
      ["asserts | the ministry | says | The law bans it", "denies | Liberal leader Kuno Lind | says | Nonsense"],
    ],
    [
      "what is made known behind an insertion",
      "Norland's foreign ministry, for its part, let it be known that Dolna was no longer neutral.",
      ["asserts | Norland's foreign ministry | let it be known | that Dolna was no longer neutral"],
    ],
    [
      "a concern that is voiced",
      "Norland has voiced concern about the planned handover of shells to Ironquill.",
      ["asserts | Norland | has voiced concern about | the planned handover of shells to Ironquill"],
    ],
    [
      "a second predicate behind a relative",
      "He stated that the shells are enough to hold Rell, which fell to Vesnia’s army in May, but not sufficient to win the war.",
      [
        "asserts | He | stated | that the shells are enough to hold Rell, which fell to Vesnia’s army in May, but not sufficient to win the war",
      ],
    ],
    [
      "the agency behind a quotation with an odd mark",
      "“They keep spreading baseless talk of arms deals’ between Norland and Vesnia,” Norland’s deputy defence minister said in a statement, according to NNA.",
      [
        "denies | Norland’s deputy defence minister < NNA | said in a statement | “They keep spreading baseless talk of arms deals’ between Norland and Vesnia,”",
      ],
    ],
    [
      "the deed apart from the day before it",
      "Norland accused Vesnia on Monday of arming Ironquill.",
      ["asserts | Norland | accused | Vesnia … of arming Ironquill"],
    ],
    [
      "a claim that is rejected, and nobody who passes it on",
      "Vesnia rejected Norland's claim that it had sent shells.",
      [
        "denies | Vesnia | rejected | Norland's claim that it had sent shells",
        "asserts | Norland | claim | that it had sent shells",
      ],
    ],
    ["nothing in what nobody is said to know", "It is not known who flies the planes.", []],
    [
      "a body named as a place",
      "In the Foreign Ministry they warned that Norland would pay a price.",
      ["asserts | the Foreign Ministry | warned | that Norland would pay a price"],
    ],
  ])("finds %s", (_name, text, lines) => {
    expect(linesOf(extracted(text))).toEqual(lines);
  });

  it.each([
    [
      "a voice before a colon",
      "League experts: Shells reached Norland through Rell",
      "asserts | League experts | : | Shells reached Norland through Rell",
    ],
    [
      "a voice behind a colon",
      "Shells reached Norland by rail: minister",
      "asserts | minister | : | Shells reached Norland by rail",
    ],
    [
      "a voice behind a verb that looks like a noun",
      "Vesnia ships 900 crates of shells to Norland, Karvik says",
      "asserts | Karvik | says | Vesnia ships 900 crates of shells to Norland",
    ],
  ])("finds %s in a headline", (_name, title, line) => {
    expect(
      linesOf(extracted(`${title}\n\nKARVIK, May 15 (NNA) - The port of Rell was closed on Wednesday.`)),
    ).toContain(line);
  });

  it.each([
    "Explained: how the shells reached Norland",
    "Norland war: what we know so far",
    "Analysis: Norland's drones and its rockets",
  ])("finds nobody in the headline %s", (title) => {
    expect(extracted(`${title}\n\nKARVIK, May 15 (NNA) - The port of Rell was closed on Wednesday.`)).toEqual([]);
  });

  it("mendDrafts › takes the subject before an inserted cue into the content", () => {
    expect(linesFor("Any suggestion otherwise, Mira Tarn said, is “flatly false.”")).toEqual([
      "denies | Mira Tarn | said | Any suggestion otherwise … is “flatly false.”",
    ]);
  });

  it("mendDrafts › finds no second statement where only the origin is named", () => {
    const lines = linesFor("The Harbour Post reported, citing a leaked memo, that the port had put off the repairs.");
    expect(lines.filter((line) => /citing/u.test(line.split(" | ")[2] ?? ""))).toEqual([]);
    expect(
      linesFor("Mira Tarn disputed that account, pointing to letters sent last spring to officials."),
    ).toHaveLength(1);
  });

  it("mendDrafts › gives a second verb the subject of the first", () => {
    expect(
      linesFor(
        "The Harbour Board, which sets the tolls, said it had not been told of any measure and reminded member states that such steps were illegal under its law.",
      ),
    ).toContain(
      "judges | The Harbour Board, which sets the tolls | reminded | member states that such steps were illegal under its law",
    );
  });

  it("mendDrafts › keeps a plain denial, and a number somebody gives", () => {
    expect(linesFor("They have denied knowingly taking any banned substance and have appealed to the court.")).toEqual([
      "denies | They | have denied | knowingly taking any banned substance",
    ]);
    expect(linesFor("The Health League put the toll in the province at 3,100.")).toEqual([
      "asserts | The Health League | put | the toll in the province at 3,100",
    ]);
  });

  it("mendDrafts › cuts who passes a report on off its end", () => {
    const [first] = extracted(
      "Residents of the village reported seeing a convoy of lorries on the night of the attack, the newspaper Harbour Post said.",
    );
    expect(first?.content.map(({ text: words }) => words)).toEqual([
      "seeing a convoy of lorries on the night of the attack",
    ]);
  });

  it("mendDrafts › finds no claim in claims that are rejected, and what is understood", () => {
    expect(
      linesFor("The bishop, Adam Orlo, has rejected claims that his diocese moved a priest between parishes."),
    ).toHaveLength(1);
    expect(linesFor("It is understood that the envoy has been briefed on the case.")).toEqual([
      "asserts |  | is understood | that the envoy has been briefed on the case",
    ]);
    expect(
      linesFor("The strike was called off, but the death toll, a figure that could not be confirmed, rose."),
    ).toEqual(["doubts |  | could not be confirmed | a figure"]);
  });

  it("mendDrafts › keeps a refusal beside its reason, and ends it with its sentence", () => {
    expect(
      linesFor("Norland's sports ministry declined to comment, saying it was a matter of the federation."),
    ).toEqual([
      "declines | Norland's sports ministry | declined to comment | ",
      "asserts | Norland's sports ministry | saying | it was a matter of the federation",
    ]);
    expect(linesFor("It would not say when. Orlo, speaking to reporters, said he welcomed the review.")[0]).toBe(
      "declines | It | would not say | when",
    );
  });

  it("mendDrafts › gives a quotation to the sentence its verb stands in", () => {
    expect(
      linesFor("Asked about it, General Orlo shrugged. “The senator is entitled to his opinion,” he said.").map(
        (line) => line.split(" | ")[2],
      ),
    ).toEqual(["said"]);
  });

  it("mendDrafts › finds a refusal once", () => {
    expect(linesFor("The ministry said it does not comment on court matters.")).toHaveLength(1);
  });

  it("mendDrafts › leaves the day out of what is refused", () => {
    expect(linesFor("The ministry did not comment on Saturday.")).toEqual([
      "declines | The ministry | did not comment | ",
    ]);
  });

  it("mendDrafts › finds no saying in what is said of the thing before it", () => {
    expect(linesFor("The deal, if confirmed, would break the ban, Mira Tarn said.")).toHaveLength(1);
    expect(linesFor("The only state known to have bought the gun is Norland, the group said.")).toEqual([
      "asserts | the group | said | The only state known to have bought the gun is Norland",
    ]);
  });

  it("mendDrafts › takes the subject before who says so", () => {
    expect(linesFor("Norland left the pact, a step Western diplomats said was meant to help.").at(-1)).toBe(
      "asserts | Western diplomats | said | a step … was meant to help",
    );
    expect(linesFor("Norland published what it said were pictures of the pier.").at(-1)).toBe(
      "asserts | it | said | what … were pictures of the pier",
    );
  });

  it("mendDrafts › finds nothing in what is not had", () => {
    const lines = linesFor("Ironquill said the dam was stable and that it had no warning of the failure.");
    expect(lines).toHaveLength(1);
  });
});
