import { createHash } from "node:crypto";
import { actorEntries } from "../src/lexicon/generated/actors.ts";
import type { Report } from "../src/model/report.ts";
import type { TextSpan } from "../src/model/span.ts";
import type { Act, ChainLink, Statement } from "../src/model/statement.ts";
import { toIsoDay } from "../src/time/calendar.ts";
import { makeChance, pick } from "./chance.ts";

/** What one made-up matter is about: who is said to give what to whom, and when. */
interface MadeMatter {
  readonly supplier: string;
  readonly recipient: string;
  readonly accuser: string;
  readonly goods: string;
  readonly firstDay: number;
  readonly people: readonly string[];
}

interface Piece {
  readonly by: string;
  readonly actor: string | null;
  readonly kind: ChainLink["kind"];
  readonly cue: string;
  readonly words: string;
  readonly act: Act;
}

const reportsPerMatter = 20;
const popularMatters = 3;
const popularShare = 0.05;
const undatedShare = 0.02;
const copyShare = 0.05;
const firstDay = 16_500;
const days = 3_000;

const states = actorEntries.filter(({ kind }) => kind === "state");
const goodsWords =
  "artillery shells|ballistic missiles|drones|anti-tank missiles|howitzers|rifles|small arms|rockets|tanks|mortars|crude oil|diesel|weapons|ammunition|wheat|machine tools".split(
    "|",
  );
const months = "January|February|March|April|May|June|July|August|September|October|November|December".split("|");
const starts = "Bar Ker Tol Ven Mar Dol Sel Ist Orv Ulm Pra Gre Hol Jas Lin Nor Ros Tam Vel Zor".split(" ");
const ends = "an en ik ov ard ell und osk ane ier am olt esh ura ito".split(" ");
/**
 * Makes reports on many invented matters, with the statements in each as extraction would hand them over. The number of
 * matters grows with the reports, but for a few that a twentieth of all reports are about. Some reports bear no date, some
 * carry another's words. States are real names with made-up dealings; nothing here is ever printed.
 */
export function makeManyReports(
  count: number,
  seed: number,
): { reports: Report[]; statements: Map<string, Statement[]> } {
  const chance = makeChance(seed);
  const matters = Array.from({ length: popularMatters + Math.ceil(count / reportsPerMatter) }, () =>
    makeMatter(chance),
  );
  const reports: Report[] = [];
  const statements = new Map<string, Statement[]>();
  const last = new Map<MadeMatter, Piece[]>();
  for (let at = 0; at < count; at++) {
    const popular = chance() < popularShare;
    const matter = matters[Math.floor(chance() * (popular ? popularMatters : matters.length))]!;
    const day = matter.firstDay + Math.floor(chance() * 120);
    const known = last.get(matter);
    const pieces = known && chance() < copyShare ? known : makePieces(matter, day, chance);
    last.set(matter, pieces);
    const { report, own } = assemble(pieces, chance() < undatedShare ? null : day, at, chance);
    reports.push(report);
    statements.set(report.id, own);
  }
  return { reports, statements };
}

function makeMatter(chance: () => number): MadeMatter {
  // A few states turn up often, most of them seldom.
  const state = (): string => states[Math.floor(chance() ** 2 * states.length)]!.name;
  const supplier = state();
  const recipient = chance() < 0.15 ? `the ${makeName(chance)} Brigade` : state();
  return {
    supplier,
    recipient: recipient === supplier ? "Chad" : recipient,
    accuser: state(),
    goods: pick(chance, goodsWords),
    firstDay: firstDay + Math.floor(chance() * days),
    people: Array.from({ length: 3 }, () => `${makeName(chance)} ${makeName(chance)}`),
  };
}

function makeName(chance: () => number): string {
  return `${pick(chance, starts)}${pick(chance, ends)}${chance() < 0.5 ? "" : pick(chance, ends)}`;
}

