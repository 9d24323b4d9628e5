import type { ReactNode } from "react";

/** The field above a list that leaves only rows with some words. */
export function WordFilter({
  words,
  onChange,
}: {
  readonly words: string;
  readonly onChange: (words: string) => void;
}): ReactNode {
  return (
    <label className="field">
      <span className="hidden">Filter by words</span>
      <input type="search" placeholder="filter" value={words} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}
