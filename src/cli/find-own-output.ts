import type { Effects } from "../effects.ts";

const headBytes = 8192;
const textExtension = /\.(?:html?|xhtml|md|markdown|txt|text|json|jsonl|ndjson)$/iu;
const page = /<meta name="generator" content="hearsay"\s*\/?>/u;
const markdown = /^# .+\n\n(?:As of .{1,60}\.|No report bears a date\.) \d[^\n]*\n\n## What do we know\?\n/u;
const json = /^\s*\{\s*"schema"\s*:\s*"hearsay\//u;

/** Whether a file was written by hearsay: a page, a brief as Markdown, a dossier or lines of JSON. Told by its head; false where it cannot be read. */
export async function isOwnOutput(path: string, effects: Effects): Promise<boolean> {
  if (!textExtension.test(path)) {
    return false;
  }
  const bytes = await effects.readBytes(path, headBytes).catch(() => new Uint8Array());
  const head = new TextDecoder().decode(bytes);
  return page.test(head) || markdown.test(head) || json.test(head);
}

/** Finds where standard output goes: a file's real path, "unknown" where the system does not tell, null where it is no file. */
export async function findOutputFile(effects: Effects): Promise<string | null> {
  if (effects.terminal.stdout) {
    return null;
  }
  const facts = await effects.stat("/dev/stdout").catch(() => null);
  // macOS says what it is, but not where; Windows knows no such name.
  const isUntold = facts === null || (facts.kind === "file" && facts.realPath.startsWith("/dev/"));
  return isUntold ? "unknown" : facts.kind === "file" ? facts.realPath : null;
}
