import type { DossierStore } from "./dossier-store.ts";

/** Verbs that change what is linked. */
const verbs = ["add", "addKnown", "addUnread", "decide", "undo", "redo"] as const;
type Verb = (typeof verbs)[number];

/** One change of a dossier, such that it can be made again in another place: plain data. */
export type StoreWrite = {
  [Each in Verb]: { readonly verb: Each; readonly args: Parameters<DossierStore[Each]> };
}[Verb];

/** The same store, which tells each change once it is made; what failed is not told. */
export function mirrorStore(store: DossierStore, tell: (write: StoreWrite) => void): DossierStore {
  const mirrored = verbs.map((verb) => {
    const change = store[verb] as (...args: readonly unknown[]) => unknown;
    const tellToo = (...args: readonly unknown[]): unknown => {
      const result = change(...args);
      tell({ verb, args } as unknown as StoreWrite);
      return result;
    };
    return [verb, tellToo] as const;
  });
  return { ...store, ...Object.fromEntries(mirrored) };
}

/** Makes a change again. In the order they were made, changes of an empty dossier give the same in another empty one. */
export function repeatWrite(store: DossierStore, { verb, args }: StoreWrite): void {
  (store[verb] as (...args: readonly unknown[]) => unknown)(...args);
}
