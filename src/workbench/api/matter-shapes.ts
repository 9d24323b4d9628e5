/** Shapes of the screens on the matter that only ever go out; `docs/` describes them. */
import { z } from "zod";
import type { PropositionTrace } from "../../link/trace-origins.ts";
import type { Rivals } from "../../weigh/compare-rivals.ts";
import type { Ledger } from "../../weigh/ledger-shape.ts";

function outgoing<Shape>(id: string, description: string): z.ZodType<Shape> {
  return z.custom<Shape>().meta({ id, description, type: "object" });
}

export const traceShape = outgoing<PropositionTrace>(
  "PropositionTrace",
  "Where the reports on a proposition lead back to, with a reason for every join; see docs/origins.md.",
);

/** The sum behind one likelihood, and what it would be with other settings. */
export interface Sums {
  /** With grades, start and λ as people decided them. */
  readonly ledger: Ledger;
  /** As asked: with another start or λ; null where neither was given. */
  readonly tried: Ledger | null;
  /** With the others that were named, if exactly one of them is true; null where none was. */
  readonly rivals: Rivals | null;
}
export const sumsShape = outgoing<Sums>("Sums", "The ledger of a proposition; see docs/ledger.md.");
