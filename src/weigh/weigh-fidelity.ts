import type { Actor, DossierReport, DossierStatement, Reprint } from "../model/dossier.ts";
import { toStates } from "./find-interest.ts";
import type { GradeTable } from "./grade-table.ts";

export interface Relays {
  readonly reports: ReadonlyMap<string, DossierReport>;
  /** By report. */
  readonly reprints: ReadonlyMap<string, readonly Reprint[]>;
  readonly actors: ReadonlyMap<string, Actor>;
}

export interface Fidelity {
  readonly f: number;
  readonly because: string;
}

/**
 * Weighs whether an origin really said so, `f`: the best statement of each relay, more hops multiply; over relays of
 * different outlets that copy nothing from each other 1 − Π(1 − f), else the best alone. 0 where there are no statements.
 */
export function weighFidelity(
  statements: readonly DossierStatement[],
  actorId: string | null,
  relays: Relays,
  table: GradeTable,
): Fidelity {
  const best = new Map<string, number>();
  for (const statement of statements) {
    const relay = toRelay(statement.reportId, relays);
    best.set(relay, Math.max(best.get(relay) ?? 0, toOneFidelity(statement, actorId, relays, table)));
  }
  const values = [...best.values()].toSorted((one, other) => other - one);
  const [first = 0] = values;
  if (values.length <= 1) return { f: Math.min(first, table.f.most), because: "one relay" };
  const joint = 1 - values.reduce((product, value) => product * (1 - value), 1);
  return { f: Math.min(joint, table.f.most), because: `${values.length} relays that copy nothing from each other` };
}

function toOneFidelity(
  { form, chain, reportId }: DossierStatement,
  actorId: string | null,
  { reports, actors }: Relays,
  { f }: GradeTable,
): number {
  const outlet = reports.get(reportId)?.outlet?.toLowerCase();
  const own = actorId === null ? [] : [actorId, ...toStates(actorId, actors)];
  const isOwnText =
    outlet !== undefined &&
    own.some((id) => {
      const actor = actors.get(id);
      return actor !== undefined && [actor.name, ...actor.aliases].some((name) => name.toLowerCase() === outlet);
    });
  const said = isOwnText ? f.ownText : form === "direct" ? f.directQuote : f.paraphrase;
  // Voices of the origin itself are no hops: a spokesman, its news agency.
  const hops = chain.slice(1).filter(({ actor, kind }) => {
    if (actor === null) return kind !== "unnamed" || actorId === null;
    return !own.includes(actor) && !toStates(actor, actors).some((state) => own.includes(state));
  });
  return said * f.paraphrase ** hops.length;
}

/** Reports that copy each other, or come from one outlet, are one relay. */
function toRelay(reportId: string, { reports, reprints }: Relays): string {
  const own = reprints.get(reportId) ?? [];
  const reprint = own.find(({ reportIds }) => reportIds.length > 1);
  if (reprint) return `reprint ${reprint.reportIds[0]}`;
  const credited = own.find(({ reportIds }) => reportIds.length === 1);
  if (credited) return `outlet ${credited.origin.toLowerCase()}`;
  const outlet = reports.get(reportId)?.outlet;
  return outlet ? `outlet ${outlet.toLowerCase()}` : "outlet unknown";
}
