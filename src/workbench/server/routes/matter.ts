import { z } from "zod";
import { normalizeAsOf } from "../../../config.ts";
import { UserError } from "../../../errors.ts";
import { traceOrigins } from "../../../link/trace-origins.ts";
import type { Dossier, Proposition } from "../../../model/dossier.ts";
import { compareRivals } from "../../../weigh/compare-rivals.ts";
import { weighProposition } from "../../../weigh/weigh-proposition.ts";
import { type Sums, sumsShape, traceShape } from "../../api/matter-shapes.ts";
import { type Route, toRoute } from "../route.ts";

const asOf = z.string().max(10).optional();
const sumsQuery = z.object({
  asOf,
  start: z.coerce
    .number()
    .min(0.01)
    .max(0.99)
    .optional()
    .meta({ description: "Probability before any report is read." }),
  lambda: z.coerce
    .number()
    .min(0)
    .max(1)
    .optional()
    .meta({ description: "What each further member of a cluster counts." }),
  rivals: z
    .string()
    .regex(/^P\d+(?:,P\d+){0,9}$/u)
    .optional()
    .meta({ description: "Others of which, with this one, exactly one is true: P2,P4." }),
});

/** What is worked out of one proposition: its origins, and the sum behind its likelihood. */
export const matterRoutes: readonly Route[] = [
  toRoute({
    method: "GET",
    path: "/api/propositions/{id}/origins",
    summary: "Where the reports on a proposition lead back to, with a reason for every join",
    query: z.object({ asOf }),
    answer: traceShape,
    async run({ bench, params, query }) {
      const { dossier } = await bench.linked(toDay(query.asOf));
      return traceOrigins(findProposition(dossier, params["id"] ?? ""), dossier);
    },
  }),
  toRoute({
    method: "GET",
    path: "/api/propositions/{id}/ledger",
    summary: "The sum behind a likelihood, as people graded it; and with another start or λ, or among rivals",
    query: sumsQuery,
    answer: sumsShape,
    async run({ bench, params, query }): Promise<Sums> {
      const { dossier, ledger: decisions } = await bench.linked(toDay(query.asOf));
      const proposition = findProposition(dossier, params["id"] ?? "");
      const weigh = (each: Proposition, tried: object = {}) => weighProposition(each, dossier, { decisions, ...tried });
      const { start, lambda } = query;
      const tried = { ...(start === undefined ? {} : { start }), ...(lambda === undefined ? {} : { lambda }) };
      const others = (query.rivals ?? "").split(",").filter((each) => each !== "" && each !== proposition.id);
      const weighed = [proposition, ...others.map((each) => findProposition(dossier, each))].map((each) => ({
        proposition: each,
        ledger: weigh(each),
      }));
      return {
        ledger: weighed[0]!.ledger,
        tried: Object.keys(tried).length === 0 ? null : weigh(proposition, tried),
        rivals: weighed.length > 1 ? compareRivals(weighed) : null,
      };
    },
  }),
];

function toDay(asOf: string | undefined): string | null {
  return asOf === undefined || asOf === "" ? null : normalizeAsOf(asOf);
}

function findProposition({ propositions }: Dossier, id: string): Proposition {
  const found = propositions.find((each) => each.id === id);
  if (!found) throw new UserError(`${id}: no such proposition in this dossier now`);
  return found;
}
