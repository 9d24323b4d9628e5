import type { Evidence } from "../model/dossier.ts";
import type { Statement } from "../model/statement.ts";
import type { LinkedActors } from "./actors.ts";
import type { Reading } from "./reading.ts";

/**
 * Lists the evidence that statements speak of, in the order of the statements. None of it is seen here; who presents it
 * is the speaker. The same kind of evidence presented by the same speaker for the same propositions counts once.
 */
export function findEvidence(
  readings: readonly Reading[],
  linked: LinkedActors,
  propositionsOf: (statementId: string) => readonly string[],
): Evidence[] {
  const found = new Map<string, { readonly first: Omit<Evidence, "id" | "statementIds">; readonly ids: Set<string> }>();
  for (const { statement, report } of readings) {
    const presentedBy = linked.speakerOf(statement);
    const propositionIds = propositionsOf(statement.id);
    for (const mention of statement.evidence) {
      if (isGoodName(report.text, mention) || isIdiom(report.text, mention)) continue;
      const key = [
        mention.kind,
        presentedBy ?? report.id,
        propositionIds.length > 0 ? propositionIds.join() : toWords(mention.text),
      ].join("|");
      const entry = found.get(key);
      if (entry) entry.ids.add(statement.id);
      else
        found.set(key, {
          first: { kind: mention.kind, text: mention.text, presentedBy, seen: false, propositionIds },
          ids: new Set([statement.id]),
        });
    }
  }
  return [...found.values()].map(({ first, ids }, index) => ({
    id: `E${index + 1}`,
    ...first,
    statementIds: [...ids],
  }));
}

/** "damage the image of the state": a reputation and no picture. */
function isGoodName(text: string, { kind, start, text: words }: Statement["evidence"][number]): boolean {
  return (
    kind === "imagery" &&
    /^image$/iu.test(words) &&
    /\b(?:damag|tarnish|harm|hurt|smear|sull|improv|burnish|public|bad|good)\p{L}*\s+(?:(?:the|its|their|his|her)\s+)?(?:\p{L}+\s+)?$/iu.test(
      text.slice(Math.max(0, start - 50), start),
    )
  );
}

const officeAfter =
  /^['’]?s?[\s-]+(?:(?:and|&)[\s-]+\p{L}+[\s-]+)?(?:officers?|analysts?|chiefs?|heads?|directors?|advis[eo]rs?|agents?|agency|agencies|services?|committees?|community|officials?|ministers?|correspondents?|editors?|scientists?|experts?|specialists?|desks?|briefers?|veterans?|sources?|sharing)\b/iu;
/** "took note of it" and "an intelligence officer": a turn of phrase and a title, nothing to look at. */
function isIdiom(text: string, { start, end, text: words }: Statement["evidence"][number]): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 40);
  if (/^notes?\b/iu.test(words) && /\b(?:tak(?:e|es|ing|en)|took|worthy of|bank)\s+(?:\p{L}+\s+)?$/iu.test(before))
    return true;
  if (/\b(?:intelligence|data|imagery|records?|information)$/iu.test(words) && officeAfter.test(after)) return true;
  return /^records?$/iu.test(words) && /\b(?:track|on|for the|off the|a|world)\s*$/iu.test(before);
}

function toWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
