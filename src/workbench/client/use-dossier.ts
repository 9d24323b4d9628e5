import { useMemo } from "react";
import { type DossierIndex, indexDossier } from "../../brief/dossier-index.ts";
import type { Dossier } from "../../model/dossier.ts";
import type { Refused } from "./ask.ts";
import { useData, useLasting } from "./data.ts";

/** The linked dossier with its things by id; `index` is null until it is here. Texts of reports are not in it. */
export function useDossier(asOf = ""): {
  readonly index: DossierIndex | null;
  readonly error: Refused | null;
  readonly isStale: boolean;
} {
  const { value, error, isStale } = useLasting(useData<Dossier>(`/api/dossier${asOf === "" ? "" : `?asOf=${asOf}`}`));
  const index = useMemo(() => (value === null ? null : indexDossier(value)), [value]);
  return { index, error, isStale: isStale && index !== null };
}
