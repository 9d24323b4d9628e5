import { findActorByName } from "../lexicon/find-actors.ts";
import { toSlug } from "../lexicon/to-slug.ts";
import type { Report } from "../model/report.ts";
import type { Terminal } from "./origin-terminals.ts";

/** A statement's report and where its chain ends. */
export interface Ending {
  readonly report: Report;
  readonly terminal: Terminal & { readonly end?: "not-found" | "circular" };
}

/** The id of the paper or agency a report is of; null where the report does not say. */
export function toOutletId({ outlet }: Pick<Report, "outlet">): string | null {
  if (outlet === null) return null;
  return findActorByName(outlet)?.actor.id ?? (toSlug(outlet) || null);
}

/**
 * Follows chains that end in a paper into that paper's own reports, where the matter holds any on the same side of the
 * same proposition and they are not known to be later. Papers that cite only each other are a ring and no source. Gives
 * the endings in their order, each with one or more ends.
 */
export function followOutlets<T extends Ending>(
  endings: readonly T[],
  nameOf: (id: string) => string,
): { readonly of: T; readonly terminal: Ending["terminal"] }[] {
  const own = new Map<string, T[]>();
  for (const ending of endings) {
    const id = toOutletId(ending.report);
    const list = id === null ? undefined : own.get(id);
    if (list) list.push(ending);
    else if (id !== null) own.set(id, [ending]);
  }
  const isOutlet = ({ terminal }: Ending): boolean => terminal.isOutlet || own.has(terminal.key);
  const cited = new Set(endings.filter(isOutlet).map(({ terminal }) => terminal.key));
  if (cited.size === 0) return endings.map((of) => ({ of, terminal: of.terminal }));
  const rings = findRings(
    new Map(
      [...own].map(([id, list]) => [id, list.filter((each) => isOutlet(each)).map(({ terminal }) => terminal.key)]),
    ),
  );
  return endings.flatMap((of) => {
    const outlet = toOutletId(of.report);
    if (isOutlet(of)) return follow(of).map((terminal) => ({ of, terminal }));
    // A cited paper's own words without a source end where the citing ones do.
    if (of.terminal.key === `nobody-${of.report.id}` && outlet !== null && cited.has(outlet))
      return [{ of, terminal: toRing(outlet) ?? { ...toUnsourced(outlet), end: "not-found" as const } }];
    return [{ of, terminal: of.terminal }];
  });

  function follow(of: T): Ending["terminal"][] {
    const start = of.terminal.key;
    const seen = new Set([start]);
    const open = [start];
    const found = new Map<string, Ending["terminal"]>();
    let last = start;
    for (let id = open.shift(); id !== undefined; id = open.shift()) {
      const reports = (own.get(id) ?? []).filter(({ report }) => report.id !== of.report.id && !isLater(report, of));
      for (const each of reports) {
        if (isOutlet(each)) {
          if (seen.has(each.terminal.key)) continue;
          seen.add(each.terminal.key);
          open.push(each.terminal.key);
          last = each.terminal.key;
        } else if (!each.terminal.key.startsWith("nobody-")) {
          const because = `${nameOf(start)}, cited here, has it from ${each.terminal.voice || nameOf(each.terminal.key)} in its own report`;
          found.set(each.terminal.key, { ...each.terminal, voice: of.terminal.voice, because });
        }
      }
    }
    if (found.size > 0) return [...found.values()];
    const ring = toRing(start);
    if (ring !== null) return [ring];
    if (last === start) return [{ ...of.terminal, isNamed: false, because: toUnsourced(start).because }];
    const because = `${nameOf(start)}, cited here, itself cites ${nameOf(last)}, which does not name its source`;
    return [{ ...toUnsourced(last), voice: of.terminal.voice, because }];
  }

  function toUnsourced(id: string): Terminal {
    const because = `${nameOf(id)} does not name its source here`;
    return { key: id, voice: nameOf(id), isNamed: false, actorId: id, isOutlet: true, because };
  }

  function toRing(id: string): Ending["terminal"] | null {
    const ring = rings.get(id);
    if (ring === undefined) return null;
    const names = ring.map(nameOf).join(" and ");
    const because = `${names} cite each other: a ring of citations without a source`;
    return {
      ...{ key: `ring-${ring.join("+")}`, voice: nameOf(id), isNamed: false, actorId: null, isOutlet: false },
      because,
      end: "circular",
    };
  }
}

function isLater(report: Report, { report: citing }: Ending): boolean {
  const { from } = report.publishedOn;
  const { to } = citing.publishedOn;
  return from !== null && to !== null && from > to;
}

/** Strongly connected nodes of two and more, by each of their members; members in the order of their names. */
export function findRings(edges: ReadonlyMap<string, readonly string[]>): Map<string, readonly string[]> {
  const reach = new Map<string, Set<string>>();
  const nodes = [...new Set([...edges.keys(), ...[...edges.values()].flat()])].toSorted();
  for (const node of nodes) {
    const seen = new Set<string>();
    const open = [...(edges.get(node) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(edges.get(next) ?? []));
    }
    reach.set(node, seen);
  }
  const rings = new Map<string, readonly string[]>();
  for (const node of nodes) {
    const ring = nodes.filter(
      (other) => other === node || (reach.get(node)?.has(other) && reach.get(other)?.has(node)),
    );
    if (ring.length > 1) rings.set(node, ring);
  }
  return rings;
}
