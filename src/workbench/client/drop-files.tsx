import { type DragEvent, type ReactNode, useState } from "react";
import type { Progress } from "../api/shapes.ts";
import { ask, type Refused } from "./ask.ts";
import { noteAdding } from "./live.ts";
import { say } from "./say.ts";

/** Takes files and folders dropped anywhere on the page. */
export function DropFiles({ children }: { readonly children: ReactNode }): ReactNode {
  const [isOver, setOver] = useState(false);
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes("Files");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button "Add files" does the same by keyboard
    <div
      className={isOver ? "drop over" : "drop"}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (event.currentTarget === event.target) setOver(false);
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        void collect(event.dataTransfer).then(addFiles);
      }}
    >
      {children}
    </div>
  );
}

/** Sends files to the dossier one by one; what is done stays done. */
export async function addFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  let [added, known, unread] = [0, 0, 0];
  noteAdding(true);
  for (const [at, file] of files.entries()) {
    say(`Reading ${at + 1} of ${files.length}: ${file.name}`);
    try {
      const before = { added, known };
      const path = `/api/reports?name=${encodeURIComponent(file.name)}`;
      const progress = await ask<Progress>(path, { method: "POST", body: file });
      added = before.added + progress.added;
      known = before.known + progress.known;
      unread += progress.unread.length;
    } catch (error) {
      unread += 1;
      say(`Not read: ${file.name}: ${(error as Refused).message}`, "error");
      if ((error as Refused).status === 0) break;
    }
  }
  noteAdding(false);
  const parts = [
    `${added} ${added === 1 ? "report" : "reports"} added`,
    ...(known > 0 ? [`${known} known already`] : []),
    ...(unread > 0 ? [`${unread} could not be read`] : []),
  ];
  say(`${parts.join(", ")}. Nothing left this computer.`);
}

interface Entry {
  readonly isDirectory: boolean;
  readonly file?: (done: (file: File) => void, fail: () => void) => void;
  readonly createReader?: () => { readEntries: (done: (entries: Entry[]) => void, fail: () => void) => void };
}

async function collect(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].flatMap((item) => (item.webkitGetAsEntry() as Entry | null) ?? []);
  return entries.length > 0 ? (await Promise.all(entries.map(open))).flat() : [...transfer.files];
}

async function open(entry: Entry): Promise<File[]> {
  if (!entry.isDirectory) {
    return new Promise((resolve) =>
      entry.file?.(
        (file) => resolve([file]),
        () => resolve([]),
      ),
    );
  }
  const reader = entry.createReader?.();
  const all: Entry[] = [];
  // A reader gives a hundred at a time.
  for (;;) {
    const some = await new Promise<Entry[]>((resolve) => reader?.readEntries(resolve, () => resolve([])));
    if (some.length === 0) break;
    all.push(...some);
  }
  return (await Promise.all(all.map(open))).flat();
}
