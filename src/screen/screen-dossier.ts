import { findStateOf } from "../lexicon/state-of.ts";
import type { Actor, DossierStatement, Finding, Proposition, Series, Transfer } from "../model/dossier.ts";
import { type Flow, toFlows } from "./flow.ts";
import type { Pack } from "./pack-shape.ts";
import { screenCaps } from "./screen-caps.ts";
import { type Screening, screenFlow } from "./screen-flow.ts";
import { screenListings } from "./screen-listings.ts";
import { joinWords, toNamer } from "./words.ts";

/**
 * Holds transfers, propositions that are in no transfer, and series against the measures of a pack. Findings stand in the order of
 * transfers, propositions, series, then of the pack's measures; goods first, then payment. Each is conditional, whoever denies what it is about.
 */
export function screenDossier(input: {
  readonly propositions: readonly Proposition[];
  readonly transfers: readonly Transfer[];
  readonly series: readonly Series[];
  readonly statements: readonly DossierStatement[];
  readonly pack: Pack;
  readonly actors?: readonly Actor[];
}): Finding[] {
  const { propositions, transfers, series, statements, pack, actors = [] } = input;
  const screening: Screening = { pack, toName: toNamer(actors), toState: toStateFinder(actors) };
  const inTransfers = new Set(transfers.flatMap(({ propositionIds }) => propositionIds));
  const byId = new Map(statements.map((each, place) => [each.id, { each, place }]));
  const byProposition = new Map<string, DossierStatement[]>();
  for (const each of statements) {
    for (const id of each.propositionIds) {
      const list = byProposition.get(id);
      if (list) list.push(each);
      else byProposition.set(id, [each]);
    }
  }
  const flows = [
    ...transfers.flatMap((transfer) => toFlows(transfer.id, transfer)),
    ...propositions.filter((each) => isScreened(each) && !inTransfers.has(each.id)).flatMap(toPropositionFlows),
  ];
  const findings = flows.flatMap((flow) => {
    const own = [...new Set(flow.statementIds)]
      .flatMap((id) => byId.get(id) ?? [])
      .toSorted((one, other) => one.place - other.place)
      .map(({ each }) => each);
    const about = [...new Set(flow.propositionIds.flatMap((id) => byProposition.get(id) ?? []))];
    const found = screenFlow(flow, screening);
    const listed = flow.paysFor.length > 0 ? [] : screenListings(flow, own, screening);
    return [...found.map((finding) => addReadings(finding, about, screening)), ...listed];
  });
  return [...findings, ...screenCaps(series, pack, screening.toName)];
}

function isScreened({ frame }: Proposition): boolean {
  return (frame.kind === "transfer" || frame.kind === "cooperation" || frame.kind === "use") && frame.goods.length > 0;
}

function toPropositionFlows({ id, frame, statementIds }: Proposition): Flow[] {
  const stage = frame.kind === "use" ? "used" : frame.stage;
  return toFlows(id, { ...frame, stage, propositionIds: [id], statementIds });
}

const ruleWords =
  /\b(?:violat\w*|breach\w*|illegal\w*|unlawful\w*|contraven\w*|resolutions?|sanctions?|embargo\w*|prohibit\w*|banned|bans?)\b/i;

// "It breaches the resolutions" is a speaker's opinion: shown beside the Finding, never as it.
function addReadings(finding: Finding, about: readonly DossierStatement[], { toName }: Screening): Finding {
  if (finding.measureId === null && finding.verdict === "cannot-tell") {
    return finding;
  }
  const readings = about.filter(
    ({ act, content }) => act === "judges" && content.some(({ text }) => ruleWords.test(text)),
  );
  if (readings.length === 0) {
    return finding;
  }
  const speakers = new Set(
    readings.map(({ chain }) => {
      const first = chain[0];
      return first === undefined ? "an unnamed speaker" : first.actor === null ? first.text : toName(first.actor);
    }),
  );
  return {
    ...finding,
    because: `${finding.because} Beside this, and no part of it, stands a speaker’s own reading of the rules: ${joinWords([...speakers])}.`,
    statementIds: [...new Set([...finding.statementIds, ...readings.map(({ id }) => id)])],
  };
}

function toStateFinder(actors: readonly Actor[]): (id: string) => string {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  return (id) => {
    const state = findStateOf(id);
    if (state !== null) {
      return state;
    }
    const bodies = byId.get(id)?.memberOf ?? [];
    return bodies.map(findStateOf).find((each) => each !== null) ?? id;
  };
}
