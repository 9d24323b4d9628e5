import type { Actor } from "../model/dossier.ts";

/** An actor every matter may name: a state, a body, an outlet, a think tank, an armed group. A row of `data/actors.csv`. */
export interface ActorEntry extends Actor {
  /** What sort of body: `state`, `ministry`, `intelligence`, `military`, `international`, `news-agency`, `outlet`, `think-tank`, `firm` … */
  readonly role: string;
  /** Adjectives and words for the people: `Norlander`, `Norlanders`. */
  readonly adjectives: readonly string[];
  /** Capitals and seats that stand for the actor. */
  readonly metonyms: readonly string[];
  /** The state that owns or pays for the outlet; null where none does. */
  readonly stateMedia: string | null;
}

/** A kind of body that most states have: `Foreign Ministry`. A row of `data/bodies.csv`. */
export interface BodyEntry {
  readonly id: string;
  readonly label: string;
  readonly role: string;
  readonly terms: readonly string[];
  /** States whose body has a row of its own among the actors: state id → actor id. */
  readonly overrides: Readonly<Record<string, string>>;
}

/** A category of goods. `skip` holds phrases with one of the terms inside that name no goods ("arms control"). */
export interface GoodsEntry {
  readonly id: string;
  readonly label: string;
  readonly parent: string | null;
  readonly terms: readonly string[];
  readonly skip: readonly string[];
}

/** A way to carry goods, a way to hide that, or a unit of transport (never of goods). */
export interface TransportEntry {
  readonly id: string;
  readonly kind: "mode" | "hiding" | "unit";
  readonly label: string;
  readonly terms: readonly string[];
}

/** Words for one deed ("deliver", "shipment"), one kind of thing ("vessel", "tanker") or one month, whatever their form. */
export interface WordFamily {
  readonly id: string;
  readonly kind: "deed" | "thing" | "time";
  readonly words: readonly string[];
}
