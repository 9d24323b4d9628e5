import { basename, resolve } from "node:path";
import type { Command } from "commander";
import { type Config, normalizeConfig } from "../../config.ts";
import type { Effects } from "../../effects.ts";
import { ExitCode, UserError } from "../../errors.ts";
import type { DossierStore } from "../../store/dossier-store.ts";
import { takeDossier } from "../find-dossier.ts";
import { readStamp, readVersion } from "../program.ts";
import type { Session } from "../run-cli.ts";
import { toVisibleLine } from "../visible-line.ts";

interface OpenOptions {
  readonly port?: string;
  readonly browser: boolean;
  readonly author?: string;
  readonly pack?: string;
  readonly maxMb?: string;
}

const examples = `Examples:
  hearsay open norland-arms.hearsay     review it in the browser
  hearsay open                          the only dossier in this folder
  hearsay open reports/                 a first look; decisions are kept in memory only
`;

/** Adds `hearsay open`. */
export function addOpenCommand(program: Command, session: Session): void {
  program
    .command("open")
    .summary("read and review a dossier in the browser")
    .description(
      "Serves the workbench on this computer's own address (127.0.0.1), to nobody but you, and opens the browser. Ctrl-C ends it. Reports named beside a dossier are added to it; without a dossier nothing is written to disk.",
    )
    .argument("[inputs...]", "NAME.hearsay, or files and folders with reports")
    .option("--port <n>", "port to serve on (any free one)")
    .option("--no-browser", "print the address and open nothing")
    .option("--author <name>", "who decides (HEARSAY_AUTHOR, else your account's name)")
    .option("--pack <folder>", "rules and figures to hold the reports against (dprk-russia)")
    .option("--max-mb <n>", "largest file that is read, in MB (64)")
    .addHelpText("before", examples)
    .action((inputs: string[], options: OpenOptions) => runOpen(inputs, options, session));
}

async function runOpen(args: readonly string[], options: OpenOptions, { effects, finish }: Session): Promise<void> {
  const config = normalizeConfig({ pack: options.pack, maxBytes: options.maxMb });
  const port = toPort(options.port);
  const { path, rest } = takeDossier(args);
  const { readAssets } = await import("../../workbench/server/page.ts");
  const assets = readAssets(new URL("../../../dist/workbench/client/", import.meta.url));
  const { findInputs } = await import("../find-inputs.ts");
  const { inputs } = rest.length > 0 ? await findInputs(rest, effects) : { inputs: [] };
  const { store: opened, isKept } = await openStore(path, rest, effects);
  const pack = await loadPack(config, effects);
  const { createLinker } = await import("../../workbench/server/linker.ts");
  // To start a thread takes longer than to link few reports.
  const isSmall = (): boolean => store.sums().reports < 100;
  // Run from its sources, as in development, Node cannot load TypeScript in a thread.
  const program = new URL("../link-worker.js", import.meta.url);
  const linker = import.meta.url.endsWith(".ts")
    ? null
    : createLinker(program, { path: isKept ? opened.path : null, stamp: readStamp(), pack });
  const { mirrorStore } = await import("../../store/mirror-store.ts");
  const store = isKept || linker === null ? opened : mirrorStore(opened, linker.note);
  try {
    const { createBench } = await import("../../workbench/server/bench.ts");
    const { serveBench } = await import("../../workbench/server/serve.ts");
    const { addDropped, addInputs } = await import("../add-to-bench.ts");
    const bench = createBench({
      store,
      name: isKept ? store.info().name : toName(rest),
      path: isKept ? store.path : null,
      author: options.author ?? effects.userName,
      version: readVersion(),
      pack,
      linker: () => (isSmall() ? null : linker),
      now: effects.now,
      addFile: (file) => addDropped(store, file, config, effects),
      maxBytes: config.maxBytes,
    });
    const served = await serveBench(bench, { port, assets });
    effects.talk(
      `  ${isKept ? toVisibleLine(store.path) : "nothing is written to disk; decisions last until Ctrl-C"}\n`,
    );
    await effects.print(`${served.url}\n`);
    effects.talk("  open this address in a browser on this computer; Ctrl-C ends\n");
    if (options.browser) {
      const { openBrowser } = await import("../open-browser.ts");
      openBrowser(served.url);
    }
    // The brief is what is looked at first; what fails here is told there.
    if (inputs.length === 0) void bench.linkedJson("brief", null).catch(() => {});
    await Promise.all([inputs.length > 0 ? addInputs(bench, inputs, config, effects) : null, toEnd(effects)]);
    await served.close();
    effects.talk("✓ closed\n");
    finish(ExitCode.interrupted);
  } finally {
    await linker?.close();
    store.close();
  }
}

async function openStore(
  path: string | null,
  rest: readonly string[],
  effects: Effects,
): Promise<{ readonly store: DossierStore; readonly isKept: boolean }> {
  const { createDossier } = await import("../../store/dossier-store.ts");
  if (path === null && rest.length > 0)
    return { store: await createDossier(":memory:", toName(rest), effects.now()), isKept: false };
  const { openNamed } = await import("../find-dossier.ts");
  return { store: await openNamed(path, effects), isKept: true };
}

async function loadPack(config: Config, effects: Effects) {
  const { readPack } = await import("../read-pack.ts");
  return readPack(config.pack, config.maxBytes, effects);
}

function toName(inputs: readonly string[]): string {
  const [first = "reports"] = inputs;
  const name = basename(resolve(first)) || first;
  return inputs.length === 1 ? name : `${name} and ${inputs.length - 1} more`;
}

function toPort(port: string | undefined): number {
  const number = Number(port ?? 0);
  if (Number.isInteger(number) && number >= 0 && number < 65_536) return number;
  throw new UserError(`port: expected a number from 1 to 65535, got \`${port}\``);
}

function toEnd({ interrupted }: Effects): Promise<void> {
  return new Promise((resolve) => {
    if (interrupted.aborted) resolve();
    interrupted.addEventListener("abort", () => resolve());
  });
}
