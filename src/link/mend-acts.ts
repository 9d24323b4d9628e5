import type { Statement } from "../model/statement.ts";

const unknowing =
  /\b(?:(?:not|n['’]t|never|no longer) (?:\p{L}+ )?(?:know|knew|see|seen|confirm|say|tell|verify|establish|determine)|unclear|unknown|uncertain|not clear|nothing to suggest|no evidence|no proof|no sign|not conclusive)\b/iu;

/**
 * Puts the acts of one report's statements right where they follow from how statements hold each other: the claim inside
 * "A denied B's claim that …" is B's assertion, and who "did not know whether" doubts. Others come back as they are.
 */
export function mendActs(statements: readonly Statement[]): Statement[] {
  const byId = new Map(statements.map((each) => [each.id, each]));
  return statements.map((statement) => {
    if (statement.act === "asserts")
      return unknowing.test(statement.cue?.text ?? "") ? { ...statement, act: "doubts" } : statement;
    const outer = statement.parent === null ? undefined : byId.get(statement.parent);
    return outer && isInnerClaim(statement, outer) ? { ...statement, act: "asserts" } : statement;
  });
}

/** The claim inside a denial belongs to whom it answers, and that one does not deny it. */
function isInnerClaim({ act, chain }: Statement, outer: Statement): boolean {
  const [voice, ...relays] = chain;
  const outerVoice = outer.chain[0];
  if (act !== "denies" || outer.act !== "denies" || !voice || !outerVoice) return false;
  return (
    voice.actor !== null &&
    voice.actor !== outerVoice.actor &&
    relays.some(({ actor, start }) => actor === outerVoice.actor || start === outerVoice.start)
  );
}
