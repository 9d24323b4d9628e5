import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { UserError } from "../../errors.ts";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
const mostMs = 120_000;

/** Finds a Chromium that is installed; null where there is none. */
export function findChromium(path: string = process.env["PATH"] ?? ""): string | null {
  const found = path.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...found, ...places].find(isProgram) ?? null;
}

/**
 * Prints a page as PDF, tagged and with an outline, with an installed Chromium that reaches no network, from a folder of
 * its own that is gone afterwards. Throws UserError where that fails.
 */
export async function printPdf(program: string, html: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "hearsay-pdf-"));
  try {
    const [page, target] = [join(folder, "brief.html"), join(folder, "brief.pdf")];
    await writeFile(page, html);
    const said = await run(program, [...toArgs(folder), `--print-to-pdf=${target}`, pathToFileURL(page).href]);
    const bytes = await readFile(target).catch(() => null);
    if (bytes?.subarray(0, 5).toString("latin1") !== "%PDF-") {
      throw new UserError(`pdf: ${program} made none${said === "" ? "" : `: ${said}`}`);
    }
    return bytes;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
  }
}

function toArgs(folder: string): string[] {
  return [
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-extensions",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
    `--user-data-dir=${join(folder, "profile")}`,
    // Chromium refuses to run as root with its sandbox; the page is ours and runs no script.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ];
}

/** Runs a program to its end; gives the last line it complained. */
function run(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"], timeout: mostMs, killSignal: "SIGKILL" });
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => {
      said = `${said}${chunk.toString("utf8")}`.slice(-2000);
    });
    child.on("error", (cause) => reject(new UserError(`pdf: ${program} could not be started`, { cause })));
    child.on("close", () => resolve(said.trim().split("\n").at(-1) ?? ""));
  });
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
