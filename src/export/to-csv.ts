/**
 * Writes rows as CSV (RFC 4180) under a header. Cells that a spreadsheet would take for a formula get an apostrophe before
 * them; a byte order mark tells it that the text is UTF-8.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${[header, ...rows].map((row) => `${row.map(toCell).join(",")}\r\n`).join("")}`;
}

function toCell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const inert = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
