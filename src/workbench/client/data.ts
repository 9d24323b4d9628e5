import { useEffect, useRef, useSyncExternalStore } from "react";
import { ask, type Refused } from "./ask.ts";

/** What was asked for, as far as it is here. */
export interface Data<Value> {
  readonly value: Value | null;
  readonly error: Refused | null;
  /** Something newer is on its way; what is shown is from before. */
  readonly isStale: boolean;
}

interface Entry {
  data: Data<unknown>;
  isWanted: boolean;
  isAsking: boolean;
  stop: AbortController | null;
  readonly listeners: Set<() => void>;
}

const patienceMs = 300;

const nothing: Data<never> = { value: null, error: null, isStale: true };
const entries = new Map<string, Entry>();

/** Asks once for a path of the API, shows what was there before meanwhile, and asks anew when the dossier changed. */
export function useData<Value>(path: string | null): Data<Value> {
  const entry = path === null ? null : toEntry(path);
  useEffect(() => {
    if (path !== null && entry?.isWanted) void load(path);
  }, [path, entry]);
  const data = useSyncExternalStore(
    (listener) => {
      entry?.listeners.add(listener);
      if (path !== null && entry?.isWanted) void load(path);
      return () => {
        entry?.listeners.delete(listener);
        if (entry) setTimeout(() => leave(entry), patienceMs);
      };
    },
    () => entry?.data ?? nothing,
  );
  return data as Data<Value>;
}

/** Shows what was here last while something else (of another day, say) is on its way for the first time. */
export function useLasting<Value>(data: Data<Value>): Data<Value> {
  const last = useRef<Value | null>(null);
  if (data.value !== null) last.current = data.value;
  const isComing = data.value === null && data.error === null && last.current !== null;
  return isComing ? { value: last.current, error: null, isStale: true } : data;
}

/** Puts what is known here in place of what the server said, for all paths that begin so. */
export function changeAll<Value>(start: string, change: (value: Value) => Value): void {
  for (const [path, entry] of entries) {
    if (!path.startsWith(start) || entry.data.value === null) continue;
    put(entry, { ...entry.data, value: change(entry.data.value as Value) });
  }
}

/** What is here already of a path; null where nothing is. */
export function peekData<Value>(path: string): Value | null {
  return (entries.get(path)?.data.value as Value | undefined) ?? null;
}

/** Asks anew for all that is on screen; the rest when it is looked at again. */
export function renewData(isToRenew: (path: string) => boolean = () => true): void {
  for (const [path, entry] of entries) {
    if (!isToRenew(path)) continue;
    entry.isWanted = true;
    if (entry.data.value !== null && !entry.data.isStale) put(entry, { ...entry.data, isStale: true });
    if (entry.listeners.size > 0) void load(path);
  }
}

async function load(path: string): Promise<void> {
  const entry = toEntry(path);
  if (entry.isAsking) return;
  entry.isAsking = true;
  // What changes while an answer is on its way is asked for again.
  while (entry.isWanted) {
    entry.isWanted = false;
    try {
      entry.stop = new AbortController();
      const value = await ask<unknown>(path, { signal: entry.stop.signal });
      put(entry, { value, error: null, isStale: entry.isWanted });
    } catch (error) {
      if (entry.stop?.signal.aborted) {
        entry.isWanted = true;
        if (entry.listeners.size === 0) break;
        continue;
      }
      put(entry, { value: entry.data.value, error: error as Refused, isStale: false });
    }
  }
  entry.isAsking = false;
}

/** What nobody looks at any more is not waited for: a browser keeps six questions open at most, and decisions need one. */
function leave(entry: Entry): void {
  if (entry.listeners.size === 0 && entry.isAsking) entry.stop?.abort();
}

function toEntry(path: string): Entry {
  const known = entries.get(path);
  if (known) return known;
  const made: Entry = { data: nothing, isWanted: true, isAsking: false, stop: null, listeners: new Set() };
  entries.set(path, made);
  return made;
}

function put(entry: Entry, data: Data<unknown>): void {
  entry.data = data;
  for (const listener of [...entry.listeners]) listener();
}
