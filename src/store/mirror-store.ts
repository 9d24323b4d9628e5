import type { DossierStore } from "./dossier-store.ts";

/** Whether each verb changes what is linked, or the log it rests on. Other dossiers are joined to those on disk only. */
const changes = {
  path: false,
  info: false,
  revision: false,
  overview: false,
  sums: false,
  reports: false,
  report: false,
  versions: false,
  original: false,
  statements: false,
  stored: false,
  statement: false,
  dossier: false,
  search: false,
  decisions: false,
  decide: true,
  undo: true,
  redo: true,
  takeBrief: true,
  takenBrief: false,
  nameOf: false,
  resolve: false,
  add: true,
  isKnown: false,
  addKnown: true,
  addUnread: true,
  setBulk: false,
  joinFrom: false,
  verify: false,
  problems: false,
  copyTo: false,
  close: false,
} as const satisfies Readonly<Record<keyof DossierStore, boolean>>;
type Verb = {
  [Each in keyof typeof changes]: (typeof changes)[Each] extends true ? Each : never;
}[keyof typeof changes];

/** One change of a dossier, such that it can be made again in another place: plain data. */
export type StoreWrite = {
  [Each in Verb]: { readonly verb: Each; readonly args: Parameters<DossierStore[Each]> };
}[Verb];

/** The same store, which tells each change once it is made; what failed is not told. */
export function mirrorStore(store: DossierStore, tell: (write: StoreWrite) => void): DossierStore {
  const verbs = Object.entries(changes).flatMap(([verb, isChange]) => (isChange ? [verb as Verb] : []));
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
