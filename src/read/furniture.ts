import { findMatches } from "../model/find-matches.ts";
import type { Paragraph } from "./find-paragraphs.ts";

// What the page says about itself. Each pattern is anchored, so that prose which merely speaks of newsletters,
// subscriptions or donations is left alone.
const openings: readonly RegExp[] = [
  /^subscribe\b(?! to the (?:view|idea|theory))/iu,
  /^(?:sign|log) ?(?:up|in)\b(?: (?:for|to|here|now|with)\b|[.!:]?$)/iu,
  /^(?:get|receive) (?:our|the|your|breaking|daily|weekly|more)\b.{0,60}\b(?:newsletter|inbox|e-?mails?|alerts?|app)\b/iu,
  /^(?:our|free|daily|weekly|the) .{0,30}newsletters?\b.{0,30}$/iu,
  /^follow (?:us|him|her|me|them|@\w+|[\p{Lu}][\p{L}. ]{1,40}) on\b/iu,
  /^(?:follow|find|like|join) us\b/iu,
  /^share(?: (?:this|on|via|with|article|story)\b.{0,40}|:?$)/iu,
  /^(?:read|see|learn|find out|view|show|load|discover) (?:more|all|also|next|the rest here|the full (?:story|article))\b(?: (?:on|at|about|from|here|stories|news|articles|in)\b.{0,80}|[:.…»>]?.{0,2}$|:.{0,140}$)/iu,
  /^read (?:the rest|the full story|on|it) (?:here|at)\b.{0,40}$/iu,
  /^(?:also read|read also|read next|up next|see also|don['’]t miss|must read|watch|listen|watch now|listen now|watch live|video)(?::.{0,140}|[.!]?$)/iu,
  /^(?:advertisements?|sponsored(?: content)?|promoted(?: content| stories)?|paid content|story continues(?: below)?.{0,30}|continue reading.{0,60}|article continues.{0,30}|click (?:here|to)\b.{0,80}|tap (?:here|to)\b.{0,60}|scroll (?:down|to)\b.{0,40})[.!]?$/iu,
  /^(?:skip to|jump to|back to|go to|return to)\b.{0,40}$/iu,
  /^(?:©|\(c\) ?(?:19|20)\d\d|copyright\b(?! (?:law|infring|claim|hold|case|suit|owner)))/iu,
  /^all rights reserved\b/iu,
  /^(?:we use|this (?:site|website|page) uses|by using this (?:site|website)).{0,20}\bcookies?\b/iu,
  /^(?:privacy|cookie) (?:policy|notice|settings)\b.{0,60}$/iu,
  /^(?:terms (?:of|and) (?:use|service|conditions)|contact us|about us|about the authors?|advertise with us|accessibility|sitemap|careers|menu|search|home|close|print|save|email|e-mail|comments?|comment now|reply|share|tweet|facebook|twitter|x|linkedin|whatsapp|telegram|instagram|pinterest|reddit|copy link|link copied|bookmark|author|authors|loading|abstract|full text|correction appended|published|updated|last updated|posted)[.:…!]?$/iu,
  /^(?:updated|last updated|published|posted):?\s*(?:\d{1,2}:\d{2}.{0,12})?$/iu,
  /^\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s*\/\s*\d{1,2}:\d{2})?$/iu,
  /^\d{1,3}[\s-]*min(?:ute)?s?\.? (?:read|listen|watch)\b.{0,20}$/iu,
  /^\d+ (?:comments?|shares?|views?|likes?|replies)$/iu,
  /^(?:\d+ )?(?:minutes?|hours?|days?) ago$/iu,
  /^leave a (?:reply|comment)\b.{0,40}$/iu,
  /^(?:your (?:e-?mail|name|comment)|enter your e-?mail)\b.{0,60}$/iu,
  /^(?:tags?|tagged|topics?|filed under|categor(?:y|ies)|keywords|section|length|in this (?:article|story)|more on(?: this)?)\s*:.{0,200}$/iu,
  /^(?:thanks?|thank you) for (?:reading|subscribing|signing|your support)\b/iu,
  /^(?:unlock|become a (?:member|subscriber|patron)|support (?:us|our|independent|quality)\b|donate\b|make a (?:donation|contribution)|join (?:our|the conversation|now)|already a (?:member|subscriber)|create (?:an|your|a free) account|start your free|download (?:our|the) (?:free )?app|get the app|try (?:it )?free|not a (?:member|subscriber))/iu,
  /^(?:give us|spare us|do you have) (?:one|a|just)\b.{0,30}\b(?:minute|moment|second)\b/iu,
  /^(?:like|liked|enjoy|enjoyed|love|did you like|if you (?:liked|enjoyed|like|enjoy|found)) (?:this|the|our|what)\b.{0,60}\b(?:article|story|piece|post|reading|read)\b/iu,
  /^(?:have (?:a|any) (?:tip|news tip|comments?|questions?)|got a tip|send (?:us )?(?:tips|your))\b/iu,
  /^(?:to )?(?:contact|reach|write to|e-?mail) the (?:reporters?|authors?|writers?|editors?)\b/iu,
  /^(?:the views|opinions|views) (?:and opinions )?expressed\b/iu,
  /^[\p{L} ]{3,40}\bairs (?:on|weekdays|daily|every)\b.{0,120}$/u,
  /^(?:@\w+|https?:\/\/\S+|[\w.+-]+@[\w-]+\.[\w.-]+)\.?$/u,
  /^#\p{L}[\p{L}\p{N}_]*(?:[\s,]+#\p{L}[\p{L}\p{N}_]*)*$/u,
];

const listOpening =
  /^(?:you (?:may|might) (?:also )?(?:like|enjoy|be interested).{0,30}|(?:related|recommended|more|similar|popular|latest|top|trending|other|recent|further)(?: (?:posts?|topics?|articles?|stor(?:y|ies)|news|content|coverage|reading|links?|headlines|from .{0,40}|in .{0,30}))+|most (?:read|popular|viewed|commented|shared).{0,20}|trending(?: now)?|recommended(?: for you)?|related|editors?['’]?s? picks?|what to read next|read more|more stories|more news|around the web|from our partners)\s*[:.]?$/iu;

const promoWords =
  /\b(?:articles?|journalism|newsletters?|subscri(?:be|ption|bers?)|donat(?:e|ion|ions)|supporting us|support us|for free|readers|sign(?:ing)? up|members?(?:hip)?|e-?mail|inbox|unlock|logging in|log in|read(?:ing)? (?:it|this|us|elsewhere|here)|contribut(?:e|ion) today|independent|paywall|account)\b/giu;

/** Whether a paragraph is page furniture by its own words: menus, newsletter and donation boxes, share buttons, counters. */
export function isFurniture(paragraph: Paragraph): boolean {
  const { text, words } = paragraph;
  if (words > 60) {
    return false;
  }
  if (!/[\p{L}\p{N}]/u.test(text)) {
    return true;
  }
  return !hasSpeech(text) && openings.some((opening) => opening.test(text));
}

/** Whether a paragraph opens a list of other stories. */
export function isListOpening(paragraph: Pick<Paragraph, "text" | "words">): boolean {
  return paragraph.words <= 9 && listOpening.test(paragraph.text);
}

/** Whether a paragraph speaks to the reader about the page: two or more words of the trade and a "you" outside quotation marks. */
export function isAppeal(paragraph: Paragraph): boolean {
  const text = paragraph.text.slice(0, 2000);
  if (!/\byou(?:r|rs)?\b/iu.test(text) || hasSpeech(text)) {
    return false;
  }
  const found = new Set(Array.from(findMatches(text, promoWords), ([word]) => word.toLowerCase()));
  return found.size >= 2;
}

/** Whether somebody's words are reported: a quotation of two words or more, or a verb of saying. */
export function hasSpeech(text: string): boolean {
  return /[“"„«][^“”"„«»]+\s[^“”"„«»]+[”"“»]|\b(?:said|says|told|tells|denied|denies|denying|claim(?:s|ed|ing)?|according to|announced|stated|states|added|argue[sd]?|insist(?:s|ed)?|warn(?:s|ed)?|vow(?:s|ed)?|accuse[sd]?|accusing|reject(?:s|ed)?|rebut(?:s|ted)?|dismiss(?:es|ed)?|refute[sd]?|confirm(?:s|ed)?|urge[sd]|condemn(?:s|ed)?|reported(?! (?:from|by))|alleg(?:es|ed)|suggest(?:s|ed)|acknowledge[sd]?|admit(?:s|ted)?|deplore[sd]?|demand(?:s|ed)|disput(?:es|ed)|quoted|tweeted)\b/iu.test(
    text,
  );
}
