import { dirname, relative, resolve, sep } from "node:path";
import type { Effects } from "../effects.ts";
import { type Captured, hashBytes } from "../store/captured.ts";
import type { DossierStore } from "../store/dossier-store.ts";
import { type Input, toFailure } from "./find-inputs.ts";
import { findSources, type Source, tooLong } from "./find-sources.ts";

/** What is known of a source before it is read; in the order in which the sources are yielded. */
export type Taken = Pick<Captured, "path" | "source" | "bytes">;

/**
 * Yields the sources of inputs with their bytes in hand, and puts into `taken` what is to be kept of each. What the dossier
 * holds already is only noted, by `onKnown`, and not yielded.
 */
export async function* captureSources(
  inputs: readonly Input[],
  store: DossierStore,
  {
    maxBytes,
    taken,
    onKnown,
  }: { readonly maxBytes: number; readonly taken: Taken[]; readonly onKnown: (path: string) => void },
  effects: Effects,
): AsyncGenerator<Source> {
  const realPaths = new Map(inputs.map(({ path, realPath }) => [path, realPath]));
  for await (const found of findSources(inputs, maxBytes, effects)) {
    const source = found.kind === "file" ? await readWhole(found.path, maxBytes, effects) : found;
    const realPath = realPaths.get(source.path);
    const place = {
      path: source.kind === "record" ? `${source.path} line ${source.line}` : source.path,
      // From the dossier on, so that both can move together, and no folder's name travels along.
      source: source.kind === "bytes" && realPath !== undefined ? toRelative(store.path, realPath) : null,
    };
    const bytes = toBytes(source);
    const hash = bytes && hashBytes(bytes);
    if (hash !== null && store.isKnown(hash)) {
      store.addKnown(hash, { ...place, addedAt: effects.now() });
      onKnown(place.path);
      continue;
    }
    taken.push({ ...place, bytes: bytes ?? new Uint8Array() });
    yield source;
  }
}

async function readWhole(path: string, maxBytes: number, effects: Effects): Promise<Source> {
  try {
    const bytes = await effects.readBytes(path, maxBytes);
    return bytes.length > maxBytes
      ? { kind: "problem", path, problem: tooLong(path, maxBytes, path) }
      : { kind: "bytes", path, bytes };
  } catch (error) {
    return { kind: "problem", path, problem: toFailure(path, error) };
  }
}

function toBytes(source: Source): Uint8Array | null {
  if (source.kind === "bytes") return source.bytes;
  return source.kind === "record" ? new TextEncoder().encode(source.json) : null;
}

function toRelative(dossierPath: string, realPath: string): string {
  return relative(dirname(resolve(dossierPath)), realPath)
    .split(sep)
    .join("/");
}
