import { findActorById } from "../lexicon/find-actors.ts";
import type { Actor, Origin, Proposition, RecordedInterest } from "../model/dossier.ts";
import type { Statement } from "../model/statement.ts";

/** What a pack says on who stands with or against whom; `because` is a sentence, `isUnverified` where nobody read it on a page. */
export interface Tie {
  readonly kind: "ally" | "opponent";
  readonly actors: readonly string[];
  readonly of: readonly string[];
  readonly because: string;
  readonly isUnverified: boolean;
}

/**
 * Records on each origin the stakes that are known: a party to the alleged deed, an ally or opponent of a party as the
 * pack has it, words carried by media that a state owns or pays for. A stake is no reproach: it says what to keep in mind.
 * Statements and actors are looked up by id.
 */
export function recordInterests(
  proposition: Proposition,
  statements: ReadonlyMap<string, Statement>,
  byId: ReadonlyMap<string, Actor>,
  ties: readonly Tie[],
): Proposition {
  const nameOf = (id: string): string => byId.get(id)?.name ?? findActorById(id)?.name ?? id;
  const { supplier, recipient, endUser } = proposition.frame;
  const roles = [
    [supplier, "supplier"],
    [recipient, "recipient"],
    [endUser, "end user"],
  ] as const;
  const origins = proposition.origins.map((origin): Origin => {
    const interests = [...findStakes(origin.actorId ?? null), ...findMedia(origin)];
    return interests.length === 0 ? origin : { ...origin, interests };
  });
  return { ...proposition, origins };

  function findStakes(actorId: string | null): RecordedInterest[] {
    if (actorId === null) return [];
    const own = toOwn(actorId, byId);
    const role = roles.find(([id]) => id !== null && own.includes(id));
    if (role?.[0]) return [{ kind: "party", because: `${nameOf(role[0])} is a party: the alleged ${role[1]}` }];
    return ties.flatMap(({ kind, actors: who, of, because, isUnverified }): RecordedInterest[] => {
      const party = roles.find(([id]) => id !== null && of.some((each) => toOwn(id, byId).includes(each)))?.[0];
      if (!party || !who.some((each) => own.includes(each))) return [];
      const mark = isUnverified ? " (unverified)" : "";
      return [{ kind, because: `${nameOf(actorId)} is an ${kind} of ${nameOf(party)}: ${because}${mark}` }];
    });
  }

  function findMedia({ statementIds }: Origin): RecordedInterest[] {
    const ids = new Set(
      statementIds.flatMap((id) => statements.get(id)?.chain.flatMap(({ actor }) => actor ?? []) ?? []),
    );
    return [...ids].flatMap((id): RecordedInterest[] => {
      const owner = findActorById(id)?.stateMedia;
      return owner
        ? [{ kind: "state-media", because: `${nameOf(id)} is a medium of the state: ${nameOf(owner)}` }]
        : [];
    });
  }
}

/** The actor, its bodies and its state. */
function toOwn(id: string, byId: ReadonlyMap<string, Actor>): string[] {
  const own = new Set([id]);
  const isGroup = (byId.get(id) ?? findActorById(id))?.kind === "group";
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    // The state behind an armed group is not the group.
    if (isGroup) break;
    for (const member of byId.get(next)?.memberOf ?? findActorById(next)?.memberOf ?? []) {
      if (!own.has(member)) {
        own.add(member);
        open.push(member);
      }
    }
  }
  return [...own];
}
