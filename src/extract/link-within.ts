import { contains, overlapShare, type Span, type TextSpan } from "../model/span.ts";
import type { ChainLink, Statement } from "../model/statement.ts";
import { isClaimNoun } from "./acts/contrary-words.ts";
import type { Relay } from "./find-relays.ts";
import type { Voice } from "./voices/find-voices.ts";
import { isMedia, type KnownMedia } from "./voices/media-names.ts";

/** A statement before its chain is built, with what the chain is built from. */
export interface Linked {
  readonly statement: Statement;
  readonly voice: Voice | undefined;
  readonly relays: readonly Relay[];
  readonly sentence: Span;
  readonly cueWords: readonly string[];
}

/** How many statements away what belongs together may stand. */
const reach = 40;
const relayCues =
  /^(?:according to|citing|(?:as )?(?:was |were |is |are )?(?:reported|quoted|cited|relayed|carried)(?: as saying)?(?: by)?|reports|reporting|quotes|quoting|cites|said|says|has reported|writes|wrote|has written|transmits|transmitted|relays|per|notes|noted|tells|told)$/u;

/**
 * Links the statements of one report: who relays whom, which statement stands inside which, what a denial answers, and the
 * day a quotation that goes on was said. In reading order; a statement that only relays another is folded into its chain.
 */
export function linkStatementsOfReport(drafts: readonly Linked[], media: KnownMedia): Statement[] {
  const ids = new Set(media.values());
  const folded = new Map<Linked, Linked>();
  const relaysOf = new Map<Linked, ChainLink[]>();
  for (const draft of drafts) relaysOf.set(draft, []);
  for (const [index, outer] of drafts.entries()) {
    if (
      outer.voice === undefined ||
      outer.voice.actor === null ||
      !(isMedia(outer.voice.actor) || ids.has(outer.voice.actor)) ||
      !relayCues.test(outer.cueWords.join(" "))
    )
      continue;
    const inner = drafts
      .slice(Math.max(0, index - reach), index + reach)
      .find((each) => each !== outer && each.voice?.actor !== outer.voice?.actor && relays(outer, each.statement));
    if (inner === undefined) continue;
    if (endOf(inner, folded) !== outer) folded.set(outer, inner);
  }
  for (const [outer, inner] of folded)
    if (outer.voice) addLink(relaysOf.get(endOf(inner, folded))!, toLink(outer.voice));
  const kept = drafts.filter((draft) => !folded.has(draft));
  const contents = new Map<Linked, readonly TextSpan[]>();
  for (const [index, draft] of kept.entries()) {
    for (const relay of draft.relays) {
      const own = draft.statement;
      if (isInName(draft.voice, relay)) continue;
      const cut = own.content.some((part) => contains(part, relay))
        ? cutBeforeCarrier(own.content, relay)
        : own.content;
      if (cut === undefined) continue;
      const nearest = kept
        .slice(Math.max(0, index - reach), index + reach)
        .filter(({ sentence }) => sentence === draft.sentence)
        .toSorted((one, other) => distance(one, relay) - distance(other, relay))[0];
      if (nearest !== draft) continue;
      if (cut !== own.content) contents.set(draft, cut);
      addLink(relaysOf.get(draft)!, {
        start: relay.start,
        end: relay.end,
        text: relay.text,
        actor: relay.actorId,
        kind: relay.kind ?? "organization",
      });
    }
  }
  const chained = dropOwnThoughts(kept).map((draft): Linked => {
    const content = contents.get(draft) ?? draft.statement.content;
    const chain: ChainLink[] = draft.voice ? [toLink(draft.voice)] : [];
    for (const link of inOrderOfSaying(relaysOf.get(draft)!, draft.voice)) addLink(chain, link);
    return { ...draft, statement: { ...draft.statement, chain, content } };
  });
  return nameStatements(inheritDates(nest(chained))).map((statement, index, all) => ({
    ...statement,
    answers: findAnswers(statement, all.slice(Math.max(0, index - reach), index + reach)),
  }));
}

