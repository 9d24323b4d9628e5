import { replyActs } from "../model/statement.ts";
import { type Claim, type TermWeight, toLikeness } from "./claim-likeness.ts";

/** How many statements of a group a reply is held against. */
const reach = 6;

/** What speaks for an answer over no answer, in log odds: who replies nearly always replies to something the report tells. */
const slack = { reply: 1.6, bare: 4, lean: 1.6, tells: 0.8, distance: 0.1, size: 0.4 };

/**
 * Gives statements that stand alone to the group they lean on within their own report. A reply goes with the claim of
 * others that it is most like: rather a near one, one often told, and one that tells of the speaker; one without words of
 * its own ("dismissed the charge", "declined to comment") with the best of these whatever it is like. A statement that
 * begins with a pronoun goes with the one before it. Replies to nothing stay where they are.
 */
export function attachReplies(groups: readonly Claim[][], weigh: TermWeight): Claim[][] {
  const groupAt = new Map<Claim, number>();
  const byReport = new Map<string, Claim[]>();
  groups.forEach((group, at) => {
    for (const claim of group) {
      groupAt.set(claim, at);
      const { id } = claim.reading.report;
      const list = byReport.get(id);
      if (list) list.push(claim);
      else byReport.set(id, [claim]);
    }
  });
  const moved = groups.map((group) => [...group]);
  const isAlone = (group: readonly Claim[]): boolean => group.every((claim) => isReply(claim) && claim.group < 0);
  groups.forEach((group, at) => {
    const own = isAlone(group)
      ? group
      : group.length === 1 && group[0]!.lent.length > 0 && group[0]!.group < 0
        ? group
        : [];
    const left = new Set(group);
    for (const claim of own) {
      const target = isReply(claim) ? findAnswered(claim) : findLeaned(claim);
      if (target < 0 || target === at) continue;
      moved[target]!.push(claim);
      left.delete(claim);
    }
    if (left.size < group.length) moved[at] = [...left, ...moved[at]!.slice(group.length)];
  });
  return moved.filter((group) => group.length > 0);

  /** The group of the claim a reply answers; -1 where none is near enough. */
  function findAnswered(claim: Claim): number {
    let [best, most] = [-1, claim.isBare ? -slack.bare : -slack.reply];
    const { speaker, state } = claim.reading;
    const here = (byReport.get(claim.reading.report.id) ?? []).filter(
      (other) => !isReply(other) && other.reading.speaker !== speaker && other.reading.statement.act !== "urges",
    );
    // What says nothing by itself answers the matter of the report rather than what stands beside it.
    const events = claim.isBare ? here.filter(({ group }) => group >= 0) : [];
    for (const other of toNearest(events.length > 0 ? events : here, claim)) {
      const target = groupAt.get(other)!;
      const tells = other.own.includes(`@${speaker}`) || other.own.includes(`@${state}`) ? slack.tells : 0;
      const apart = Math.abs(claim.place - other.place) + (other.place > claim.place ? 4 : 0);
      const score =
        toLikeness(claim, other, weigh) +
        tells +
        slack.size * Math.log(groups[target]!.length) -
        slack.distance * apart;
      if (score > most) [best, most] = [target, score];
    }
    return best;
  }

  function findLeaned(claim: Claim): number {
    const before = (byReport.get(claim.reading.report.id) ?? []).find(({ place }) => place === claim.place - 1);
    if (!before || (isReply(before) && groups[groupAt.get(before)!]!.length === 1)) return -1;
    return toLikeness(claim, before, weigh) > -slack.lean ? groupAt.get(before)! : -1;
  }
}

function isReply({ reading }: Claim): boolean {
  return replyActs.has(reading.statement.act);
}

/** The claims that stand nearest before a reply and the first behind it. */
function toNearest(claims: readonly Claim[], { place }: Claim): Claim[] {
  const ordered = claims.toSorted((one, other) => one.place - other.place);
  const behind = ordered.findIndex((each) => each.place > place);
  const at = behind < 0 ? ordered.length : behind;
  // The lead of a report is what it is about.
  return [...new Set([...ordered.slice(0, 2), ...ordered.slice(Math.max(0, at - reach), at + 2)])];
}