function makePieces(matter: MadeMatter, day: number, chance: () => number): Piece[] {
  const { supplier, recipient, accuser, goods, people } = matter;
  const month = months[Number(toIsoDay(day).slice(5, 7)) - 1]!;
  const slug = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]+/gu, "-");
  const number = `${2 + Math.floor(chance() * 90)},000`;
  const sent = pick(chance, ["had sent", "had shipped", "had delivered", "was sending", "had sold"]);
  const person = people[0]!;
  const analyst = pick(chance, people.slice(1));
  const all: Piece[] = [
    {
      by: `${accuser}`,
      actor: slug(accuser),
      kind: "state",
      cue: "said",
      words: `${supplier} ${sent} ${number} ${goods} to ${recipient} in ${month}`,
      act: "asserts",
    },
    {
      by: `${supplier}'s foreign ministry`,
      actor: `${slug(supplier)}-foreign-ministry`,
      kind: "organization",
      cue: "denied",
      words: `that ${supplier} had supplied ${goods} to ${recipient}`,
      act: "denies",
    },
    {
      by: `${person}, a spokesman for ${accuser}'s defence ministry`,
      actor: slug(person),
      kind: "person",
      cue: "told reporters",
      words: `that ${supplier} was negotiating a sale of ${goods} to ${recipient}`,
      act: "asserts",
    },
    {
      by: `${analyst}, an analyst`,
      actor: slug(analyst),
      kind: "person",
      cue: "said",
      words: `the ${goods} that ${supplier} delivered to ${recipient} had arrived by sea`,
      act: "asserts",
    },
    {
      by: pick(chance, ["an official", "two diplomats", "a customs officer", "people familiar with the matter"]),
      actor: null,
      kind: "unnamed",
      cue: "said",
      words: `${recipient} had received about ${number} ${goods} from ${supplier}`,
      act: "asserts",
    },
    {
      by: `${recipient}`,
      actor: slug(recipient.replace(/^the /u, "")),
      kind: recipient.startsWith("the ") ? "group" : "state",
      cue: "dismissed",
      words: `reports of ${goods} from ${supplier} as false`,
      act: "denies",
    },
  ];
  return all.filter(() => chance() < 0.75);
}

/** Puts pieces and idle words between them into one report, and marks where everything stands. */
function assemble(
  pieces: readonly Piece[],
  day: number | null,
  at: number,
  chance: () => number,
): { report: Report; own: Statement[] } {
  let text = "";
  const add = (words: string): TextSpan => {
    const start = text.length;
    text += words;
    // Cut from the text, each stretch would keep all that was written till then in memory.
    return { start, end: text.length, text: words };
  };
  const drafts: Omit<Statement, "id" | "reportId">[] = [];
  for (const { by, actor, kind, cue, words, act } of pieces) {
    const voice = add(by);
    add(" ");
    const said = add(cue);
    add(" ");
    const content = add(words);
    add(`. ${makeIdleSentence(chance)}\n\n`);
    drafts.push({
      chain: [{ ...voice, actor, kind }],
      cue: said,
      content: [content],
      act,
      hedge: "none",
      form: "indirect",
      saidOn: null,
      evidence: [],
      rule: "made",
      certainty: "high",
      zone: "body",
      parent: null,
      answers: [],
    });
  }
  add(makeIdleSentence(chance));
  const sha256 = createHash("sha256").update(`${at} ${text}`).digest("hex");
  const id = `r${sha256.slice(0, 12)}`;
  const iso = day === null ? null : toIsoDay(day);
  const report: Report = {
    id,
    path: `${at}.txt`,
    title: null,
    outlet: `Outlet ${Math.floor(chance() * 400)}`,
    byline: [],
    publishedOn: { from: iso, to: iso, basis: iso === null ? "none" : "metadata" },
    language: "en",
    sha256,
    text,
    credits: [],
    zones: [{ kind: "body", start: 0, end: text.length }],
    problems: [],
  };
  return {
    report,
    own: drafts.map((draft, index) => ({
      ...draft,
      id: `s${id.slice(1, 9)}${String(index).padStart(4, "0")}`,
      reportId: id,
    })),
  };
}

function makeIdleSentence(chance: () => number): string {
  const words = Array.from({ length: 8 + Math.floor(chance() * 10) }, () => makeName(chance).toLowerCase());
  return `The ${words.join(" ")}.`;
}
