import type { Command } from "commander";
import { toVisibleText } from "../../brief/visible-text.ts";
import { toCount } from "../../brief/word-lists.ts";
import { normalizeConfig } from "../../config.ts";
import { ExitCode } from "../../errors.ts";
import type { Session } from "../run-cli.ts";

interface PackOptions {
  readonly json?: boolean;
  readonly maxMb?: string;
}

const examples = `Examples:
  hearsay pack check my-pack/
  hearsay brief reports/ --pack my-pack/
`;

/** Adds `hearsay pack`. */
export function addPackCommand(program: Command, session: Session): void {
  const pack = program
    .command("pack")
    .summary("packs of rules for a matter: check one of your own")
    .description("Works on packs: what hearsay knows about one matter before it reads a report.")
    .addHelpText("before", examples);
  pack
    .command("check")
    .summary("is every field of a pack as it must be?")
    .description("Checks a pack; tells each fault with file, line and field. Exit code 4 where it cannot be used.")
    .argument("<folder>", "a folder with pack.json, or the name of a pack that ships with hearsay")
    .option("--json", "print the faults as JSON (hearsay/pack-check/1)")
    .option("--max-mb <n>", "largest file that is read, in MB (64)")
    .addHelpText("before", examples)
    .action((folder: string, options: PackOptions) => runPackCheck(folder, options, session));
}

async function runPackCheck(folder: string, options: PackOptions, { effects, finish }: Session): Promise<void> {
  const config = normalizeConfig({ maxBytes: options.maxMb });
  const { findPackFiles } = await import("../read-pack.ts");
  const { checkPack, toFaultLine } = await import("../../pack/check-pack.ts");
  const { read, place } = await findPackFiles(folder, config.maxBytes, effects);
  const { pack, faults } = checkPack(read);
  const errors = faults.filter(({ severity }) => severity === "error").length;
  if (options.json) {
    const found = { schema: "hearsay/pack-check/1", place, id: pack?.id ?? null, isUsable: pack !== null, faults };
    await effects.print(`${JSON.stringify(found, null, 1)}\n`);
  } else {
    for (const fault of faults) {
      const row = `${fault.severity === "error" ? "✕" : "note"} ${toFaultLine(fault)}`;
      await effects.print(`${toVisibleText(row.replaceAll("\n", " "))}\n`);
    }
  }
  const held =
    pack === null
      ? `${toCount(errors, "error")}; the pack cannot be used`
      : `${pack.id}: ${toCount(pack.measures.length, "measure")}, ${toCount(pack.series.length, "figure")}, ${toCount(faults.length, "note")}`;
  effects.talk(toVisibleText(`${pack === null ? "✕" : "✓"} ${held}\n`));
  finish(pack === null ? ExitCode.checkFailed : ExitCode.fine);
}
