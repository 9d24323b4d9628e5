/** What can be saved. */
export const exportForms = [
  "html",
  "markdown",
  "pdf",
  "dossier",
  "json",
  "statements",
  "positions",
  "transfers",
  "reports",
  "log",
  "log-csv",
] as const;
export type ExportForm = (typeof exportForms)[number];
