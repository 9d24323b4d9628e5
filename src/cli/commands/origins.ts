import type { Command } from "commander";
import { normalizeConfig } from "../../config.ts";
import { findProposition, splitPropositionArgs } from "../proposition-args.ts";
import type { Session } from "../run-cli.ts";

interface OriginsOptions {
  readonly asOf?: string;
  readonly pack?: string;
  readonly json?: boolean;
  readonly jobs?: string;
  readonly maxMb?: string;
}

const examples = `Examples:
  hearsay origins reports/                   which claims lead back to one and the same origin?
  hearsay origins P1 reports/                each origin of P1, why voices were joined, and the chain to it
  hearsay origins P1 dossier.json --json
`;

/** Adds `hearsay origins`. */
export function addOriginsCommand(program: Command, session: Session): void {
  program
    .command("origins")
    .summary("how many independent origins, and why voices were joined")
    .description(
      "Leads reports back to where their say-so begins: reports, statements, origins; with a reason for every join, recorded interests, and the exact words at report:line.",
    )
    .argument(
      "[inputs...]",
      "P1 (several may be named; none: one line for each), then the reports or a saved dossier (.json)",
    )
    .option("--as-of <date>", "as given to the brief: it decides which numbers propositions bear")
    .option(
      "--pack <folder>",
      "rules and figures to hold the reports against: a folder, or a shipped pack (dprk-russia)",
    )
    .option("--json", "print the traces as JSON (hearsay/origins/1)")
    .option("--jobs <n>", "threads")
    .option("--max-mb <n>", "largest file that is read, in MB (64)")
    .addHelpText("before", examples)
    .action((args: string[], options: OriginsOptions) => runOrigins(args, options, session));
}

async function runOrigins(
  args: readonly string[],
  options: OriginsOptions,
  { effects, finish }: Session,
): Promise<void> {
  const config = normalizeConfig({
    asOf: options.asOf,
    pack: options.pack,
    jobs: options.jobs,
    maxBytes: options.maxMb,
  });
  const { ids, inputs } = splitPropositionArgs(args);
  const { loadDossier } = await import("../load-dossier.ts");
  const { traceOrigins } = await import("../../link/trace-origins.ts");
  const { findFamily } = await import("../../link/origin-family.ts");
  const { renderTrace, renderTraces } = await import("../render-origins.ts");
  const { dossier, exitCode } = await loadDossier(inputs, config, effects);
  const asked = ids.map((id) => findProposition(dossier, id));
  const chosen = dossier.propositions.filter((each) => ids.length === 0 || asked.includes(each));
  const traces = chosen.map((each) => traceOrigins(each, dossier));
  const family = ids.length === 0 ? findFamily(chosen.filter(({ frame }) => frame.kind !== "sanction")) : null;
  if (options.json) {
    const reports = dossier.reports.map(({ id, ref, path, title, outlet }) => ({ id, ref, path, title, outlet }));
    await effects.print(
      `${JSON.stringify({ schema: "hearsay/origins/1", reports, family, propositions: traces }, null, 1)}\n`,
    );
  } else if (traces.length === 0) {
    effects.talk("  no claim was found that several statements share\n");
  } else if (ids.length === 0) {
    await effects.print(renderTraces(traces, family));
  } else {
    for (const [at, trace] of traces.entries())
      await effects.print(`${at === 0 ? "" : "\n"}${renderTrace(trace, dossier)}`);
  }
  finish(exitCode);
}
