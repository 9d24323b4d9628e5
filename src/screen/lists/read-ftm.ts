import { UserError } from "../../errors.ts";
import type { ListEntry, ListedName } from "./list-entry.ts";

const kinds: Readonly<Record<string, ListEntry["kind"]>> = {
  Person: "person",
  Vessel: "vessel",
  Organization: "entity",
  Company: "entity",
  LegalEntity: "entity",
  PublicBody: "entity",
};

/**
 * Reads FollowTheMoney entities as OpenSanctions publishes them: JSON, one a line, or one list. Schemas that name nobody
 * (addresses, ownerships) are skipped. Throws UserError, naming the line, on broken JSON.
 */
export function readFtm(text: string): ListEntry[] {
  return parseItems(text).flatMap((item): ListEntry[] => {
    const kind = kinds[String(item["schema"])];
    const properties = item["properties"] as Readonly<Record<string, unknown>> | undefined;
    if (kind === undefined || typeof properties !== "object" || properties === null) return [];
    const values = (name: string): string[] => {
      const value = properties[name];
      return (Array.isArray(value) ? value : []).filter((each) => typeof each === "string" && each.trim() !== "");
    };
    const names = (name: string, as: ListedName["kind"]): ListedName[] =>
      values(name).map((each) => ({ text: each.trim(), kind: as }));
    const all = [
      ...names("name", "name"),
      ...names("alias", "alias"),
      ...names("weakAlias", "weak"),
      ...names("previousName", "former"),
    ];
    if (all.length === 0) return [];
    const datasets = Array.isArray(item["datasets"]) ? item["datasets"] : [];
    return [
      {
        list: typeof datasets[0] === "string" ? datasets[0] : "followthemoney",
        id: String(item["id"]),
        kind,
        names: all,
        listedOn: values("listingDate")[0] ?? null,
        offices: values("position"),
        bornOn: values("birthDate"),
        countries: [...values("nationality"), ...values("country"), ...values("flag")],
        imo:
          values("imoNumber")
            .map((each) => /\d{7}/u.exec(each)?.[0])
            .find((imo) => imo !== undefined) ?? null,
      },
    ];
  });
}

/** The last day on which the publisher changed or saw an entity; null where none says. */
export function readFtmDate(text: string): string | null {
  const days = parseItems(text).flatMap((item) =>
    ["last_change", "last_seen", "updated_at"].flatMap(
      (name) => /^\d{4}-\d{2}-\d{2}/u.exec(String(item[name]))?.[0] ?? [],
    ),
  );
  return days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);
}

type Item = Readonly<Record<string, unknown>>;

function parseItems(text: string): Item[] {
  if (text.startsWith("[")) return parseLine(text, "list") as Item[];
  return text
    .split("\n")
    .map((line, index) => ({ line: line.trim(), place: `list line ${index + 1}` }))
    .filter(({ line }) => line !== "")
    .map(({ line, place }) => parseLine(line, place) as Item);
}

function parseLine(line: string, place: string): unknown {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === "object" && value !== null) return value;
  } catch (cause) {
    throw new UserError(`${place}: not JSON`, { cause });
  }
  throw new UserError(`${place}: an entity is needed`);
}
