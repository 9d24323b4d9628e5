import type { Item } from "./group-events.ts";
import { toPointingItem } from "./pointing-item.ts";
import type { Reading } from "./reading.ts";

/** What a person decided on which statements are about one thing. Groups are named by statements they hold most of. */
export type Regrouping =
  | { readonly kind: "move"; readonly statementIds: readonly string[]; readonly toward: readonly string[] }
  | { readonly kind: "join"; readonly groups: readonly (readonly string[])[] }
  | { readonly kind: "part"; readonly statementIds: readonly string[] };

/**
 * Moves statements, joins groups and parts them as decided, one decision after the other. What fits nothing is passed
 * over. Groups that lose all their statements are gone; parted ones stand last.
 */
export function regroup(
  groups: readonly Item[][],
  decided: readonly Regrouping[],
  readings: readonly Reading[],
): Item[][] {
  let result = groups.map((group) => [...group]);
  for (const each of decided) {
    if (each.kind === "move") result = move(result, each, readings);
    else if (each.kind === "join") result = join(result, each.groups);
    else result = part(result, each.statementIds);
  }
  return result.filter((group) => group.length > 0);
}

function move(
  groups: readonly Item[][],
  { statementIds, toward }: Extract<Regrouping, { readonly kind: "move" }>,
  readings: readonly Reading[],
): Item[][] {
  const target = findGroup(groups, toward);
  const [first] = target ?? [];
  if (!target || !first) return [...groups];
  const here = new Set(target.map(({ reading }) => reading.statement.id));
  const moving = new Set(statementIds.filter((id) => !here.has(id)));
  const taken = readings
    .filter(({ statement }) => moving.has(statement.id))
    .map((reading) => groups.flat().find((item) => item.reading === reading) ?? toPointingItem(reading, first));
  return groups.map((group) => (group === target ? [...group, ...taken] : without(group, moving)));
}

function join(groups: readonly Item[][], sets: readonly (readonly string[])[]): Item[][] {
  const found = [...new Set(sets.flatMap((set) => findGroup(groups, set) ?? []).map((item) => item))];
  const members = new Set(groups.filter((group) => group.some((item) => found.includes(item))));
  const [first] = members;
  return groups.flatMap((group) => (group === first ? [[...members].flat()] : members.has(group) ? [] : [group]));
}

function part(groups: readonly Item[][], statementIds: readonly string[]): Item[][] {
  const ids = new Set(statementIds);
  const parted = groups.map((group) => group.filter(({ reading }) => ids.has(reading.statement.id)));
  return [...groups.map((group) => without(group, ids)), ...parted];
}

function without(group: readonly Item[], ids: ReadonlySet<string>): Item[] {
  return group.filter(({ reading }) => !ids.has(reading.statement.id));
}

/** The group that holds most of the statements; undefined where none holds half of them. */
function findGroup(groups: readonly Item[][], ids: readonly string[]): Item[] | undefined {
  const counts = groups.map((group) => {
    const own = new Set(group.map(({ reading }) => reading.statement.id));
    return ids.filter((id) => own.has(id)).length;
  });
  const most = Math.max(0, ...counts);
  return most > 0 && most * 2 >= ids.length ? groups[counts.indexOf(most)] : undefined;
}
