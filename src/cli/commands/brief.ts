import { basename, dirname, join, resolve } from "node:path";
import type { Command } from "commander";
import { toCount } from "../../brief/word-lists.ts";
import { normalizeConfig } from "../../config.ts";
import type { Effects } from "../../effects.ts";
import { ExitCode, UserError } from "../../errors.ts";
import type { Brief } from "../../model/brief.ts";
import type { Dossier } from "../../model/dossier.ts";
import { collectPaths } from "../collect-paths.ts";
import type { Session } from "../run-cli.ts";
import { toShellWord, toShellWords } from "../shell-word.ts";
import { toFileName } from "../to-file-name.ts";
import { toVisibleLine } from "../visible-line.ts";

interface BriefOptions {
  readonly html?: string;
  readonly pdf?: string;
  readonly json?: boolean;
  readonly output?: string;
  readonly asOf?: string;
  readonly pack?: string;
  readonly list?: readonly string[];
  readonly fullText?: boolean;
  readonly footnotes?: boolean;
  readonly question?: string;
  readonly since?: string;
  readonly markRead?: boolean;
  readonly author?: string;
  readonly jobs?: string;
  readonly maxMb?: string;
}

const examples = `Examples:
  hearsay brief reports/
  hearsay brief reports/ --html brief.html
  hearsay brief a.txt b.pdf c.html --as-of 2023-10
  hearsay brief reports/ --json -o dossier.json
  hearsay brief norland-arms.hearsay --since last
`;

/** Adds `hearsay brief`. */
export function addBriefCommand(program: Command, session: Session): void {
  program
    .command("brief")
    .summary("what do we know? who says so, who denies it, on what evidence")
    .description("Reads reports and prints the cited brief as Markdown on standard output.")
    .argument(
      "[inputs...]",
      "files and folders with reports; - for records on standard input; or one saved dossier (.json)",
    )
    .option("--html <file>", "also write the brief as one HTML page without scripts", toFileName)
    .option("--pdf <file>", "also write it as PDF, printed by the Chromium of this computer", toFileName)
    .option("--json", "print the whole dossier as JSON instead of Markdown")
    .option("-o, --output <file>", "write to a file instead of standard output", toFileName)
    .option("--as-of <date>", "leave out what was said or published later: 2023-10-12, 2023-10 or 2023")
    .option(
      "--pack <folder>",
      "rules and figures to hold the reports against: a folder, or a shipped pack (dprk-russia)",
    )
    .option(
      "--list <file>",
      "a sanctions list of yours to hold names against; may be repeated (UN, EU, OFAC XML; OFAC CSV; FollowTheMoney JSON)",
      collectPaths,
    )
    .option("--full-text", "put whole reports into the page, not only the words quoted (mind their copyright)")
    .option("--footnotes", "citations as Markdown footnotes, for Obsidian, Pandoc and GitHub")
    .option("--question <text>", "the question that heads the brief")
    .option(
      "--since <what>",
      "begin with what has changed since your last brief of a dossier (last), one of hearsay log (d1f3c…), or a day (2023-10-01)",
    )
    .option("--mark-read", "note this as your last brief of the dossier; writing it to a file does so, too")
    .option("--author <name>", "whose last brief it is (HEARSAY_AUTHOR, else your account's name)")
    .option("--jobs <n>", "threads that read and extract (all cores for half a megabyte and more)")
    .option("--max-mb <n>", "largest file that is read, in MB (64)")
    .addHelpText("before", examples)
    .action((inputs: string[], options: BriefOptions) => runBrief(inputs, options, session));
}

