import type { Reading } from "./reading.ts";

/** What a statement is about, as terms that can be compared: stems of its telling words, names, goods, figures. */
export interface ClaimTerms {
  /** Terms of the content, each once. */
  readonly own: readonly string[];
  /** Terms of the words around it that it leans on: the statement before, where this one begins with a pronoun. */
  readonly lent: readonly string[];
  /** Whether it says little by itself: "the charge", "declined to comment". */
  readonly isBare: boolean;
}

const empty = new Set(
  (
    "a an the this that these those some any all no not nor neither never none nobody nothing and or but if so as than then " +
    "of in on at to from by for with without into onto over under about after before since until during between among against through via per " +
    "is are was were be been being am has have had having do does did done will would shall should can could may might must " +
    "he she it they we i you him her them us me his hers its their theirs our ours your my who whom whose which what when where why how whether " +
    "there here also only just even still yet already again more most less least much many few several such other another same own both each every " +
    "said says say told tell added according out up down off back very too now ever once while because however one"
  ).split(" "),
);
const bareWords = new Set(
  (
    "charge claim allegation accusation report assertion statement comment question matter story suggestion rumour rumor finding account version picture image thing it this that " +
    "denied deny dismissed rejected respond answer reply request confirm true untrue false baseless groundless nonsense fabrication lie invention fairy tale"
  )
    .split(" ")
    .map(toStem),
);

/** Verbs and nouns that tell of one deed in different words. */
const families: readonly (readonly [string, string])[] = (
  [
    [
      "move",
      "deliver delivery supply supplied ship shipped shipment send sent transfer transferred hand handed provide provided give gave given receive received reach reached arrive arrived pass passed bring brought carry carried take taken took transport export exported import imported fly flown flew",
    ],
    ["deal", "sell sold sale buy bought purchase purchased agree agreed agreement deal contract order ordered"],
    ["talk", "talk talks negotiate negotiation negotiations discuss discussed envoy envoys meeting met meet"],
    ["use", "fire fired use used launch launched strike struck hit shoot shot"],
    ["weapon", "weapon weapons arms munition munitions ammunition"],
    ["rocket", "rocket rockets missile missiles"],
    ["shell", "shell shells artillery round rounds"],
    ["train", "train trains rail railway railroad wagon wagons railcar railcars locomotive"],
    ["ship", "ship ships vessel vessels tanker tankers freighter boat boats"],
    ["border", "border frontier crossing"],
    ["kill", "kill killed die died dead death deaths killing"],
    ["burn", "blaze burn burned burnt"],
    ["door", "door doors exit exits gate gates"],
    ["hack", "hack hacked hackers hacking intrusion breach breached malware attack attacked"],
    ["hospital", "hospital hospitals clinic clinics"],
    ["fuel", "fuel petroleum oil diesel petrol gasoline crude"],
    ["cable", "cable cables line lines"],
    ["cut", "cut severed broke broken damage damaged"],
    ["drone", "drone drones uav unmanned"],
    ["image", "image images picture pictures photograph photographs photo photos imagery satellite"],
    ["pay", "pay paid payment gold money"],
  ] as const
).flatMap(([family, words]) => words.split(" ").map((word) => [toStem(word), `~${family}`] as const));
const familyOf = new Map(families);

/** Lists the terms of the readings of one report, in the same order. */
export function toClaimTerms(readings: readonly Reading[]): ClaimTerms[] {
  const own = readings.map(({ words }) => toTerms(words));
  return readings.map((_, index) => {
    const mine = own[index]!;
    const telling = mine.filter((term) => !bareWords.has(term));
    const before = findLender(readings, index);
    return {
      own: telling,
      lent: before === null ? [] : own[before]!.filter((term) => !bareWords.has(term)),
      isBare: telling.length < 2,
    };
  });
}

/** The statement a pronoun at the front leans on: the last one before it in the same paragraph or the one before. */
function findLender(readings: readonly Reading[], index: number): number | null {
  const { words } = readings[index]!;
  if (
    !/^(?:["“]?(?:that )?)(?:it|they|he|she|this|these|those|both|the (?:talks|shipment|delivery|train|wagons|ship|vessel|rockets|shells|drones|deal|sale|picture|image))\b/iu.test(
      words,
    )
  )
    return null;
  return index > 0 ? index - 1 : null;
}

function toTerms(words: string): string[] {
  const found =
    words
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/\p{L}[\p{L}']*|\d[\d,.]*\d|\d/gu) ?? [];
  const terms = new Set<string>();
  for (const word of found) {
    if (/^\d/u.test(word)) terms.add(`#${word.replaceAll(",", "")}`);
    else if (!empty.has(word) && word.length > 1) {
      const stem = toStem(word.replace(/'s?$/u, ""));
      terms.add(familyOf.get(stem) ?? stem);
    }
  }
  return [...terms];
}

/** Cuts the endings that change with the sentence, and keeps at most six letters: enough for one word, too little for two. */
function toStem(word: string): string {
  return word
    .replace(/(?:ies|ied)$/u, "y")
    .replace(/(?:sses)$/u, "ss")
    .replace(/(?<=\p{L}{3})(?:ing|ed|es|s|ly)$/u, "")
    .slice(0, 6);
}
