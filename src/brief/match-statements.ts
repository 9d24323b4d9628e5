import type { TakenBrief, TakenStatement } from "../model/taken-brief.ts";

/**
 * Finds for each statement of a later brief the one of an earlier brief that it is, by place; -1 where it is new. The
 * same id is the same statement. Where a later text took the place of a report, the same words are the same statement.
 * Where another hearsay read the same text, or a person mended its edges, what has the same cue, or words that overlap by half, is the same one.
 */
export function matchStatements(then: TakenBrief, now: TakenBrief): number[] {
  const ids = new Map(then.statements.map(([id], place) => [id, place]));
  const matched = now.statements.map(([id]) => ids.get(id) ?? -1);
  const open = new Set(then.statements.keys());
  for (const place of matched) open.delete(place);
  if (open.size === 0) return matched;
  const [before, after] = [new Set(then.reports), new Set(now.reports)];
  const byReport = new Map<string, number[]>();
  const byWords = new Map<number, number[]>();
  for (const place of open) {
    const [, , report, , , , words] = then.statements[place]!;
    const reportId = then.reports[report] ?? "";
    if (after.has(reportId)) push(byReport, reportId, place);
    else push(byWords, words, place);
  }
  return matched.map((place, at) => {
    if (place >= 0) return place;
    const statement = now.statements[at]!;
    const reportId = now.reports[statement[2]] ?? "";
    const candidates = before.has(reportId) ? byReport.get(reportId) : byWords.get(statement[6]);
    const found = before.has(reportId)
      ? findOverlapping(candidates ?? [], statement, then, open)
      : candidates?.find((each) => open.has(each));
    if (found === undefined) return -1;
    open.delete(found);
    return found;
  });
}

function findOverlapping(
  candidates: readonly number[],
  [, , , , start, end, , cue]: TakenStatement,
  then: TakenBrief,
  open: ReadonlySet<number>,
): number | undefined {
  let best: { readonly place: number; readonly shared: number } | undefined;
  for (const place of candidates) {
    if (!open.has(place)) continue;
    const [, , , , from, to, , other] = then.statements[place]!;
    if (cue >= 0 && other === cue) return place;
    const shared = Math.min(end, to) - Math.max(start, from);
    if (shared * 2 < Math.max(end - start, to - from) || shared <= (best?.shared ?? 0)) continue;
    best = { place, shared };
  }
  return best?.place;
}

function push<Key>(lists: Map<Key, number[]>, key: Key, value: number): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}
