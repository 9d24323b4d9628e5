import type { Measure } from "../model/dossier.ts";
import type { Pack } from "./pack-shape.ts";

/**
 * Leaves out of a pack what was not yet so on a day: rules adopted later, ends and successors that came later, background
 * figures for later days. A rule whose days nobody knows stays. Ties and notes bear no days and stay as they are.
 */
export function cutPack(pack: Pack, asOf: string): Pack {
  const known = new Set(pack.measures.filter((measure) => isKnown(measure, asOf)).map(({ id }) => id));
  const pickKnown = <T>(all: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([id]) => known.has(id)));
  return {
    ...pack,
    measures: pack.measures.filter(({ id }) => known.has(id)).map((measure) => cutMeasure(measure, asOf, known)),
    series: pack.series.filter(({ to }) => to <= asOf),
    widens: Object.fromEntries(Object.entries(pickKnown(pack.widens)).filter(([, earlier]) => known.has(earlier))),
    exceptions: pickKnown(pack.exceptions),
    caps: pickKnown(pack.caps),
    modes: pack.modes.map((row) => ({ ...row, measures: row.measures.filter((id) => known.has(id)) })),
  };
}

function isKnown({ adopted, inForceFrom }: Measure, asOf: string): boolean {
  const from = adopted ?? inForceFrom;
  return from === null || from <= asOf;
}

function cutMeasure(measure: Measure, asOf: string, known: ReadonlySet<string>): Measure {
  const { inForceTo, supersededBy, status } = measure;
  const isOpen = inForceTo !== null && inForceTo > asOf;
  return {
    ...measure,
    inForceTo: isOpen ? null : inForceTo,
    status: isOpen && (status === "ended" || status === "superseded") ? "in-force" : status,
    supersededBy: supersededBy !== null && !known.has(supersededBy) ? null : supersededBy,
  };
}
