/** What can be saved. */
export const exportForms = ["html", "markdown", "pdf", "dossier", "json", "statements", "log", "log-csv"] as const;
export type ExportForm = (typeof exportForms)[number];
