import { UserError } from "../errors.ts";
import type { Dossier } from "../model/dossier.ts";
import { nameProposition } from "./name-proposition.ts";
import type { Db } from "./open-db.ts";
import { sql } from "./schema.ts";

/**
 * Finds the lasting id that a person means by `S12`, `s1f3c`, `R4` or `r09ab`, or, with the dossier as it is numbered
 * now, by `P3` or `P3/O2`. Throws UserError where there is none or the beginning of an id fits several.
 */
export function resolveTarget(db: Db, name: string, dossier: (() => Dossier) | null): string {
  const [, letter = "", digits = ""] = /^([SRsr])([0-9a-f]+)$/u.exec(name) ?? [];
  if (letter === "S" || letter === "R") {
    const table = letter === "S" ? "statement" : "report";
    const row = db.first(sql.selectFrom(table).select("id").where("number", "=", Number(digits)).compile());
    if (row) return row.id;
    throw new UserError(`${name}: no such ${table} in this dossier`);
  }
  if (letter !== "") {
    const table = letter === "s" ? "statement" : "report";
    const query = sql.selectFrom(table).select("id").where("id", ">=", name).where("id", "<", `${name}g`).limit(2);
    const [row, another] = db.all(query.compile());
    if (row && !another) return row.id;
    throw new UserError(`${name}: ${row ? `several ${table}s begin so` : `no such ${table} in this dossier`}`);
  }
  const [, proposition, origin] = /^(P\d+)(?:\/(O\d+b?))?$/u.exec(name) ?? [];
  if (proposition === undefined || dossier === null) {
    throw new UserError(`id: expected one such as S12, s1f3c, R4 or P1, got \`${name}\``);
  }
  return nameProposition(dossier(), proposition, origin);
}
