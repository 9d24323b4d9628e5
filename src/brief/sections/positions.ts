import type { BriefLine, BriefSection } from "../../model/brief.ts";
import type { Proposition } from "../../model/dossier.ts";
import { actLooks, hedgeWords } from "../act-words.ts";
import { toDateWords } from "../date-words.ts";
import type { DossierIndex } from "../dossier-index.ts";
import { findVoices, toQualifiedName, type Voice } from "../voices.ts";
import { toSentence } from "../word-lists.ts";
import { composeClaim, mainClaims } from "./known.ts";
import { capLines, toLine, toSection } from "./section.ts";

/** Composes the claims that the first section left out, one line each, in the dossier's order. */
export function composeAlso(index: DossierIndex): BriefSection {
  const lines = index.dossier.propositions.slice(mainClaims).flatMap((each) => composeClaim(index, each).slice(0, 1));
  return toSection("also", "Also said", lines, 40);
}

/** Composes who took which position when, claim by claim, oldest first; claims on which one voice spoke once are left out. */
export function composePositions(index: DossierIndex): BriefSection {
  const lines = index.dossier.propositions.flatMap((proposition) => {
    const voices = findVoices(index, proposition);
    return voices.length < 2
      ? []
      : capLines(
          voices.map((voice) => composePosition(proposition, voice)),
          8,
          [proposition.id],
        );
  });
  return toSection("positions", "Positions over time", lines, 60);
}

function composePosition(proposition: Proposition, voice: Voice): BriefLine {
  const hedge = voice.hedge === "none" ? "" : ` as ${hedgeWords[voice.hedge]}`;
  const until = voice.to === null ? "" : `; given up ${toDateWords(voice.to)}`;
  const often = voice.statements.length > 1 ? ` (${voice.statements.length} statements)` : "";
  const when = voice.from === null ? "Day not known" : toDateWords(voice.from);
  const object = voice.act === "declines" ? "" : " it";
  const past = actLooks[voice.act].past.replace(/ on$/u, "");
  const text = `${when}: ${toQualifiedName(voice)} ${past}${object}${hedge}${until}${often}`;
  return toLine(
    toSentence(text),
    voice.statements.map(({ id }) => id),
    [proposition.id],
  );
}