async function runBrief(inputs: readonly string[], options: BriefOptions, { effects, finish }: Session): Promise<void> {
  const config = normalizeConfig({
    asOf: options.asOf,
    pack: options.pack,
    lists: options.list,
    jobs: options.jobs,
    maxBytes: options.maxMb,
  });
  const targets = [options.html, options.pdf, options.output].filter((target) => target !== undefined);
  for (const target of targets) {
    await checkTarget(target, inputs, effects);
  }
  const twice = targets.find((target, at) => targets.slice(0, at).some((other) => resolve(other) === resolve(target)));
  if (twice !== undefined) throw new UserError(`${twice}: is named twice; page and brief need a file each`);
  const program = options.pdf === undefined ? null : await findPrinter(options.pdf);
  const startMs = effects.elapsedMs();
  const { loadDossier } = await import("../load-dossier.ts");
  const { composeBrief } = await import("../../brief/compose-brief.ts");
  const { findSince, noteTaken, toSinceRequest } = await import("../since-request.ts");
  const request = toSinceRequest(options, { inputs, asOf: config.asOf, userName: effects.userName });
  const loaded = await loadDossier(inputs, config, effects, targets);
  const { dossier, exitCode } = loaded;
  const since = await findSince(request, loaded, config.asOf, effects);
  const brief = composeBrief(dossier, {
    ...(options.question === undefined ? {} : { question: options.question }),
    ...(since === null ? {} : { since }),
  });
  const contents = options.json
    ? `${JSON.stringify(request.since === null ? dossier : { ...dossier, since: since?.since ?? null }, null, 1)}\n`
    : await toMarkdown(brief, dossier, options);
  if (options.html !== undefined) {
    const { renderPages } = await import("../../brief/html/render-pages.tsx");
    const [main, prefix] = [basename(options.html), `${basename(options.html).replace(/\.html?$/iu, "")}-`];
    const pages = renderPages(brief, dossier, { fullText: options.fullText === true, main, prefix });
    for (const { name, html } of pages) {
      await writeTarget(name === main ? options.html : join(dirname(options.html), name), html, effects);
    }
    if (pages.length > 1) {
      const others = toCount(pages.length - 1, "page");
      effects.talk(
        `  one page above 4 MB is slow: ${others} more, ${toVisibleLine(prefix)}R1.html and so on, lie beside it\n`,
      );
    }
  }
  if (options.pdf !== undefined && program !== null) {
    const { renderHtml } = await import("../../brief/html/render-html.tsx");
    const { printPdf } = await import("../../workbench/server/print-pdf.ts");
    const html = renderHtml(brief, dossier, { fullText: options.fullText === true });
    await writeTarget(options.pdf, await printPdf(program, html), effects);
  }
  if (options.output === undefined) {
    await effects.print(contents);
  } else {
    await writeTarget(options.output, contents, effects);
  }
  await noteTaken(request, loaded, config.asOf, effects);
  sayDone(inputs, dossier, options, effects.elapsedMs() - startMs, effects);
  finish(exitCode);
}

async function toMarkdown(brief: Brief, dossier: Dossier, { footnotes = false }: BriefOptions): Promise<string> {
  const { renderMarkdown } = await import("../../brief/render-markdown.ts");
  return renderMarkdown(brief, dossier, { footnotes });
}

// Before the work, since nobody wants to wait for an error in the name of a folder.
async function checkTarget(target: string, inputs: readonly string[], effects: Effects): Promise<void> {
  const here = await effects.stat(target).catch(() => null);
  if (here?.kind === "folder") {
    throw new UserError(`${target}: is a folder; name a file to write`);
  }
  const folder = await effects.stat(dirname(target)).catch(() => null);
  if (folder?.kind !== "folder") {
    throw new UserError(`${target}: cannot be written, there is no folder ${dirname(target)}`);
  }
  for (const input of inputs) {
    const read = input === "-" ? null : await effects.stat(input).catch(() => null);
    if (here !== null && read !== null && here.realPath === read.realPath) {
      throw new UserError(`${target}: is one of the reports and would be overwritten`);
    }
  }
}

async function findPrinter(target: string): Promise<string> {
  const { findChromium } = await import("../../workbench/server/print-pdf.ts");
  const program = findChromium();
  if (program !== null) return program;
  throw new UserError(`${target}: no Chromium is installed here to print it; write --html and print that in a browser`);
}

async function writeTarget(target: string, contents: string | Uint8Array, effects: Effects): Promise<void> {
  try {
    await effects.writeFile(target, contents);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new UserError(`${target}: could not be written: ${said}`, { exitCode: ExitCode.error, cause });
  }
}

function sayDone(
  inputs: readonly string[],
  dossier: Dossier,
  options: BriefOptions,
  elapsedMs: number,
  effects: Effects,
): void {
  const { reports, statements, propositions } = dossier;
  const claims = propositions.filter(({ frame }) => frame.kind !== "sanction");
  const disputed = claims.filter(({ status }) => status === "disputed").length;
  const counts = [
    toCount(reports.length, "report"),
    toCount(statements.length, "statement"),
    `${toCount(claims.length, "claim")} (${disputed} disputed)`,
  ];
  const told =
    reports.length === 0 ? "  the brief is empty" : `${statements.length > 0 ? "✓" : " "} ${counts.join(", ")}`;
  effects.talk(`${told}  (${(elapsedMs / 1000).toFixed(1)} s)  nothing left this computer\n`);
  for (const target of [options.html, options.pdf, options.output]) {
    if (target !== undefined) {
      effects.talk(`  wrote ${toVisibleLine(target)}\n`);
    }
  }
  if (reports.length === 0) {
    return;
  }
  const again = toVisibleLine(toShellWords(inputs));
  const shown = statements[0]?.ref;
  const next = [
    ...(options.html === undefined
      ? [`hearsay brief ${again} --html brief.html`]
      : [`open ${toShellWord(options.html)} in a browser`]),
    ...(shown === undefined ? [] : [`hearsay show ${shown} ${again}`]),
  ];
  effects.talk(`Next:  ${next.join("\n       ")}\n`);
}
