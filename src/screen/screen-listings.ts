import type { Finding, Measure } from "../model/dossier.ts";
import type { Statement } from "../model/statement.ts";
import type { Flow } from "./flow.ts";
import type { Screening } from "./screen-flow.ts";
import { toUnverifiedWords } from "./words.ts";

interface Party {
  readonly name: string;
  readonly country: string;
  readonly alsoWritten: readonly string[];
}

/** Finds parties of a flow, and names in its statements, that a state has listed. A listing is no rule on the flow and no proof that goods moved. */
export function screenListings(flow: Flow, statements: readonly Statement[], { pack, toName }: Screening): Finding[] {
  const parties = [flow.supplier, flow.recipient, flow.endUser].filter((id) => id !== null).map(toName);
  return pack.measures
    .filter(({ kind }) => kind === "designation")
    .flatMap((measure) => {
      const found = (measure.parties as readonly Party[]).flatMap((party) => {
        const names = [party.name, ...party.alsoWritten];
        const isParty = names.some((name) => parties.includes(name));
        const speaking = statements.filter(({ content }) =>
          content.some(({ text }) => names.some((name) => hasName(text, name))),
        );
        return isParty || speaking.length > 0 ? [{ party, isParty, ids: speaking.map(({ id }) => id) }] : [];
      });
      return found.map(({ party, isParty, ids }) => toFinding(flow, measure, party, isParty ? flow.statementIds : ids));
    });
}

// One-word names ("Versor") are too short to tell without their legal form; machine translation turns them into other words.
function hasName(text: string, name: string): boolean {
  const at = name.includes(" ") ? text.indexOf(name) : -1;
  return at >= 0 && !/[\p{L}\p{N}]/u.test(text.charAt(at - 1) + text.charAt(at + name.length));
}

function toFinding(flow: Flow, measure: Measure, party: Party, statementIds: readonly string[]): Finding {
  const by =
    measure.regime === "US" ? "the United States" : measure.regime === "UK" ? "the United Kingdom" : measure.regime;
  const day = measure.adopted === null ? "" : ` (${measure.resolution})`;
  const because = `${party.name} is listed by ${by}${day}, as matched by name only. Such a listing binds under that state's law; it is no UN measure, states an accusation, and does not show that goods moved.`;
  return {
    measureId: measure.id,
    about: flow.about,
    verdict: "no-rule-found",
    because: because + toUnverifiedWords(measure),
    statementIds,
    unverified: measure.unverifiedFields,
  };
}
