import type { Span } from "../../model/span.ts";
import type { Statement } from "../../model/statement.ts";

/** Finds whether content is quoted as a whole (direct), in part (mixed) or not at all (indirect). */
export function findForm(content: readonly Span[], quotations: readonly Span[]): Statement["form"] {
  let quoted = 0;
  let all = 0;
  for (const { start, end } of content) {
    all += end - start;
    for (const quotation of quotations)
      quoted += Math.max(0, Math.min(end, quotation.end) - Math.max(start, quotation.start));
  }
  if (quoted === 0) return "indirect";
  return quoted >= all * 0.9 ? "direct" : "mixed";
}
