import type { Token } from "../segment/tokens.ts";
import type { Mentions } from "./mentions.ts";
import type { OfficeHolder } from "./office-holders.ts";
import { prepositions, stateAgents, transferNouns } from "./transfer-words.ts";

/** Somebody a clause speaks of who can give, take or talk: a state, body, group, or a person who stands for one. */
export interface Party {
  readonly actorId: string;
  /** First token and the one after the last, the whole noun phrase. */
  readonly first: number;
  readonly last: number;
  /** `agent` stands alone; `origin` is an adjective or possessive before goods or a transfer noun; `owner` a possessive before anything else. */
  readonly as: "agent" | "origin" | "owner" | "modifier";
}

/** Reads the parties of a text in order, noun phrase by noun phrase. `people` are the office holders of the whole report. */
export function findParties(mentions: Mentions, people: readonly OfficeHolder[]): Party[] {
  const { tokens } = mentions;
  const at = toTokenIndex(tokens);
  const goodsStarts = new Set(mentions.goods.map(({ start }) => at(start)));
  const raw = mentions.actors.map((each) => ({
    actorId: each.actorId,
    by: each.by,
    first: at(each.start),
    last: at(each.end - 1) + 1,
  }));
  for (const { name, memberOf } of people) {
    const actorId = memberOf[0];
    const surname = name.split(" ").at(-1) ?? name;
    // A Korean or Hungarian family name stands first; a lone first word is taken too, where the text writes it so.
    const family = name.split(" ")[0] ?? name;
    if (actorId === undefined) continue;
    for (const [index, token] of tokens.entries()) {
      if (token.text !== surname && token.text !== family) continue;
      if (raw.some((each) => each.first <= index && index < each.last)) continue;
      raw.push({ actorId, by: "name", first: index, last: index + 1 });
    }
  }
  raw.sort((one, other) => one.first - other.first || other.last - one.last);
  const parties: Party[] = [];
  for (const [order, each] of raw.entries()) {
    const previous = parties.at(-1);
    if (previous && each.first < previous.last) continue;
    const next = raw[order + 1];
    const possessive = /^['’]s?$/u.test(tokens[each.last]?.text ?? "");
    const bare = each.by === "adjective" || each.by === "name" || each.by === "alias" || each.by === "metonym";
    const isPeople = each.by === "adjective" && /s$/u.test(tokens[each.last - 1]?.text ?? "");
    if (!possessive && (each.by !== "adjective" || isPeople) && !isNounModifier(tokens, each.last)) {
      parties.push({ actorId: each.actorId, first: each.first, last: each.last, as: "agent" });
      continue;
    }
    if (!bare) continue;
    parties.push(toModifier(tokens, each, possessive ? each.last + 1 : each.last, next, goodsStarts));
  }
  return dropShadowed(parties, raw, tokens);
}

const phraseEnd =
  /^(?:[^\p{L}\p{N}“”"‘’'-]|said|says|has|have|had|is|are|was|were|will|would|could|did|does|that|which|who|and|or)$/u;

function toModifier(
  tokens: readonly Token[],
  actor: { readonly actorId: string; readonly first: number; readonly last: number },
  head: number,
  next: { readonly first: number; readonly last: number } | undefined,
  goodsStarts: ReadonlySet<number>,
): Party {
  const { actorId, first } = actor;
  const isOwner = head > actor.last;
  for (let index = head; index < Math.min(tokens.length, head + 6); index++) {
    const word = tokens[index]!;
    if (goodsStarts.has(index)) return { actorId, first, last: index, as: "origin" };
    if (next && index >= next.first) break;
    if (phraseEnd.test(word.lower) || prepositions.has(word.lower)) break;
    if (transferNouns.has(word.lower)) return { actorId, first, last: index, as: "origin" };
    if (stateAgents.has(word.lower) && !leadsToName(tokens, index, next)) {
      let last = index + 1;
      while (
        last < tokens.length &&
        (stateAgents.has(tokens[last]!.lower) || (/^\p{Lu}/u.test(tokens[last]!.text) && last < index + 6))
      )
        last++;
      // "a U.S. official, that …": a source told in passing and no side.
      const isSource =
        sources.test(tokens[last - 1]!.lower) && /^(?:,|that|said|says|who|told)$/u.test(tokens[last]?.lower ?? "");
      if (isSource) return { actorId, first, last, as: "modifier" };
      return { actorId, first, last, as: /^['’]s?$/u.test(tokens[last]?.text ?? "") ? "owner" : "agent" };
    }
  }
  return { actorId, first, last: head, as: isOwner ? "owner" : "modifier" };
}

/** "the Vesnian private firm Ironquill": the phrase goes on to a name of its own. */
function leadsToName(tokens: readonly Token[], index: number, next: { readonly first: number } | undefined): boolean {
  if (!next || next.first - index > 5) return false;
  return tokens.slice(index, next.first).every(({ lower }) => !phraseEnd.test(lower) && !prepositions.has(lower));
}

const sources = /^(?:officials?|diplomats?|spokesman|spokeswoman|spokesperson|authorities)$/u;
const claimNouns =
  /^(?:report|reports|claim|claims|statement|assertion|assertions|accusation|accusations|allegation|allegations|warning|sanctions|assessment|intelligence|charge|charges|account|version|view|estimate|estimates|briefing|embargo)$/u;

function isNounModifier(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.lower ?? "";
  return claimNouns.test(word) || stateAgents.has(word);
}

/** An adjective inside a longer name's phrase ("the Vesnian private firm Ironquill") does not act by itself. */
function dropShadowed(
  parties: readonly Party[],
  raw: readonly { readonly first: number }[],
  tokens: readonly Token[],
): Party[] {
  return parties.filter((party) => {
    if (party.as !== "modifier") return true;
    const next = raw.find(({ first }) => first >= party.last);
    if (!next || next.first - party.last > 6) return true;
    return tokens.slice(party.last, next.first).some(({ lower }) => phraseEnd.test(lower) || prepositions.has(lower));
  });
}

/** Looks up the token that holds an offset. */
export function toTokenIndex(tokens: readonly Token[]): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tokens[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
