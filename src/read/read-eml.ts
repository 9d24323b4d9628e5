import type { Problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import { parseDay } from "../time/parse-day.ts";
import { parseHtmlPage } from "./html-page.ts";
import { isOutletName } from "./names.ts";
import { takeArticle } from "./read-html.ts";
import { reportFromText } from "./report-from-text.ts";

/**
 * Makes a report of a saved message: the subject is its title, the day it was sent its day. Plain text is preferred to
 * HTML. Who sent it is no byline, since people pass articles on; a sender called like an outlet is the outlet where the
 * words name none. Files that came with it are named in a problem, not read.
 */
export async function readEml(bytes: Uint8Array, path: string | null): Promise<Report> {
  const { default: PostalMime } = await import("postal-mime");
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 50 });
  const problems: Problem[] = [];
  const files = mail.attachments
    .filter(({ related }) => !related)
    .map(({ filename, mimeType }) => filename ?? mimeType);
  if (files.length > 0) {
    problems.push({
      code: "attachment-skipped",
      message: `attachments: ${files.length} not read (${files.slice(0, 5).join(", ")})`,
    });
  }
  const sent = /^(\d{4}-\d{2}-\d{2})/u.exec(mail.date ?? "")?.[1];
  const facts = {
    path,
    title: mail.subject?.replace(/^(?:(?:fwd?|re|aw|wg)\s*:\s*)+/iu, "") ?? null,
    publishedOn: sent === undefined ? null : parseDay(sent),
    problems,
  };
  const { text, zones } = mail.text?.trim()
    ? { text: mail.text, zones: [] }
    : await takeArticle(parseHtmlPage(mail.html ?? ""));
  const report = reportFromText(text, { ...facts, zones });
  return report.outlet === null
    ? { ...report, outlet: findSendingOutlet(mail.from?.name, mail.from?.address) }
    : report;
}

/** Whether the sender is an outlet: by its name, or because its address says the same name ("Rell Today" at relltoday.example). */
function findSendingOutlet(sender = "", address = ""): string | null {
  const name = sender.replace(/\s+(?:newsletters?|alerts?|editors?|news desk)$/iu, "").trim();
  const place = (address.split("@")[1] ?? "").toLowerCase();
  const plain = name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
  return isOutletName(name) || (plain.length >= 6 && place.replaceAll("-", "").startsWith(plain)) ? name : null;
}
