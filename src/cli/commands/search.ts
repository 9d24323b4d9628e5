import type { Command } from "commander";
import { toOneLine, toVisibleText } from "../../brief/visible-text.ts";
import { UserError } from "../../errors.ts";
import { takeDossier, withDossier } from "../find-dossier.ts";
import type { Session } from "../run-cli.ts";

interface SearchOptions {
  readonly limit?: string;
  readonly json?: boolean;
}

const examples = `Examples:
  hearsay search artillery shells
  hearsay search '"fairy tale"' norland-arms.hearsay --limit 5
`;

/** Adds `hearsay search`. */
export function addSearchCommand(program: Command, session: Session): void {
  program
    .command("search")
    .summary("find words in the statements and reports of a dossier")
    .description(
      "Finds statements that hold all the words, best first, then reports; quotation marks keep words together.",
    )
    .argument("<words...>", "what to look for, and NAME.hearsay where this folder holds several dossiers")
    .option("--limit <n>", "most lines shown (20)")
    .option("--json", "print the hits as JSON, one a line")
    .addHelpText("before", examples)
    .action((args: string[], options: SearchOptions) => runSearch(args, options, session));
}

async function runSearch(args: readonly string[], options: SearchOptions, { effects, finish }: Session): Promise<void> {
  const { path, rest } = takeDossier(args);
  const limit = Number(options.limit ?? 20);
  if (!Number.isInteger(limit) || limit < 1 || limit > 10_000) {
    throw new UserError(`limit: expected a whole number from 1 to 10000, got \`${options.limit}\``);
  }
  await withDossier(path, effects, async (store) => {
    const hits = store.search(rest.join(" "), limit);
    for (const hit of hits) {
      const { statementRef, reportRef, reportId, start, end, text } = hit;
      const place = `${store.report(reportId)?.report.path ?? reportId}:${start}-${end}`;
      const row = `${statementRef ?? reportRef}  ${reportRef} ${toOneLine(place)}  “${toOneLine(text)}”`;
      await effects.print(options.json ? `${JSON.stringify(hit)}\n` : `${toVisibleText(row)}\n`);
    }
    if (hits.length === 0) effects.talk("  found nothing\n");
    finish(0);
  });
}
