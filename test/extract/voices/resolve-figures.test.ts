import { describe, expect, it } from "vitest";
import { extracted } from "../../support/extracted.ts";

const actorsOf = (text: string): (string | null | undefined)[] => extracted(text).map(({ chain }) => chain[0]?.actor);

describe("resolveFigures", () => {
  it.each([
    [
      "he for the man named just before, speaker or not",
      "General Adam Orlo visited the port of Rell on Monday with Mira Tarn. He said that the crates held grain.",
      ["adam-orlo"],
    ],
    [
      "she past a man",
      "Mira Tarn, a spokeswoman, met General Adam Orlo. She said that the crates held grain.",
      ["mira-tarn"],
    ],
    [
      "a bare role for whom the report calls so",
      "Defence Minister Anna Berg said that the port was shut. Two barges left on Friday.\n\nThe minister denied that a ship was missing.",
      ["anna-berg", "anna-berg"],
    ],
    [
      "a body without a proper name by its own words",
      "The dockers' union said that the pier was unsafe. The union added that two men were hurt.",
      ["dockers-union", "dockers-union"],
    ],
    [
      "a firm by its name, and the bare noun back to it",
      "The shipping firm Ironquill said that the Selma was empty. The company denied that it carried shells.",
      ["ironquill", "ironquill"],
    ],
    [
      "a firm taken for a place, by who owns it, and past a firm of no name",
      "Minas Karvo, which is owned by a Norland holding company, said that the dam was stable. The company denied that it was warned.",
      ["minas-karvo", "minas-karvo"],
    ],
    [
      "the agency for an office where no medium has spoken",
      "The National Harbour Centre said that the pier was shut. In a note, the agency said that two men were hurt.",
      ["national-harbour-centre", "national-harbour-centre"],
    ],
    [
      "a last name for who bears it with a title",
      "Three aides of Gov. Tom Reeve left in May. Reeve denied that a ship was missing.",
      ["tom-reeve"],
    ],
    ["nobody by a capital that only opens the sentence", "Environmental groups said that the river was dead.", [null]],
    [
      "a firm by the last word of its name",
      "The ship's owner, Keel Lines, said that all were safe. The company said that it would not sail.",
      ["keel-lines", "keel-lines"],
    ],
    [
      "the head of a house behind a comma and a title",
      "The prison was shut in May. Its head, Colonel Mika Munk, said that nobody had been hurt.",
      ["mika-munk"],
    ],
    [
      "a state nobody has heard of by its government",
      "The Government of Tamaria said that the port was shut.",
      ["tamaria"],
    ],
    ["who wrote a report", "A report by the watchdog Scales said that the port was shut.", ["scales"]],
    [
      "a body of a state nobody has heard of",
      "The Council of State of Tamaria said that the port was shut.",
      ["council-of-state-of-tamaria"],
    ],
    [
      "a person behind a role and a comma",
      "The port's director, Ines Vaal, said that the pier was empty. She denied that a ship was missing.",
      ["ines-vaal", "ines-vaal"],
    ],
    [
      "a full name for itself where two share a last name, and the last name for who was named last",
      "Samir Vaal was seized on Monday. His wife, Nadia Vaal, said he had done nothing. Vaal said she would wait.",
      ["nadia-vaal", "nadia-vaal"],
    ],
    [
      "an age for the person just named",
      "Mira Tarn denied the charge on Monday. The 38-year-old said the crates held grain.",
      ["mira-tarn", "mira-tarn"],
    ],
    [
      "members together for their body",
      "The inspectors of the Harbour League said the crates held shells.",
      ["harbour-league"],
    ],
    ["a name behind a longer role", "The head of the committee Mira Tarn said the crates held grain.", ["mira-tarn"]],
    ["nobody for a place", "A commander in Rell, who asked not to be named, said the crates held shells.", [null]],
    ["nobody for who once worked for a firm", "A former Harbour Works salesman said the crates held shells.", [null]],
    [
      "the accuser to the subject of the clause",
      "Norland pointed the finger at Vesnia accusing her of selling shells to Ironquill.",
      ["norland", "norland"],
    ],
    [
      "the statement to whoever spoke on its day",
      "Norland said on Tuesday that the crates held grain. Vesnia and Tarnia held a drill and warned that they would answer. The statement on Tuesday countered claims by General Orlo of Vesnia that the crates held shells.",
      ["norland", "vesnia", "norland", "orlo"],
    ],
    [
      "a group at the head of a headline, and by where it sits, for whom the report begins with",
      "Rights group says bombs found in Dolna\n\nThe army has used bombs, Amnesty International said. The London-based group said that it had analysed footage. The group said that the bombs were new.",
      ["amnesty", "amnesty", "amnesty", "amnesty"],
    ],
    [
      "a court by the town where it sits",
      "The International Court of Justice threw out the case. The court in The Hague said that it was not competent.",
      ["international-court-of-justice", "international-court-of-justice"],
    ],
    [
      "a bare force for the state whose officer spoke before",
      "North Korea sold shells to Russia, Washington said.\n\nUkraine's military intelligence chief, Adam Orlo, said that trains had arrived from North Korea. The air force said that it had no data.",
      ["united-states", "adam-orlo", "ukraine-air-force"],
    ],
    [
      "a bare ministry for the state whose capital opens the sentence",
      "Seoul and Moscow differed. South Korea said that the panel was needed. In Pyongyang, the Foreign Ministry said that it was a tool.",
      ["south-korea", "north-korea-foreign-ministry"],
    ],
    [
      "she past whom the speaker speaks of in the third person",
      "Hillary Clinton accused Bernie Keel of misleading voters. “He keeps saying things,” Clinton said. She said that the rules were too weak.",
      ["hillary-clinton", "hillary-clinton", "hillary-clinton"],
    ],
    [
      "a firm without the word for its trade",
      "Harbour Health said that files were copied on Monday. Harbour would not say whether it had paid.",
      ["harbour-health", "harbour-health"],
    ],
    [
      "it for the body that tells of itself at the head of a paragraph",
      "Ironquill owns the mine. The National Harbour Authority said that it had not seen the file.\n\nThe company has paid out 500 crowns, it said in June.",
      ["national-harbour-authority", "ironquill"],
    ],
    [
      "a spokesman by his own name, not by that of whom he speaks for",
      "A spokesman for Secretary-General Adam Orlo, Luca Tarn, said that it was late.",
      ["luca-tarn"],
    ],
  ])("leads back %s", (_what, text, actors) => {
    expect(actorsOf(text)).toEqual(actors);
  });

  it("gives a bare ministry to the state whose turn it is, and to the state whose medium carries it", () => {
    const statements = extracted(
      "South Korea's foreign ministry said that it was concerned. Britain agreed with the findings, officials said.\n\nOn Friday it was Pyongyang's turn. A spokesperson for the foreign ministry denounced the report as “a red herring”. There had never been such a deal, the ministry said in remarks carried by KCNA.",
    );
    expect(statements.at(-2)?.chain[0]).toMatchObject({ actor: null, speaksFor: ["north-korea-foreign-ministry"] });
    expect(statements.at(-1)?.chain[0]).toMatchObject({ actor: "north-korea-foreign-ministry" });
  });

  it("takes both governments for the two of the paragraph, not for those named most", () => {
    const statements = extracted(
      "The United States said that France had trained the pilots. The United States named France again on Monday, and France and the United States met.\n\nThere was no comment from Russia. North Korea did not answer questions. Both governments have denied that weapons changed hands.",
    );
    expect([...(statements.at(-1)?.chain[0]?.speaksFor ?? [])].sort()).toEqual(["north-korea", "russia"]);
  });

  it("takes no unnamed voice for a named one", () => {
    expect(actorsOf("Mira Tarn left the room. An official said that the crates held grain.")).toEqual([null]);
    expect(actorsOf("A carrier complained. The carrier said that the crates held grain.").at(-1)).toBeNull();
  });

  it("gives a ministry its state once the report has told it", () => {
    expect(
      actorsOf("Russia's defence ministry said that the port was shut. The ministry denied that a ship was missing."),
    ).toEqual(["russia-defence-ministry", "russia-defence-ministry"]);
  });
});