const carrier =
  /,? (?:in|on|via|through) (?:an?|its|his|her|their) (?:[\p{L}-]+ ){0,2}?(?:video|post|posts|letter|e-?mail|interview|message|note|podcast|article|column|op-ed|newsletter|blog|thread|broadcast|commentary|comments|remarks)(?: (?:posted|published|shared|carried|broadcast|sent|put out|given))?(?: (?:on|by|in|to|with))?(?: (?:the|its|his|her|their|state|daily|agency|newspaper|site|platform|channel))* ?$/u;

/** Ends content before what carries it: "to answer | in a video posted on Loop". Undefined where the carrier belongs to the words said. */
function cutBeforeCarrier(content: readonly TextSpan[], relay: Relay): readonly TextSpan[] | undefined {
  const last = content.at(-1);
  if (last === undefined || !contains(last, relay)) return undefined;
  const rest = last.text.slice(relay.end - last.start);
  const words = carrier.exec(last.text.slice(0, relay.start - last.start));
  if (words === null || rest.length > 24 || /[“”"]/u.test(rest)) return undefined;
  const text = last.text.slice(0, words.index);
  const isOpen = text.lastIndexOf("“") > text.lastIndexOf("”");
  return text.length < 8 || isOpen
    ? undefined
    : [...content.slice(0, -1), { ...last, end: last.start + text.length, text }];
}

/** Whether a relay is only part of what the speaker is called; "the pilot, speaking to the Courier" does name one. */
function isInName(voice: Voice | undefined, relay: Relay): boolean {
  if (voice === undefined || !contains(voice, relay)) return false;
  return !/.{3},? (?:speaking (?:to|on)|quoted (?:by|in)|cited (?:by|in)|writing (?:in|for)|interviewed (?:by|on)|(?:to|through|via) the|(?:commentary|article|editorial|column|analysis|essay|op-ed|interview|item) (?:in|by|for|on|carried by|published (?:in|by))) [^,]{0,40}$/u.test(
    voice.text.slice(0, relay.start - voice.start),
  );
}

/** Who a relay that is folded itself leads to in the end. */
function endOf(draft: Linked, folded: ReadonlyMap<Linked, Linked>): Linked {
  let end = draft;
  for (let next = folded.get(end); next !== undefined && next !== draft; next = folded.get(end)) end = next;
  return end;
}

/** "told A, B reported, according to C": behind the speaker the nearest passed it on first; so do those in front. */
function inOrderOfSaying(links: readonly ChainLink[], voice: Voice | undefined): readonly ChainLink[] {
  const at = voice?.start ?? 0;
  return [
    ...links.filter(({ start }) => start >= at).toSorted((one, other) => one.start - other.start),
    ...links.filter(({ start }) => start < at).toSorted((one, other) => other.start - one.start),
  ];
}

const thoughts =
  /\b(?:know|knew|known|see|saw|seen|believe[sd]?|think|thought|doubt(?:s|ed)?|feel|felt|find|found|hear|heard|observed?|judge|understand|understood|expects?|expected|hopes?|hoped|wants?|wanted|agrees?|agreed)\b/u;

/** "She said she doubted that …" is one statement: what the speaker knows, sees or doubts in their own words is no second one. */
function dropOwnThoughts(drafts: readonly Linked[]): Linked[] {
  return drafts.filter((draft, index) => {
    const { cue } = draft.statement;
    if (cue === null || draft.voice?.actor === undefined || !thoughts.test(draft.cueWords.join(" "))) return true;
    if (!/^(?:he|she|they|it|we|i)$/iu.test(draft.voice.text)) return true;
    return !drafts
      .slice(Math.max(0, index - reach), index + reach)
      .some(
        (outer) =>
          outer !== draft &&
          outer.statement.content.some((part) => contains(part, cue)) &&
          (outer.voice?.actor === draft.voice?.actor || outer.voice?.start === draft.voice?.start),
      );
  });
}

function distance({ statement: { cue } }: Linked, relay: Span): number {
  if (cue === null) return Number.POSITIVE_INFINITY;
  return relay.start >= cue.end ? relay.start - cue.end : 500 + cue.start - relay.end;
}

function toLink({ start, end, text, actor, kind, speaksFor }: Voice): ChainLink {
  return { start, end, text, actor, kind, ...(speaksFor.length > 0 && { speaksFor }) };
}

/** A chain never holds one actor or one stretch of words twice: "the Press agency" and "Press" are one. */
function addLink(chain: ChainLink[], link: ChainLink): void {
  if (
    chain.some(
      ({ actor, start, end }, index) =>
        (actor !== null && actor === link.actor) ||
        start === link.start ||
        (index > 0 && start < link.end && link.start < end),
    )
  )
    return;
  chain.push(link);
}

/** Whether the outer statement's content is the inner statement, cue and all, or the same words. */
function relays({ statement: outer, cueWords }: Linked, inner: Statement): boolean {
  if (
    inner.cue !== null &&
    outer.content.some((part) => contains(part, inner.cue!)) &&
    // "“…” between the two, the minister said, | according to | NNA": however little of it was taken for content.
    (cueWords[0] === "according" ||
      outer.content.some((part) => part.start <= (inner.content[0]?.start ?? inner.cue!.start) + 40))
  )
    return true;
  return overlapShare(outer.content, inner.content) > 0.6;
}

/** Gives each statement its parent: the shortest one whose content holds its cue and its content. */
function nest(drafts: readonly Linked[]): readonly (Linked & { readonly inside: Linked | undefined })[] {
  const askers = findAskers(drafts);
  return drafts.map((draft, index) => {
    const { cue, content } = draft.statement;
    if (cue === null) return { ...draft, inside: undefined };
    const holders = drafts
      .slice(Math.max(0, index - reach), index + reach)
      .filter(
        (other) =>
          other !== draft &&
          other.statement.content.some(
            (part) => contains(part, cue) && content.every((own) => part.start <= own.start && own.start < part.end),
          ),
      );
    const [inside] = holders.toSorted((one, other) => size(one.statement.content) - size(other.statement.content));
    if (inside === undefined) return { ...draft, inside };
    const chain = [...draft.statement.chain];
    if (inside.statement.rule === "turn") {
      const [turn] = inside.statement.chain;
      const [first] = chain;
      // "I" is who speaks in the turn; who asks passes nothing on.
      if (first && turn?.actor && /^i$/iu.test(first.text)) chain[0] = { ...first, actor: turn.actor, kind: turn.kind };
      if (isQuestion(inside.statement) || askers.has(turn?.actor ?? turn?.text))
        return { ...draft, inside, statement: { ...draft.statement, chain } };
    }
    // "Vesnia denied claims by General Orlo that …": who denies a claim passes nothing on.
    const isRebuffed = inside.statement.act === "denies" && isClaimNoun(draft.cueWords.at(-1) ?? "");
    if (!isRebuffed) for (const link of inside.statement.chain) addLink(chain, link);
    return { ...draft, inside, statement: { ...draft.statement, chain } };
  });
}

function isQuestion({ act, content }: Statement): boolean {
  return act === "asks" || /\?\W*$/u.test(content.at(-1)?.text ?? "");
}

/** Who does nothing but ask in most turns of a transcript: what they lead up to a question with, they do not pass on. */
function findAskers(drafts: readonly Linked[]): ReadonlySet<string | undefined> {
  const counts = new Map<string, number>();
  for (const { statement } of drafts) {
    const [voice] = statement.chain;
    if (statement.rule !== "turn" || voice === undefined) continue;
    const name = voice.actor ?? voice.text;
    counts.set(name, (counts.get(name) ?? 0) + (isQuestion(statement) ? 1 : -1));
  }
  return new Set([...counts].flatMap(([name, count]) => (count > 0 ? [name] : [])));
}

function size(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

type Nested = Linked & { readonly inside: Linked | undefined };

/** A quotation that goes on was said when the words before it were. */
function inheritDates(drafts: readonly Nested[]): readonly Nested[] {
  let before: Nested | undefined;
  return drafts.map((draft) => {
    let { statement } = draft;
    const near = before && draft.sentence.start - before.sentence.end < 400;
    if (
      statement.saidOn === null &&
      statement.cue === null &&
      statement.form === "direct" &&
      near &&
      before?.statement.saidOn &&
      sameVoice(before.statement, statement)
    ) {
      statement = { ...statement, saidOn: before.statement.saidOn };
    }
    before = { ...draft, statement };
    return before;
  });
}

function sameVoice(one: Statement, other: Statement): boolean {
  const [first, second] = [one.chain[0], other.chain[0]];
  if (first === undefined || second === undefined) return false;
  return first.actor !== null ? first.actor === second.actor : first.start === second.start;
}

/** Gives ids made from the words, so that they stay the same from run to run, and resolves parents to them. */
function nameStatements(drafts: readonly Nested[]): Statement[] {
  const ids = new Map<Span, string>();
  const named = drafts.map((draft) => {
    const { statement } = draft;
    const id = toStatementId(statement);
    const key = statement.cue ?? statement.content[0];
    if (key) ids.set(key, id);
    return { statement: { ...statement, id }, inside: draft.inside };
  });
  return named.map(({ statement, inside }) => {
    const key = inside && (inside.statement.cue ?? inside.statement.content[0]);
    return { ...statement, parent: (key && ids.get(key)) ?? null };
  });
}

function toStatementId({ reportId, chain, cue, content }: Statement): string {
  const spans = [chain[0], cue, ...content].map((span) => (span ? `${span.start}-${span.end}` : "-")).join(",");
  return `s${hash12(`${reportId}|${spans}`)}`;
}

/** Twelve hexadecimal digits from a short text: two rounds of a 32-bit hash, and a third of 16. */
function hash12(text: string): string {
  const round = (seed: number): number => {
    let hash = seed | 0;
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) ^ (hash >>> 15);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    return (hash ^ (hash >>> 13)) >>> 0;
  };
  return (round(0x811c9dc5).toString(16).padStart(8, "0") + round(0x9e3779b9).toString(16).padStart(8, "0")).slice(
    0,
    12,
  );
}

const anaphora =
  /^(?:that )?(?:["“])?(?:the|this|these|those|such|that|it|all|any|both|his|her|its|their|\p{L}[\p{L}.'’]*(?:['’]s)?)?(?: \p{L}[\p{L}.'’]*){0,3} ?\b(?:assertions?|claims?|allegations?|accusations?|charges?|reports?|rumou?rs?|suggestions?|statements?|warnings?|offer|account|story|version|remarks?|it|this|that|them|so)\b["”]?$/iu;

/** What a short "denied the claim" answers: the last statement before it by somebody else that says something. Who admits this may admit a doubt. */
function findAnswers(statement: Statement, all: readonly Statement[]): string[] {
  const [part] = statement.content;
  if (part === undefined || statement.content.length > 1 || part.text.length > 60 || !anaphora.test(part.text))
    return [];
  if (statement.act === "intends" || statement.act === "asks") return [];
  const speaker = statement.chain[0];
  const place = statement.cue?.start ?? part.start;
  const named = speaker?.actor ?? null;
  const before = all.filter(
    (other) =>
      other.id !== statement.id &&
      (other.cue?.start ?? other.content[0]?.start ?? 0) < place &&
      (other.act === "asserts" ||
        other.act === "judges" ||
        (statement.act === "asserts" && (other.act === "doubts" || other.act === "denies"))) &&
      (named === null || (other.chain[0]?.actor !== named && !(other.chain[0]?.speaksFor ?? []).includes(named))),
  );
  const last = before.at(-1);
  return last ? [last.id] : [];
}
