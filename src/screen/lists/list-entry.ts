/** A name of a list entry as the list prints it. */
export interface ListedName {
  readonly text: string;
  /** `weak` and `former` names agree by chance more often. */
  readonly kind: "name" | "alias" | "weak" | "former" | "original-script";
}

/** One person, body or ship on a list the user brought. */
export interface ListEntry {
  /** `un`, `ofac`, `eu`, or the data set the file names. */
  readonly list: string;
  /** The list's own number: `KPi.001`. */
  readonly id: string;
  readonly kind: "person" | "entity" | "vessel" | "unknown";
  /** The main name first. */
  readonly names: readonly ListedName[];
  /** ISO day; null where the list does not say. */
  readonly listedOn: string | null;
  readonly offices: readonly string[];
  readonly bornOn: readonly string[];
  readonly countries: readonly string[];
  /** Seven digits; ships change names, not this. */
  readonly imo: string | null;
}
