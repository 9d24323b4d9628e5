import type { Segmented } from "../../segment/segment-report.ts";
import { findEntry, isRejectedOffer } from "../acts/find-act.ts";
import { type Cells, hasVerb, roles } from "../attribution/cells.ts";
import type { TokenRange } from "../attribution/source-candidates.ts";
import { type Draft, wordsOf } from "../draft.ts";
import { speaking } from "./mend-refusals.ts";

export const glosses =
  /^(?:referring to(?: \S+){0,5}|refer(?:s|red)? to|alluding to|using(?: \w+){0,3}|pointing to|pointed to|citing|named|known as|called|so-called)$/u;

export function isStatement(draft: Draft, segmented: Segmented, cells: Cells): boolean {
  const { cue, source, parts, share = 0 } = draft;
  if (cue === undefined) return parts.length > 0;
  const words = wordsOf(segmented, cue);
  const text = words.join(" ");
  const content = parts.map((part) => wordsOf(segmented, part).join(" ")).join(" ");
  // The author's own "we": nobody's say-so.
  if (
    source &&
    source.first === source.last &&
    cells.quote[source.first] === 0 &&
    (/^(?:we|you)$/u.test(segmented.tokens[source.first]!.lower) ||
      // "One told me" is somebody, "one hears" nobody.
      (segmented.tokens[source.first]!.lower === "one" && !/ed$|^(?:said|told|wrote)$/u.test(words.at(-1) ?? "")))
  )
    return false;
  if (draft.rule === "refusal" || draft.rule === "calling" || draft.rule === "phrase" || draft.rule === "quoted-as")
    return source !== undefined && (parts.length > 0 || draft.rule === "refusal");
  if (source === undefined && segmented.tokens[cue.last + 1]?.text === ":" && parts.length > 0) return false;
  // "Explainer: …", "It is worth noting": nobody speaks.
  if (
    source &&
    /^(?:explainer|explained|analysis|opinion|watch|live|update|updated|video|exclusive|breaking|interview|photos?|fact check|factbox|timeline|comment|editorial|worth|note|correction|editor)$/u.test(
      wordsOf(segmented, source).join(" "),
    )
  )
    return false;
  // "If confirmed, the sale would …": a condition, and nobody's statement.
  const begin = Math.min(cue.first, ...parts.map(({ first }) => first));
  if (source === undefined && /^(?:if|unless|once|until|when)$/u.test(segmented.tokens[begin - 1]?.lower ?? ""))
    return false;
  // "Two drivers were denied entry", "rebuilt according to the old plans": nobody says anything.
  if (
    /^(?:was|were|been|being|is|are|be)(?: \w+)? denied$/u.test(text) &&
    segmented.tokens[cue.last + 1]?.lower !== "by"
  )
    return false;
  if (
    source &&
    /according to/u.test(text) &&
    /(?:^| )(?:plans?|schedules?|designs?|needs?|tastes?|size|age|tradition|timetables?|custom)$/u.test(
      wordsOf(segmented, source).join(" "),
    )
  )
    return false;
  // "Talks continue": verbs that speak only beside a quotation.
  if (
    /^(?:continues?|continued|goes on|went on|reads?|repeats?)$/u.test(text) &&
    !parts.some((part) => cells.quote[part.first] === 1)
  )
    return false;
  // "The community hears assertions": hearing is no saying; and a content of "what" or "if" alone says nothing.
  if (/^(?:frequently |often |regularly )?hears?$/u.test(text)) return false;
  if (
    parts.every(({ first, last }) => last === first) &&
    /^(?:what|if|nothing|that|it|so|how|why|who|of|to|own|and)?(?: (?:what|if|that))*$/u.test(content) &&
    draft.rule !== "refusal"
  ) {
    if (!/^(?:it|so|that|nothing)$/u.test(content) || findEntry(words)?.act === "asserts") return false;
  }
  // "He stated that | the Norlanders believe": a joint between clauses is nothing said.
  if (content === "that" && parts[0]!.last < cue.first) return false;
  if (parts.length === 0) return /\b(?:declin|refus|comment|respond|repl|answer)/u.test(text);
  if (glosses.test(text) && parts.every((part) => !hasVerb(cells, part))) return false;
  // "citing documents that …": what is cited, with whatever is told of it, is evidence or a voice, and nothing said.
  if (/^(?:citing|quoting)$/u.test(text) && parts.every((part) => !isClause(part, segmented, cells))) return false;
  if (
    /^(?:pointing|pointed|referring|citing|using|showing)\b/u.test(text) &&
    source &&
    /\b(?:images?|evidence|photos?|videos?|data)\b/u.test(wordsOf(segmented, source).join(" "))
  )
    return false;
  if (
    /^refus\w+$|^declin\w+$/u.test(words.at(-1) ?? "") &&
    /^to (?!comment|say|speak|answer|confirm|give|name)/u.test(content) &&
    !speaking.has(content.split(" ")[1] ?? "")
  )
    return false;
  if (isRejectedOffer(words, content)) return false;
  // "He offered no evidence for the claim": the report's own remark.
  if (
    /^(?:offer|provid|present|produc|giv|gav|show)\w*$/u.test(words.at(-1)!) &&
    /^no (?:\w+ )?(?:evidence|proof)\b/u.test(content)
  )
    return false;
  // "Orlo was appointed in 2021": a deed, and no word of saying.
  if (
    /^(?:was|were|has been|have been|had been) \p{L}+$/u.test(text) &&
    /^(?:appointed|elected|named|hired|promoted|arrested|born|transferred|taken|moved|sent|jailed|killed|injured|released|acquitted|convicted|extradited|detained|installed|built|opened|closed|replaced|removed|dismissed|fired|founded|set|held|based|married|buried|used|made|given|sold|paid|lost|found|seen|left)$/u.test(
      words.at(-1)!,
    ) &&
    !parts.some((part) => hasVerb(cells, part))
  )
    return false;
  if (draft.rule === "lexicon") {
    const entry = findEntry(words);
    // "In a written response to questions": only the occasion.
    if (words.length > 3 && words[0] === "in" && words.at(-1) === "to") return false;
    // What the model passed over needs a voice, a clause and a word of saying.
    const quoted =
      entry?.strength === "neutral" &&
      parts.some((part) => cells.quote[part.first] === 1 && part.last - part.first > 3);
    if (source === undefined || entry === undefined || share < (quoted ? 0.01 : 0.1)) return false;
    return parts.some(
      (part) =>
        hasVerb(cells, part) ||
        cells.quote[part.first] === 1 ||
        entry.act === "denies" ||
        /^(?:about|over|of|against)$/u.test(segmented.tokens[part.first]!.lower) ||
        // "accused the army of running …", "asked the office to send …"
        (/^(?:accus|blam|ask|urg|order|call|tell|told|warn)/u.test(words[0]!) && holdsDeed(part, segmented, cells)),
    );
  }
  if (
    draft.rule === "light-verb" ||
    draft.rule === "noun-that" ||
    draft.rule === "made-known" ||
    draft.rule === "thing-shows"
  )
    return source !== undefined;
  return true;
}

/** Whether words name somebody and, behind that, a deed: "the army of running a campaign", "the office to send a team". */
function holdsDeed({ first, last }: TokenRange, { tokens, tags }: Segmented, { role }: Cells): boolean {
  for (let at = first + 1; at < last; at++) {
    if (role[at] === roles.to) return role[at + 1] === roles.verb;
    if (/^(?:of|for)$/u.test(tokens[at]!.lower) && tags[at + 1] === "VBG") return true;
  }
  return false;
}

/** Whether words begin as a clause or a quotation does. */
function isClause({ first }: TokenRange, { tokens }: Segmented, { quote }: Cells): boolean {
  return quote[first] === 1 || /^(?:that|how|why|whether)$/u.test(tokens[first]!.lower);
}
