import { findBodyAt } from "./bodies.ts";
import type { ActorEntry } from "./entries.ts";
import { findActorByName, findStateAt } from "./find-actors.ts";
import { rememberTexts } from "./remember-texts.ts";
import { toWords } from "./term-trie.ts";

/**
 * Finds the body that the words as a whole name by pattern: "Norland's Ministry of National Defense", "the Norlandic Treasury",
 * "Ministry of Defence of Norland"; a body with a row of its own gives that row. Null where they name none.
 */
export function findBody(name: string): ActorEntry | null {
  return rememberBody(name).body;
}

const rememberBody = rememberTexts({ longest: 200, total: 100_000 }, (name) => ({ body: findWholeBody(name) }));

function findWholeBody(name: string): ActorEntry | null {
  const text = name
    .trim()
    .replace(/^the\s+/i, "")
    .replace(/['’]s?$/, "");
  const named = findActorByName(text)?.actor;
  if (named !== undefined && named.kind === "organization" && named.memberOf.length > 0) {
    return named;
  }
  const words = toWords(text);
  const body = findBodyAt(text, words, 0, findStateAt);
  return body !== null && body.to === words.length ? body.actor : null;
}
