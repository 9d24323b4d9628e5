import { createReadStream, type Stats } from "node:fs";
import { open, readdir, realpath, stat, writeFile } from "node:fs/promises";
import { availableParallelism, userInfo } from "node:os";
import type { Effects, FileFacts } from "../effects.ts";

/** The real world: this process's files, pipes and clock. Sends nothing and fetches nothing. */
export function nodeEffects(interrupted: AbortSignal): Effects {
  const { stdin, stdout, stderr, env } = process;
  return {
    stat: async (path) => toFacts(await stat(path), await realpath(path)),
    listFolder: async (path) => (await readdir(path)).sort(byCodeUnits),
    readBytes,
    readPieces: (path) => {
      const stream = path === "-" ? stdin : createReadStream(path);
      interrupted.addEventListener("abort", () => stream.destroy());
      return stream;
    },
    writeFile,
    print: (text) => writeTo(stdout, text),
    talk: (text) => void stderr.write(text),
    elapsedMs: () => performance.now(),
    pause: (ms) => pause(ms, interrupted),
    now: () => new Date().toISOString(),
    userName: env["HEARSAY_AUTHOR"]?.trim() || findAccount(),
    terminal: {
      stdin: stdin.isTTY === true,
      stdout: stdout.isTTY === true,
      stderr: stderr.isTTY === true,
      color: stdout.isTTY === true && !env["NO_COLOR"] && env["TERM"] !== "dumb",
    },
    cores: availableParallelism(),
    interrupted,
  };
}

function pause(ms: number, interrupted: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      interrupted.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    interrupted.addEventListener("abort", end);
    if (interrupted.aborted) end();
  });
}

// Some containers have no account for the number they run under.
function findAccount(): string {
  try {
    return userInfo().username;
  } catch {
    return "unknown";
  }
}

/** Reads a file up to one byte past the limit. */
export async function readBytes(path: string, limit: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    let bytes = Buffer.alloc(Math.min(size, limit) + 1);
    let length = 0;
    while (length <= limit) {
      if (length === bytes.length) {
        bytes = Buffer.concat([bytes], Math.min(bytes.length * 2, limit + 1));
      }
      const { bytesRead } = await file.read(bytes, length, bytes.length - length, null);
      if (bytesRead === 0) {
        break;
      }
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}

function toFacts(stats: Stats, realPath: string): FileFacts {
  const is: Record<FileFacts["kind"], boolean> = {
    file: stats.isFile(),
    folder: stats.isDirectory(),
    pipe: stats.isFIFO(),
    socket: stats.isSocket(),
    device: stats.isCharacterDevice() || stats.isBlockDevice(),
    other: true,
  };
  const kinds = Object.keys(is) as FileFacts["kind"][];
  return { kind: kinds.find((kind) => is[kind]) ?? "other", size: stats.size, realPath, writtenMs: stats.mtimeMs };
}

function writeTo(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (stream.write(text)) {
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    stream.once("drain", resolve);
  });
}

// Not localeCompare: the order must be the same on every machine.
function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
