import { findMatches } from "../model/find-matches.ts";
import { findQuantities } from "../segment/quantities.ts";
import type { Reading } from "./reading.ts";

const admitting =
  /\b(?:admi(?:t|ts|tted|tting|ssion)|acknowledg|conced|confess|own(?:s|ed)? up|came clean|comes clean|now (?:accept|agree|say|said|confirm|recogni[sz])|confirm|accept)\p{L}*/iu;
const toldSo = /\b(?:was|were|been) told to (?:deny|say|keep|hide)\b/iu;
const retreating =
  /\b(?:no longer|not any more|any (?:more|longer)|backtrack\p{L}*|back(?:ed|s|ing)? (?:away|down|off)|walk(?:ed|s|ing)? back|withdr[ae]w\p{L}*|retract\p{L}*|misspoke|mis-?stated|revis(?:ed|es|ing)|soften\p{L}*|step(?:ped)? back|more (?:guarded|cautious|careful)|(?:was|were|had been) (?:wrong|mistaken|too (?:sure|certain|quick|hasty))|can(?:no|['’])t (?:vouch|answer|exclude|rule out|be sure|say|confirm)|(?:cannot|could not) (?:vouch|answer for|exclude|rule out|be sure|say|confirm)|would not (?:anticipate|repeat)|had not been told|did not repeat|leave the judg\p{L}+|can only speak for|(?:is|was|were) a (?:question|matter) for (?:the|an?)\b|one possibility among|remained (?:one|a) possibility)\b/iu;
const hardened =
  /\b(?:no longer any doubt|(?:was|were|had been) too (?:careful|cautious)|can now say|(?:is|are|was|were) (?:now )?convinced|now (?:certain|sure|convinced|agrees?)|beyond doubt|removes? (?:the|any|all) doubt)\b/iu;
const instead = /(?:,| and| but)? not (?<old>(?:[\p{L}\d,.-]+ ){0,2}[\p{L}\d,.-]*[\p{L}\d])/giu;

/** What the words of one statement tell of a speaker who moves. */
export interface Signals {
  readonly admits: boolean;
  readonly retreats: boolean;
  readonly hardens: boolean;
  /** Figures that the words take back: 900 in "1,350 kilometres and not 900". */
  readonly takenBack: readonly number[];
}

/** Reads off a statement's cue, words and the words right before it whether its speaker admits, retreats or corrects. */
export function readSignals({ statement, report, words }: Reading): Signals {
  const cue = statement.cue?.text ?? "";
  const start = Math.min(statement.cue?.start ?? 0, statement.content[0]?.start ?? 0);
  const lead =
    report.text
      .slice(Math.max(0, start - 24), start)
      .split(/[.!?\n]/u)
      .at(-1) ?? "";
  const around = `${lead} ${cue} ${words}`;
  const isHard = hardened.test(around);
  return {
    admits: admitting.test(`${lead} ${cue}`) || toldSo.test(words),
    retreats: !isHard && retreating.test(around),
    hardens: isHard,
    takenBack: [...findMatches(words, instead)].flatMap((match) => {
      const [figure] = findQuantities(`${match.groups?.["old"] ?? ""} people`);
      return figure?.low === null || figure?.low === undefined ? [] : [figure.low];
    }),
  };
}
