import type { WorkedOut } from "../../store/work-out.ts";

const mostKept = 4;

/** Asks for each state of the dossier once, and keeps the answers of the present one for the last few days asked for. */
export function keepLinked(
  link: (asOf: string | null) => Promise<WorkedOut>,
  revision: () => string,
): (asOf: string | null) => Promise<WorkedOut> {
  let state = "";
  const kept = new Map<string, Promise<WorkedOut>>();
  return (asOf) => {
    const now = revision();
    if (now !== state) kept.clear();
    state = now;
    const key = asOf ?? "";
    const known = kept.get(key);
    if (known) return known;
    const asked = link(asOf);
    // What failed is asked again.
    asked.catch(() => kept.get(key) === asked && kept.delete(key));
    kept.set(key, asked);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return asked;
  };
}
