/** Words that say something changes hands, or may. Read by `findEvents`; one row a lemma. */
import type { Stage } from "../model/dossier.ts";

/**
 * Who the subject of the verb is: `giver` (supply, send), `taker` (buy, receive), `trader` (gives one thing for another),
 * `payer` (pays for what it takes), `bidder` (offers a price for what it would take), `captor`, `user`.
 */
export type VerbRole = "giver" | "taker" | "trader" | "payer" | "bidder" | "captor" | "user";

export interface TransferVerb {
  readonly lemma: string;
  readonly role: VerbRole;
  /** The stage a plain past form claims; null where the word leaves it open. */
  readonly past: Stage;
}

const rows: readonly (readonly [forms: string, role: VerbRole, past: Stage])[] = [
  ["supply supplies supplied supplying", "giver", "delivered"],
  ["provide provides provided providing", "giver", "delivered"],
  ["furnish furnishes furnished furnishing", "giver", "delivered"],
  ["equip equips equipped equipping", "giver", "delivered"],
  ["give gives gave given giving", "giver", "delivered"],
  ["donate donates donated donating", "giver", "delivered"],
  ["deliver delivers delivered delivering", "giver", "delivered"],
  ["transfer transfers transferred transferring", "giver", "delivered"],
  ["hand hands handed handing", "giver", "delivered"],
  ["send sends sent sending", "giver", "shipped"],
  ["ship ships shipped shipping", "giver", "shipped"],
  ["export exports exported exporting", "giver", "shipped"],
  ["transport transports transported transporting", "giver", "shipped"],
  ["smuggle smuggles smuggled smuggling", "giver", "shipped"],
  ["dispatch dispatches dispatched dispatching", "giver", "shipped"],
  ["funnel funnels funnelled funneled funnelling funneling", "giver", "shipped"],
  ["sell sells sold selling", "giver", "agreed"],
  ["lease leases leased leasing", "giver", "agreed"],
  ["receive receives received receiving", "taker", "delivered"],
  ["obtain obtains obtained obtaining", "taker", "delivered"],
  ["acquire acquires acquired acquiring", "taker", "delivered"],
  ["get gets got gotten getting", "taker", "delivered"],
  ["import imports imported importing", "taker", "delivered"],
  ["secure secures secured securing", "taker", "delivered"],
  ["procure procures procured procuring", "taker", "agreed"],
  ["buy buys bought buying", "taker", "agreed"],
  ["purchase purchases purchased purchasing", "taker", "agreed"],
  ["order orders ordered ordering", "taker", "agreed"],
  ["trade trades traded trading", "trader", "agreed"],
  ["swap swaps swapped swapping", "trader", "agreed"],
  ["barter barters bartered bartering", "trader", "agreed"],
  ["exchange exchanges exchanged exchanging", "trader", "agreed"],
  ["pay pays paid paying", "payer", "agreed"],
  ["offer offers offered offering", "bidder", "considered"],
  ["capture captures captured capturing", "captor", "captured"],
  ["seize seizes seized seizing", "captor", "captured"],
  ["confiscate confiscates confiscated confiscating", "captor", "captured"],
  ["intercept intercepts intercepted intercepting", "captor", "captured"],
  ["fire fires fired firing", "user", "used"],
  ["use uses used using", "user", "used"],
  ["employ employs employed employing", "user", "used"],
  ["launch launches launched launching", "user", "used"],
];

export const transferVerbs: ReadonlyMap<string, TransferVerb> = new Map(
  rows.flatMap(([forms, role, past]) => {
    const words = forms.split(" ");
    return words.map((form) => [form, { lemma: words[0] ?? form, role, past }] as const);
  }),
);

export interface TransferNoun {
  readonly lemma: string;
  /** `giver` where a possessor or adjective before it gives (A's deliveries), `taker` where it takes (A's imports), `deal` for neither. */
  readonly role: "giver" | "taker" | "deal";
  readonly stage: Stage | null;
}

