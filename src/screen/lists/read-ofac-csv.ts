import { UserError } from "../../errors.ts";
import type { ListEntry, ListedName } from "./list-entry.ts";

const kinds: Readonly<Record<string, ListEntry["kind"]>> = { individual: "person", vessel: "vessel", "": "entity" };

/**
 * Reads the SDN table (12 columns, no header, `-0-` for nothing). Other names stand in its last column. Throws UserError
 * on a row with fewer columns.
 */
export function readOfacCsv(csv: string): ListEntry[] {
  const rows = parseCsv(csv).filter((row) => row.length > 1);
  if (rows.length === 0) throw new UserError("list: neither XML, JSON nor the OFAC table");
  return rows.map((row, index): ListEntry => {
    if (row.length < 12) throw new UserError(`list row ${index + 1}: ${row.length} columns, the OFAC table has 12`);
    const [id = "", name = "", type = "", , title = "", , , , , flag = "", , remarks = ""] = row.map((field) => {
      const text = field.trim();
      return text === "-0-" ? "" : text;
    });
    const aliases = [...remarks.matchAll(/(a\.k\.a\.|f\.k\.a\.) ['"]([^'"]+)['"]/gu)].map(
      ([, how, text = ""]): ListedName => ({ text, kind: how === "f.k.a." ? "former" : "alias" }),
    );
    return {
      list: "ofac",
      id,
      kind: kinds[type.toLowerCase()] ?? "unknown",
      names: [{ text: name, kind: "name" }, ...aliases],
      listedOn: null,
      offices: title === "" ? [] : [title],
      bornOn: [...remarks.matchAll(/\bDOB ([^;.]+)/gu)].map(([, day = ""]) => day.trim()),
      countries: [
        ...remarks.matchAll(/\b(?:nationality|citizen) ([^;.]+)/gu),
        ...(flag === "" ? [] : [["", flag]]),
      ].map(([, country = ""]) => country.trim()),
      imo: /IMO (\d{7})/u.exec(remarks)?.[1] ?? null,
    };
  });
}

/** Rows of comma-separated fields; quoted fields may hold commas, line breaks and doubled quotes. */
function parseCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end = ""] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gu)) {
    row.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    if (row.length > 1 || row[0] !== "") rows.push(row);
    row = [];
  }
  return rows;
}
