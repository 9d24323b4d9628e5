import { basename, extname, join } from "node:path";
import type { Effects, FileFacts } from "../effects.ts";
import type { Problem } from "../model/problem.ts";
import { isFeed } from "../read/is-feed.ts";
import { findOutputFile, isOwnOutput } from "./find-own-output.ts";

/** A file to read (`-`: standard input), or why there is none to read. `size` in bytes; null where only reading tells. */
export interface Input {
  readonly path: string;
  readonly problem: Problem | null;
  readonly size: number | null;
  /** Where links lead; absent for standard input and for what cannot be read. */
  readonly realPath?: string;
  readonly writtenMs?: number;
}

/** What to read in the order named, folders opened, and what was left aside. */
export interface Inputs {
  readonly inputs: readonly Input[];
  /** Files in folders that are not reports; said once, no problem. */
  readonly skipped: readonly string[];
  /** Files in folders that hearsay wrote: its answers are no reports. */
  readonly own: readonly string[];
}

const reportExtensions: ReadonlySet<string> = new Set(
  ".txt .text .md .markdown .html .htm .xhtml .pdf .docx .eml .json .jsonl .ndjson .rss .atom".split(" "),
);
const mayBeWritten = /\.(?:md|html|json|jsonl)$/iu;
const aboutTheFolder = /^(?:readme|licen[cs]e|changelog|contributing)(?:\.|$)/iu;

/**
 * Finds the files that arguments mean. Folders are walked in name order, hidden files and files that are not reports left
 * out, so is what hearsay wrote; what is named outright is always tried. Each file comes once, where it is met first. `-` stands for standard input.
 */
export async function findInputs(args: readonly string[], effects: Effects): Promise<Inputs> {
  const inputs: Input[] = [];
  const skipped: string[] = [];
  const own: string[] = [];
  const seen = new Set<string>();

  const outputFile = await findOutputFile(effects);

  function refuse(path: string, problem: Problem): void {
    inputs.push({ path, problem, size: 0 });
  }

  async function visit(path: string, isNamed: boolean, above: ReadonlySet<string>): Promise<void> {
    const facts = await effects.stat(path).catch((error: unknown) => toFailure(path, error));
    if ("code" in facts) {
      refuse(path, facts);
    } else if (facts.kind === "folder") {
      await visitFolder(path, facts, above);
    } else if (facts.kind !== "file") {
      refuse(path, { code: "not-a-file", message: `${path}: is a ${facts.kind}, not a file`, path });
    } else if (!isNamed && !isReport(path) && !(await isFeedFile(path, effects))) {
      skipped.push(path);
    } else if (!isNamed && facts.realPath === outputFile) {
      return; // `hearsay brief D > D/brief.md`: the shell has made the file already
    } else if (!isNamed && outputFile === "unknown" && facts.size === 0 && mayBeWritten.test(path)) {
      skipped.push(path);
    } else if (!isNamed && (await isOwnOutput(path, effects))) {
      own.push(path);
    } else if (!seen.has(facts.realPath)) {
      seen.add(facts.realPath);
      const { size, realPath, writtenMs } = facts;
      inputs.push({ path, problem: null, size, realPath, writtenMs });
    }
  }

  async function visitFolder(path: string, facts: FileFacts, above: ReadonlySet<string>): Promise<void> {
    if (above.has(facts.realPath)) {
      refuse(path, { code: "folder-loop", message: `${path}: leads back to a folder it lies in`, path });
      return;
    }
    const names = await effects.listFolder(path).catch((error: unknown) => toFailure(path, error));
    if ("code" in names) {
      refuse(path, names);
      return;
    }
    const below = new Set(above).add(facts.realPath);
    for (const name of names) {
      if (!name.startsWith(".") && name !== "node_modules") {
        await visit(join(path, name), false, below);
      }
    }
  }

  for (const arg of args) {
    if (arg === "-") {
      inputs.push({ path: arg, problem: null, size: null });
    } else {
      await visit(arg, true, new Set());
    }
  }
  return { inputs, skipped, own };
}

function isReport(path: string): boolean {
  return reportExtensions.has(extname(path).toLowerCase()) && !aboutTheFolder.test(basename(path));
}

// Much else is written as XML: lists, maps of sites, settings.
async function isFeedFile(path: string, effects: Effects): Promise<boolean> {
  if (extname(path).toLowerCase() !== ".xml") return false;
  const bytes = await effects.readBytes(path, 4096).catch(() => new Uint8Array());
  return isFeed(new TextDecoder().decode(bytes));
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "no such file or folder",
  EACCES: "no permission to read it",
  EPERM: "no permission to read it",
  ELOOP: "a link that leads back to itself",
  ENAMETOOLONG: "the name is too long",
  ENOTDIR: "no such file or folder",
  EISDIR: "is a folder, not a file",
  EMFILE: "too many files are open",
};

/** Says in words why the file system refused a path. */
export function toFailure(path: string, error: unknown): Problem {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const said = error instanceof Error ? error.message : String(error);
  return { code: "unreadable", message: `${path}: ${reasons[code] ?? said.replace(/\.+$/u, "")}`, path };
}
