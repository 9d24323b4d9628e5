/** All that a command may do to the world. Tests pass their own; everything left of this file does none of it. */
export interface Effects {
  /** What lies at a path, links followed; throws what the file system throws. */
  readonly stat: (path: string) => Promise<FileFacts>;
  /** Names in a folder, in code-unit order. */
  readonly listFolder: (path: string) => Promise<readonly string[]>;
  /** A file's bytes; reads one byte past `limit` at most, so that a file that grows cannot fill the memory. */
  readonly readBytes: (path: string, limit: number) => Promise<Uint8Array>;
  /** A file's bytes piece by piece; `-` is standard input. */
  readonly readPieces: (path: string) => AsyncIterable<Uint8Array>;
  readonly writeFile: (path: string, contents: string | Uint8Array) => Promise<void>;
  /** Puts data on standard output; waits while the reader is slow. */
  readonly print: (text: string) => Promise<void>;
  /** Says something to the person, on standard error. */
  readonly talk: (text: string) => void;
  /** Milliseconds since some fixed point; for elapsed times only. */
  readonly elapsedMs: () => number;
  /** Waits, at most until the person interrupts. */
  readonly pause: (ms: number) => Promise<void>;
  /** The time, ISO 8601 in UTC; written beside what is added and decided. */
  readonly now: () => string;
  /** Who sits at this computer: `HEARSAY_AUTHOR`, else the name of the account. */
  readonly userName: string;
  readonly terminal: Terminal;
  readonly cores: number;
  /** Aborted when the person interrupts. */
  readonly interrupted: AbortSignal;
}

export interface FileFacts {
  readonly kind: "file" | "folder" | "pipe" | "socket" | "device" | "other";
  readonly size: number;
  /** The same for two paths that lead to the same place. */
  readonly realPath: string;
  /** When it was last written to, in milliseconds since some fixed point. */
  readonly writtenMs: number;
}

/** What is a terminal and what is a pipe. Colour only where a person looks and `NO_COLOR` is not set. */
export interface Terminal {
  readonly stdin: boolean;
  readonly stdout: boolean;
  readonly stderr: boolean;
  readonly color: boolean;
}
