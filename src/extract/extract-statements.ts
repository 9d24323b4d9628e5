import type { Models } from "../learned/models.ts";
import { findActors } from "../lexicon/find-actors.ts";
import type { DateRange } from "../model/date-range.ts";
import type { Report, ZoneKind } from "../model/report.ts";
import { firstAtOrAfter, type Span, spansWithin, type TextSpan, toTextSpan } from "../model/span.ts";
import type { Statement } from "../model/statement.ts";
import { findNames } from "../segment/names.ts";
import type { Quotation } from "../segment/quotations.ts";
import { type Segmented, segmentReport } from "../segment/segment-report.ts";
import { findCountedDates } from "../time/find-counted-dates.ts";
import { findDates } from "../time/find-dates.ts";
import { chooseActs } from "./acts/choose-acts.ts";
import { findEvidenceWords } from "./acts/evidence-words.ts";
import { findAct, findEntry } from "./acts/find-act.ts";
import { findCited } from "./acts/find-cited.ts";
import { findEvidence } from "./acts/find-evidence.ts";
import { findForm } from "./acts/find-form.ts";
import { findHedge } from "./acts/find-hedge.ts";
import { findEntryDay, findPresentedDay, findSaidOn } from "./acts/find-said-on.ts";
import { type Cells, toCells } from "./attribution/cells.ts";
import type { TokenRange } from "./attribution/source-candidates.ts";
import type { Draft } from "./draft.ts";
import { type DraftSpans, withWholeName } from "./draft-spans.ts";
import { findDrafts } from "./find-drafts.ts";
import { findRelays } from "./find-relays.ts";
import { helperVerb, negateWords, opensNegated } from "./frames/negated-subject.ts";
import { type Linked, linkStatementsOfReport } from "./link-within.ts";
import { mendDrafts } from "./mend/mend-drafts.ts";
import { findNamesByShape, findPeople } from "./voices/find-people.ts";
import { findPlaces, rankStates } from "./voices/find-places.ts";
import { findVoice, stripArticle, type Voice } from "./voices/find-voices.ts";
import { findMedia, findMediaNames } from "./voices/media-names.ts";
import { resolveVoices } from "./voices/resolve-voices.ts";
import { typeNames } from "./voices/type-names.ts";

export interface ExtractOptions {
  readonly models: Models;
  /** The day dates are counted from, where the report itself has none. */
  readonly reference?: DateRange;
}

/** Rules whose content is a speaker's own words though no quotation marks stand round them. */
const verbatim: ReadonlySet<string> = new Set(["turn", "statement-issued"]);
const silent: ReadonlySet<ZoneKind> = new Set(["furniture", "byline", "credit", "dateline"]);

/**
 * Extracts who says what in a report, in reading order. Every span slices back to `report.text`. Empty where nobody speaks,
 * and where the report is not in English (its problems say so). The same report gives the same statements, ids included.
 */
