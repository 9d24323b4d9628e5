import type { BriefLine, BriefSection } from "../../model/brief.ts";
import type { Proposition } from "../../model/dossier.ts";
import { hedgeWords, toShortClaimWords } from "../act-words.ts";
import { toDateWords } from "../date-words.ts";
import type { DossierIndex } from "../dossier-index.ts";
import { findVoices, toStatementIds, toVoiceList, type Voice } from "../voices.ts";
import { toSentence } from "../word-lists.ts";
import { composeClaim, findClaims, mainClaims } from "./known.ts";
import { capLines, toLine, toSection, wholeDossier } from "./section.ts";

/** Composes the claims that the first section left out, one line each, in the dossier's order. */
export function composeAlso(index: DossierIndex): BriefSection {
  const lines = findClaims(index)
    .slice(mainClaims)
    .toSorted((one, other) => toStrength(other) - toStrength(one))
    .flatMap((each) => composeClaim(index, each).slice(0, 1))
    .map((line) => ({ ...line, text: line.text.replace(/^Asserted, not denied here\. /u, "") }));
  if (lines.length === 0) return toSection("also", "Also said", []);
  const head = toLine(
    "Nobody in these reports denies what follows in particular, unless the line says so.",
    [],
    [wholeDossier],
  );
  return toSection("also", "Also said", [head, ...lines], alsoLimit + 1);
}

const alsoLimit = 12;

/** Denied claims, those of several origins and those that name both sides say more than a lone hedged one. */
function toStrength({ status, positions, origins, frame }: Proposition): number {
  const isFirm = positions.some(({ act, hedge }) => act !== "asserts" || hedge === "none");
  const sides = [frame.supplier, frame.recipient].filter((each) => each !== null).length;
  return (
    (status === "asserted" ? 0 : 6) +
    Math.min(origins.length, 3) * 2 +
    Math.min(positions.length, 3) +
    sides +
    (isFirm ? 1 : 0) +
    (frame.goods.some(({ category }) => category === "unspecified-goods") ? -4 : 0)
  );
}

/**
 * Composes who took which position when, claim by claim, oldest first; who did the same on the same day shares a line.
 * Claims on which one voice spoke once are left out.
 */
export function composePositions(index: DossierIndex): BriefSection {
  const lines = findClaims(index).flatMap((proposition) => {
    const voices = findVoices(index, proposition);
    if (voices.length < 2) return [];
    const groups = groupVoices(voices).map((group) => composePosition(proposition, group));
    return capLines(groups, 8, [proposition.id]);
  });
  return toSection("positions", "Positions over time", lines, 60);
}

function groupVoices(voices: readonly Voice[]): Voice[][] {
  const groups = new Map<string, Voice[]>();
  for (const voice of voices) {
    const key = JSON.stringify([toWhen(voice), voice.to, voice.act, voice.hedge]);
    groups.set(key, [...(groups.get(key) ?? []), voice]);
  }
  return [...groups.values()];
}

/** The day of saying where a report tells it, else the day of the report, and whether that one was worked out. */
function toWhen({ from, reportedOn, isSaidDay, isInferred }: Voice): string {
  if (from !== null && isSaidDay) return toDateWords(from);
  const day = from ?? reportedOn;
  if (day === null) return "Undated";
  return isInferred ? `Reported about ${toDateWords(day)} (inferred)` : `Reported ${toDateWords(day)}`;
}

function composePosition(proposition: Proposition, group: readonly Voice[]): BriefLine {
  const { act, to, hedge } = group[0]!;
  const when = toWhen(group[0]!);
  const note = hedge === "none" ? "" : `, as ${hedgeWords[hedge]}`;
  const until = to === null ? "" : `; given up ${toDateWords(to)}`;
  return toLine(
    toSentence(
      `${when}: ${toVoiceList(group, 6)} ${act === "asserts" ? "asserted it" : toShortClaimWords(act, "none")}${note}${until}`,
    ),
    toStatementIds(group),
    [proposition.id],
  );
}
