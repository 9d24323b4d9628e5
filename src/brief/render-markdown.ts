import type { Brief, BriefLine, BriefSection } from "../model/brief.ts";
import type { Dossier } from "../model/dossier.ts";
import { toDateWords } from "./date-words.ts";
import { type DossierIndex, findStatements, indexDossier } from "./dossier-index.ts";
import { toMarkdownText } from "./markdown-text.ts";

/** How the Markdown looks. */
export interface MarkdownOptions {
  /** Citations as footnotes (`[^S4]`) for Obsidian, Pandoc and GitHub, instead of plain `[S4]`. */
  readonly footnotes?: boolean;
}

/**
 * Renders a brief as Markdown that reads well as plain text: `[S4]` cites a statement of the list at the end.
 * Text of reports is made inert: control characters become visible, Markdown signs are escaped, addresses do not link.
 */
export function renderMarkdown(brief: Brief, dossier: Dossier, options: MarkdownOptions = {}): string {
  const index = indexDossier(dossier);
  const asOf = brief.asOf === null ? "No report bears a date." : `As of ${toDateWords(brief.asOf)}.`;
  const head = [`# ${toMarkdownText(brief.title)}`, `${asOf} ${toMarkdownText(brief.counts)}`];
  const sections = brief.sections.map((section) => renderSection(index, section, options));
  return `${[...head, ...sections].join("\n\n")}\n`;
}

function renderSection(index: DossierIndex, section: BriefSection, options: MarkdownOptions): string {
  const title = `## ${toMarkdownText(section.title)}`;
  if (section.id === "statements")
    return `${title}\n\n${section.lines.map((line) => renderStatement(index, line, options)).join(options.footnotes ? "\n" : "\n\n")}`;
  if (section.id === "known") return `${title}\n\n${renderKnown(index, section.lines, options)}`;
  if (section.id === "positions" || section.id === "origins")
    return `${title}\n\n${renderByClaim(index, section.lines, options)}`;
  const lines = section.lines.map((line) => `- ${renderLine(index, line, options)}`);
  return `${title}\n\n${lines.join("\n")}`;
}

/** One number a claim; what else is known of the claim stands under its number. */
function renderKnown(index: DossierIndex, lines: readonly BriefLine[], options: MarkdownOptions): string {
  const out: string[] = [];
  let number = 0;
  let claim: string | undefined;
  for (const line of lines) {
    const about = line.about[0];
    const isClaim = about !== undefined && index.propositions.has(about);
    if (!isClaim) {
      out.push(
        number === 0 && isBeforeClaim(line)
          ? `${renderLine(index, line, options)}\n`
          : `- ${renderLine(index, line, options)}`,
      );
    } else if (about === claim) {
      out.push(`   - ${renderLine(index, line, options)}`);
    } else {
      number += 1;
      claim = about;
      out.push(
        `${number}. ${renderLine(index, line, options).replace(/^(?:Disputed|Denied|Doubted|Asserted)\b\.?/u, "**$&**")}`,
      );
    }
  }
  return out.join("\n");

  /** What is said of all claims stands before them as plain paragraphs; without claims only the first line does. */
  function isBeforeClaim(line: BriefLine): boolean {
    const hasClaims = lines.some(({ about }) => about[0] !== undefined && index.propositions.has(about[0]));
    return lines.length > 1 && (hasClaims || line === lines[0]);
  }
}

/** Lines under the claim they speak of; the claim stands as an open question, never as a fact. */
function renderByClaim(index: DossierIndex, lines: readonly BriefLine[], options: MarkdownOptions): string {
  const out: string[] = [];
  let claim: string | undefined;
  for (const line of lines) {
    const about = line.about[0];
    const proposition = about === undefined ? undefined : index.propositions.get(about);
    if (proposition !== undefined && about !== claim)
      out.push(`- Claim ${proposition.id} (${proposition.status}): ${toMarkdownText(proposition.text)}`);
    claim = about;
    out.push(`${proposition === undefined ? "" : "  "}- ${renderLine(index, line, options)}`);
  }
  return out.join("\n");
}

function renderLine(index: DossierIndex, line: BriefLine, options: MarkdownOptions): string {
  const citations = renderCitations(index, line.statementIds, options);
  return `${toMarkdownText(line.text)}${citations === "" ? "" : ` ${citations}`}`;
}

function renderCitations(index: DossierIndex, ids: readonly string[], options: MarkdownOptions): string {
  const refs = findStatements(index, ids).map(({ ref }) => ref);
  const shown = refs.length > citationLimit ? refs.slice(0, citationLimit - 1) : refs;
  const rest = refs.length - shown.length;
  return `${shown.map((ref) => (options.footnotes ? `[^${ref}]` : `[${ref}]`)).join("")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

const citationLimit = 7;

function renderStatement(index: DossierIndex, line: BriefLine, options: MarkdownOptions): string {
  const ref = findStatements(index, line.statementIds)[0]?.ref ?? "";
  return options.footnotes ? `[^${ref}]: ${toMarkdownText(line.text)}` : `[${ref}] ${toMarkdownText(line.text)}`;
}