export function extractStatements(report: Report, { models, reference }: ExtractOptions): Statement[] {
  if (report.problems.some(({ code }) => code === "not-english")) return [];
  const segmented = segmentReport(report, models);
  const actors = findActors(report.text);
  const found = findNames(report.text, segmented.tokens, segmented.sentences, segmented.tags, models.names);
  const names = typeNames(models.names ? found : findNamesByShape(report.text, actors), report.text);
  const cells = toCells(segmented, found);
  const zoneOf = toZoneFinder(report);
  const sentences = segmented.sentences.filter(({ start, end }) => {
    const zone = zoneOf(start);
    // A heading that asks is the page's own question.
    return (
      !silent.has(zone) &&
      !((zone === "headline" || zone === "subheading") && report.text.slice(start, end).trimEnd().endsWith("?"))
    );
  });
  const headings = sentences.filter(({ start }) => /^(?:headline|subheading)$/u.test(zoneOf(start)));
  const drafts = mendDrafts(findDrafts(segmented, cells, sentences, models), segmented, cells, sentences, headings);
  const { from, to } = report.publishedOn;
  const day = from !== null && to !== null ? { from, to } : (reference ?? null);
  const places = findPlaces(report.text, names);
  const known = {
    mentions: names,
    places,
    people: findPeople(names, places),
    media: findMedia(report.text, actors),
    states: rankStates(report.text, places, actors),
  };
  const mediaNames = findMediaNames(report.text, known.media);
  const spans = drafts.map((draft) => withWholeName(toSpans(draft, segmented, cells), report.text, actors, mediaNames));
  const cited = spans.map((each, index) =>
    drafts[index]?.relay === undefined ? findCited(report.text, each, known.media) : undefined,
  );
  const voices = resolveVoices(
    spans.map(({ source, content }, index) => {
      if (source === undefined) return undefined;
      const quoted = cited[index]?.speaker;
      if (quoted !== undefined) return { voice: findVoice(quoted, known), range: toRange(quoted, segmented) };
      const antecedent = drafts[index]?.antecedent;
      const words = antecedent ? spanOf(antecedent, segmented) : source;
      const range = antecedent ?? toRange(source, segmented);
      return { voice: { ...findVoice(words, known), ...source }, range, said: content };
    }),
    segmented,
    cells,
    sentences,
    known,
  );
  const named = findDates(report.text, { reference: day, tense: "past" });
  const counted = findCountedDates(report.text, named, { reference: day });
  const dates = [...named, ...counted].sort((one, other) => one.start - other.start);
  const evidenceWords = findEvidenceWords(report.text);
  const statements = drafts.map((draft, index): Linked => {
    const { cue, content, sentence } = spans[index]!;
    const cueWords = draft.cue
      ? segmented.tokens.slice(draft.cue.first, draft.cue.last + 1).map(({ lower }) => lower)
      : [];
    const words = content
      .map(({ text }) => text)
      .join(" … ")
      .toLowerCase()
      .replaceAll("’", "'");
    const zone = zoneOf(sentence.start);
    const anchor = cue ?? content[0] ?? sentence;
    const form = verbatim.has(draft.rule)
      ? "direct"
      : findForm(content, quotationsAround(segmented.quotations, content));
    const framed = draft.relay && findVoice(spanOf(draft.relay, segmented), known);
    const own = { start: sentence.start, end: Math.max(sentence.end, ...content.map(({ end }) => end)) };
    const act = findAct({
      cue: toPlainOrder(draft, cueWords, segmented),
      content: words,
      sentence: report.text.slice(anchor.start, Math.min(sentence.end, anchor.end + 160)).toLowerCase(),
      before: report.text.slice(Math.max(sentence.start, anchor.start - 40), anchor.start).toLowerCase(),
      speaker: toSpeakerWords(voices[index]),
    });
    return {
      voice: voices[index],
      relays: framed
        ? [{ ...spanOf(draft.relay!, segmented), actorId: framed.actor, kind: framed.kind }]
        : cue
          ? [...(cited[index]?.media ?? []), ...findRelays(report.text, sentence, known.media, names, places)].filter(
              (relay) => !isOwnOutlet(relay.text, report.outlet),
            )
          : [],
      sentence,
      cueWords,
      statement: {
        id: "",
        reportId: report.id,
        chain: [],
        cue,
        content,
        act,
        hedge: findHedge(cueWords, words),
        form,
        saidOn: notLater(
          findSaidOn(report.text, spans[index]!, spansWithin(dates, sentence), neighbours(spans, index), day) ??
            findEntryDay(report.text, spans[index]!, dates) ??
            findPresentedDay(report.text, spans[index]!, dates, spans.slice(Math.max(0, index - 6), index)),
          day,
        ),
        evidence: findEvidence(
          report.text,
          { ...spans[index]!, act },
          spansWithin(evidenceWords, own),
          neighbours(spans, index),
        ),
        rule: draft.rule,
        certainty: toCertainty(draft, cueWords),
        zone: zone === "headline" || zone === "subheading" ? "headline" : zone === "caption" ? "caption" : "body",
        parent: null,
        answers: [],
      },
    };
  });
  const linked = linkStatementsOfReport(statements, known.media);
  return checkStatements(chooseActs(linked, report.text, models.acts), report);
}

/** The cue's words with the negation that stands before them: "Nor does the ministry | address it", "Neither ministry | has commented". */
function toPlainOrder({ source, cue }: Draft, cueWords: readonly string[], { tokens }: Segmented): readonly string[] {
  if (source === undefined || cue === undefined || source.last >= cue.first) return cueWords;
  if (opensNegated(tokens, source.first)) return negateWords(cueWords);
  const helper = tokens[source.first - 1]?.lower ?? "";
  const isInverted =
    helperVerb.test(helper) && /^(?:nor|neither|never|not|nowhere|once)$/u.test(tokens[source.first - 2]?.lower ?? "");
  return isInverted ? [helper, "not", ...cueWords] : cueWords;
}

/** Whether words name the page's own outlet, in full or by the end of its name: "the Mail" in the Evening Mail. */
function isOwnOutlet(text: string, outlet: string | null): boolean {
  if (outlet === null) return false;
  const [own = "", name = ""] = [outlet, text].map((each) => each.toLowerCase().replace(/^the /u, ""));
  return name.length > 2 && (own === name || own.endsWith(` ${name}`));
}

/** Nothing in a report was said after it came out. */
function notLater(saidOn: Statement["saidOn"], published: DateRange | null): Statement["saidOn"] {
  if (!saidOn?.from || !saidOn.to || !published) return saidOn;
  if (saidOn.from > published.to) return null;
  // "This week", written on its Thursday, ends there; a month or a season keeps its length.
  return /\bweek\b/iu.test(saidOn.text) && saidOn.to > published.to ? { ...saidOn, to: published.to } : saidOn;
}