const nounRows: readonly (readonly [forms: string, role: TransferNoun["role"], stage: Stage | null])[] = [
  ["delivery deliveries", "giver", "shipped"],
  ["shipment shipments", "giver", "shipped"],
  ["supply supplies", "giver", "shipped"],
  ["export exports", "giver", "shipped"],
  ["consignment consignments", "giver", "shipped"],
  ["provision", "giver", null],
  ["transfer transfers", "giver", null],
  ["sale sales", "giver", null],
  ["handover", "giver", "delivered"],
  ["import imports", "taker", "delivered"],
  ["purchase purchases", "taker", "agreed"],
  ["procurement", "taker", null],
  ["acquisition", "taker", null],
  ["deal deals", "deal", null],
  ["agreement agreements", "deal", null],
  ["transaction transactions", "deal", null],
  ["dealings", "deal", null],
  ["contract contracts", "deal", "agreed"],
  ["trade", "deal", null],
  ["swap swaps", "deal", null],
  ["arrangement arrangements", "deal", null],
  ["talks negotiations discussions", "deal", "negotiating"],
];

export const transferNouns: ReadonlyMap<string, TransferNoun> = new Map(
  nounRows.flatMap(([forms, role, stage]) => {
    const words = forms.split(" ");
    return words.map((form) => [form, { lemma: words[0] ?? form, role, stage }] as const);
  }),
);

/** Words before an event that make it no more than wished, planned or possible. */
export const prospective: ReadonlySet<string> = new Set(
  (
    "could may might will would can shall should 'll considers consider considering considered plan plans planning planned " +
    "seek seeks seeking sought intend intends intending intended want wants wanted wanting wish wishes hope hopes hoping try tries trying tried " +
    "attempt attempts attempting attempted efforts effort ready willing willingness prepare prepares preparing prepared potential potentially possible possibly " +
    "future proposed propose proposes proposing prospect prospects aim aims aiming expected likely offer offers offered offering " +
    "weigh weighing mull mulling eye eyeing hypothetical eventual prospective next upcoming plans intention interest interested if right"
  ).split(" "),
);

/** Words that say two sides are talking about it. */
export const negotiating: ReadonlySet<string> = new Set(
  (
    "talk talks negotiate negotiates negotiating negotiated negotiation negotiations discuss discusses discussed discussing discussion discussions " +
    "approach approached request requested requests convince convincing persuade persuading ask asked asks asking bargaining bargain delegation proposed letters agenda"
  ).split(" "),
);

/** Words that close a bargain. */
export const agreeing: ReadonlySet<string> = new Set(
  "agreed agree agrees signed sign signs concluded concludes contracted struck inked clinched finalised finalized sealed".split(
    " ",
  ),
);

/** Words that say it has begun and goes on. */
export const ongoing: ReadonlySet<string> = new Set(
  "begun began begin begins start started starts starting continue continues continued continuing resume resumed resumes resuming resumption keep keeps kept being".split(
    " ",
  ),
);

/** Words that say a nominal event is over: "completed a delivery". */
export const completing: ReadonlySet<string> = new Set(
  "completed complete completes carried made conducted executed finished done effected accomplished received".split(
    " ",
  ),
);

export const negating: ReadonlySet<string> = new Set(
  "not n't never no neither nor without none cannot nothing non-existent false untrue".split(" "),
);

/** Words that end the reach of a verb inside a sentence. */
export const clauseBorders: ReadonlySet<string> = new Set(
  "while although though whereas because but since unless until when whenever which who whom whose amid despite ; : however so".split(
    " ",
  ),
);

export const prepositions: ReadonlySet<string> = new Set(
  "to into onto from with of in by for at against on upon between among via through toward towards over under about near across within inside outside alongside along without as than after before during".split(
    " ",
  ),
);

/** Words after a state's adjective or possessive that act for the state. */
export const stateAgents: ReadonlySet<string> = new Set(
  (
    "government military army troops forces force soldiers officials official authorities authority regime leadership leader leaders president premier side state " +
    "navy diplomats diplomat delegation minister ministry ministers defence defense foreign intelligence agents representatives representative ambassador envoy " +
    "spokesman spokeswoman spokesperson general commander companies company firm firms capital party people partners strongman chief administration diplomacy personnel army's"
  ).split(" "),
);
