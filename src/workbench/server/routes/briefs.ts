import { z } from "zod";
import type { SinceWhen } from "../../../brief/sections/since.ts";
import { normalizeAsOf } from "../../../config.ts";
import type { Since, TakenBrief } from "../../../model/taken-brief.ts";
import { compareTaken, isTaken } from "../../../store/taken-briefs.ts";
import { type SinceBrief, sinceShape, type Taken, takenShape, takeShape } from "../../api/shapes.ts";
import type { Bench } from "../bench.ts";
import { type Route, toRoute } from "../route.ts";

const sinceQuery = z.object({
  asOf: z.string().max(10).optional().meta({ description: "Day, month or year; what came later is left out." }),
  of: z
    .string()
    .regex(/^d[0-9a-f]{6,12}$/u)
    .optional()
    .meta({ description: "A brief by its id in the log; else the author's last." }),
});

/** The briefs that people took, and what has changed since. To look at one notes nothing. */
export const briefRoutes: readonly Route[] = [
  toRoute({
    method: "GET",
    path: "/api/since",
    summary: "What has changed since the author's last brief, or since the one named",
    query: sinceQuery,
    answer: sinceShape,
    async run({ bench, query, signal }): Promise<SinceBrief> {
      const found = await findSinceOn(bench, { asOf: toDay(query.asOf), id: query.of ?? null }, signal);
      const briefs = bench.store
        .decisions()
        .filter(isTaken)
        .map(({ id, author, time, value: { asOf, how } }) => ({ id, author, time, asOf, how }))
        .toReversed();
      return { author: bench.author, briefs, id: found?.taken.id ?? null, since: found?.since ?? null };
    },
  }),
  toRoute({
    method: "POST",
    path: "/api/briefs",
    summary: "Notes in the log that the author read or saved the brief as it is now",
    body: takeShape,
    answer: takenShape,
    async run({ bench, body }): Promise<Taken> {
      const taken = await toTakenNow(bench, toDay(body.asOf));
      const decision = bench.store.takeBrief(taken, body.how, { author: bench.author, time: bench.now() });
      bench.tellChange();
      const { revision, counts } = bench.status();
      return { decision, said: "Noted as your last brief", revision, counts };
    },
  }),
];

/** Holds the brief on the bench against one that was taken; null where the author took none. */
async function findSinceOn(
  bench: Bench,
  { asOf, id }: { readonly asOf: string | null; readonly id: string | null },
  signal?: AbortSignal,
) {
  const { store, author } = bench;
  // Who took no brief yet waits for nothing.
  if (!store.decisions().some(isTaken)) return null;
  return compareTaken(store, await toTakenNow(bench, asOf, signal), { author, id });
}

/** The same as the brief takes it. */
export async function findSinceOption(
  bench: Bench,
  asOf: string | null,
): Promise<{ readonly since: Since; readonly when: SinceWhen } | null> {
  const found = await findSinceOn(bench, { asOf, id: null });
  if (found === null) return null;
  return { since: found.since, when: { kind: "taken", on: found.taken.time, asOf: found.taken.value.asOf, by: null } };
}

async function toTakenNow(bench: Bench, asOf: string | null, signal?: AbortSignal): Promise<TakenBrief> {
  const json = await bench.linkedJson("taken", asOf, signal);
  return { ...(JSON.parse(new TextDecoder().decode(json)) as TakenBrief), asOf, hearsay: bench.version };
}

function toDay(asOf: string | undefined): string | null {
  return asOf === undefined || asOf === "" ? null : normalizeAsOf(asOf);
}