/** How a speaker may be named in their own words: as written, and by the last part of the actor's name. */
function toSpeakerWords(voice: Voice | undefined): string[] {
  if (voice === undefined) return [];
  const actor = voice.actor?.replaceAll("-", " ");
  return [
    stripArticle(voice.text).toLowerCase(),
    ...(actor ? [actor] : []),
    ...voice.speaksFor.map((id) => id.replaceAll("-", " ")),
  ].filter((words) => words.length > 1 && words.length < 40);
}

/** How likely the models find it, where they saw it at all; what only a frame saw is medium where its cue is known. */
function toCertainty({ share, rule }: Draft, cueWords: readonly string[]): Statement["certainty"] {
  const known = findEntry(cueWords) !== undefined;
  if (share === undefined) return known ? "medium" : "low";
  if (rule === "model" && share >= 0.65) return "high";
  return share >= 0.35 || (known && rule !== "model" && rule !== "lexicon") ? "medium" : "low";
}

/** The other statements of a sentence. */
function neighbours(spans: readonly DraftSpans[], index: number): readonly DraftSpans[] {
  const { sentence } = spans[index]!;
  const near = spans.slice(Math.max(0, index - 12), index + 13);
  return near.filter((other) => other !== spans[index] && other.sentence === sentence);
}

function toRange({ start, end }: Span, { tokens }: Segmented): TokenRange {
  return { first: firstAtOrAfter(tokens, start), last: firstAtOrAfter(tokens, end) - 1 };
}

function spanOf({ first, last }: TokenRange, { text, tokens }: Segmented): TextSpan {
  return toTextSpan(text, tokens[first]!.start, tokens[last]!.end);
}

function toSpans(draft: Draft, segmented: Segmented, cells: Cells): DraftSpans {
  const { sentences } = segmented;
  const toSpan = (range: TokenRange): TextSpan => spanOf(range, segmented);
  const anchor = draft.cue?.first ?? draft.parts[0]?.first ?? 0;
  const sentence = sentences[cells.sentence[anchor]!]!;
  return {
    cue: draft.cue ? toSpan(draft.cue) : null,
    source: draft.source && toSpan(draft.source),
    content: draft.parts.map((part) =>
      toSpan(verbatim.has(draft.rule) ? withStop(part, segmented) : withMarks(part, segmented)),
    ),
    sentence,
  };
}

/** Takes the quotation marks of a quotation that begins or ends with the part, and the comma or stop inside them. */
function withMarks({ first, last }: TokenRange, { tokens, quotations }: Segmented): TokenRange {
  const before = tokens[first - 1];
  const near = quotationsNear(quotations, before?.start ?? 0, tokens[last]!.end + 8);
  const begins = before && near.some(({ start }) => start === before.start);
  const from = before?.start ?? tokens[first]!.start;
  let end = last;
  for (let at = last + 1; at <= last + 3 && at < tokens.length; at++) {
    const token = tokens[at]!;
    if (
      near.some((quotation) => quotation.end === token.end && quotation.start < token.start && quotation.start >= from)
    ) {
      end = at;
      break;
    }
    if (!/^[.,!?…\])]$/u.test(token.text)) break;
  }
  return { first: begins ? first - 1 : first, last: end };
}

/** The quotations that may touch some content. */
function quotationsAround(quotations: readonly Quotation[], content: readonly Span[]): readonly Quotation[] {
  const [first] = content;
  const last = content.at(-1);
  if (!first || !last) return [];
  const from = Math.max(0, firstAtOrAfter(quotations, first.start) - 3);
  return quotations.slice(from, firstAtOrAfter(quotations, last.end));
}

/** The quotations that start within a stretch; they stand in order of their starts. */
function quotationsNear(quotations: readonly Quotation[], from: number, to: number): readonly Quotation[] {
  const first = firstAtOrAfter(quotations, from);
  let last = first;
  while (last < quotations.length && quotations[last]!.start <= to) last++;
  return quotations.slice(first, last);
}

/** A turn keeps its full stop or question mark. */
function withStop({ first, last }: TokenRange, { tokens }: Segmented): TokenRange {
  return /^[.!?…]$/u.test(tokens[last + 1]?.text ?? "") ? { first, last: last + 1 } : { first, last };
}

function toZoneFinder({ zones }: Report): (at: number) => ZoneKind {
  return (at) => {
    const next = firstAtOrAfter(zones, at + 1);
    const zone = zones[next - 1];
    return zone !== undefined && at < zone.end ? zone.kind : "body";
  };
}

/** Drops statements whose spans do not slice back, gives ids from the words, and puts them in reading order. */
function checkStatements(statements: readonly Statement[], { text }: Report): Statement[] {
  const slices = (span: TextSpan): boolean => span.start <= span.end && text.slice(span.start, span.end) === span.text;
  return statements.filter(
    ({ chain, cue, content, evidence }) =>
      chain.every(slices) && content.every(slices) && evidence.every(slices) && (cue === null || slices(cue)),
  );
}
