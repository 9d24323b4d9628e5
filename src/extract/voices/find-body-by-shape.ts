import { findActorByName } from "../../lexicon/find-actors.ts";
import { toSlug } from "../../lexicon/to-slug.ts";
import { isStateOrgan, toBodyClasses } from "./body-nouns.ts";
import type { KnownPlaces } from "./find-places.ts";

const bodyNouns =
  "ministry|department|army|navy|air force|military|general staff|joint staff|armed forces|security forces|embassy|consulate|service|committee|commission|council|union|association|institute|authority|parliament|police|court|agency|office|bureau|company|operator|delegation|command|coast guard|border guards?|secretariat|treasury|central bank|bank|academy|foundation|party|palace|presidency|mission|inspectorate|chamber|board|team|railways?|customs|prosecutors?|directorate|federation|league|monitor|cooperative|firm|group|regulator|intelligence|junta|faction|front|movement|militia";
const pattern = new RegExp(`^(?:[\\p{L}’'.-]+ ){0,6}?(?:${bodyNouns})$`, "iu");
const stateNouns =
  /^(?:government|side|regime|people|authorities|leadership|administration|cabinet|officials|nation|country)$/iu;

export interface BodyByShape {
  readonly id: string;
  readonly kind: "state" | "organization";
  /** What the body is called without its state: `foreign ministry`. */
  readonly noun: string;
  readonly state: string | null;
}

/**
 * Finds a body no lexicon holds by the shape of its words: "Tesmir's general staff", "the Orvan foreign ministry", "the
 * Ministry of Ports". `state` is null where the words name none; the id is then the body's words alone.
 */
export function findBodyByShape(words: string, places: KnownPlaces): BodyByShape | undefined {
  const head = (words.split(/,| (?:which|who|that|in a|said|on) /u, 1)[0] ?? words)
    .trim()
    .replace(/^(?:the|its|their|his|her|our)\s+/iu, "");
  const parts = head.split(/ (?:of the Republic of|of the|of|in|for) /u);
  const before = parts.length > 2 ? parts.slice(0, -1).join(" of ") : (parts[0] ?? "");
  const after = parts.length > 1 ? (parts.at(-1) ?? "") : "";
  let rest = before;
  let state: string | null = null;
  const owner = /^(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)['’]s? /u.exec(rest);
  const first = /^(\p{Lu}[\p{L}-]+) /u.exec(rest);
  if (owner?.[1]) {
    state = toState(owner[1], places) ?? toSlug(owner[1]);
    rest = rest.slice(owner[0].length);
  } else if (first?.[1]) {
    state = toState(first[1], places);
    if (state !== null) rest = rest.slice(first[0].length);
  }
  if (stateNouns.test(rest.trim())) {
    const named = state ?? (after ? (toState(after.replace(/^the /u, ""), places) ?? toNewState(rest, after)) : null);
    return named === null ? undefined : { id: named, kind: "state", noun: rest, state: named };
  }
  const last = /([\p{L}-]+)$/u.exec(rest)?.[1]?.toLowerCase() ?? "";
  const isNamed =
    toBodyClasses(last).some((each) => each !== "state") &&
    /^(?:[\p{L}’'.&-]+ ){0,6}[\p{L}-]+$/u.test(rest) &&
    !/(?:^| )(?:and|or|its|the|one|two|three|four|five|several|some|many|other|another) /iu.test(rest) &&
    !/^(?:owners|makers|insurers|campaigners|rebels|museums)$/u.test(last);
  if (!isNamed && !pattern.test(rest.replace(/^(ministry|department|committee) of .*$/iu, "$1"))) return undefined;
  // "the opposition Democratic Alliance": what stands before a name is no part of it.
  let noun = rest
    .replace(/^(?:\p{Ll}[\p{L}-]* )+(?=\p{Lu}.*\p{Lu})/u, "")
    .toLowerCase()
    .trim();
  if (after) {
    const named = toState(after.replace(/['’]s$/u, ""), places);
    if (named !== null) state = named;
    else if (
      /^\p{L}[\p{L} -]*$/u.test(after) &&
      /^(?:ministry|department|committee|commission|council|bureau|office|union|bank)$/iu.test(noun)
    )
      noun =
        /^ministry$/iu.test(noun) && !/ /u.test(after)
          ? `ministry of ${after.toLowerCase()}`
          : `${after.toLowerCase()} ${noun}`;
    // "the shipping registry of Kerr": a place nobody has heard of tells which.
    else if (/^\p{Ll}/u.test(rest) && /^\p{Lu}\p{Ll}+$/u.test(after)) noun = `${after.toLowerCase()} ${noun}`;
  }
  noun = noun.replace(
    /^ministry of (defen[cs]e|foreign affairs|finance|interior|justice|health|energy|transport|trade)$/u,
    (_all, field: string) =>
      `${field === "foreign affairs" ? "foreign" : field.replace("defense", "defence")} ministry`,
  );
  // "the American Kennel Union" bears its whole name.
  const isName = !owner && !after && /^(?:\p{Lu}[\p{L}-]+ ){2,}\p{Lu}\p{Ll}+$/u.test(head) && isGroupNoun(last);
  const id = toSlug(isName ? head : state === null ? noun : `${state} ${noun}`);
  return { id, kind: "organization", noun, state };
}

function isGroupNoun(noun: string): boolean {
  return toBodyClasses(noun).includes("group") && !isStateOrgan(noun);
}

/** "the Government of Costaverde": a state nobody has heard of; not "the Government of National Accord". */
function toNewState(noun: string, after: string): string | null {
  return /^government$/iu.test(noun.trim()) && /^\p{Lu}\p{Ll}+$/u.test(after) ? toSlug(after) : null;
}

function toState(word: string, places: KnownPlaces): string | null {
  const known = findActorByName(word);
  if (known?.actor.kind === "state") return known.actor.id;
  return places.get(word) ?? null;
}
