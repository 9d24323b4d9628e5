import { UserError } from "../../errors.ts";
import type { ListUsed } from "../../model/dossier.ts";
import type { ListEntry, ListedName } from "./list-entry.ts";
import { findAll, parseXml, readTexts, type XmlNode } from "./parse-xml.ts";
import { readFtm, readFtmDate } from "./read-ftm.ts";
import { readOfacCsv } from "./read-ofac-csv.ts";

/** A list as read: what form it has, the day it bears, and its entries. */
export interface ReadList {
  readonly form: ListUsed["form"];
  /** ISO day the file says it is of; null where it says none. */
  readonly date: string | null;
  readonly entries: readonly ListEntry[];
}

/** Reads a list with the day it bears. Throws UserError as `readList` does. */
export function readDatedList(text: string): ReadList {
  const start = text.replace(/^\uFEFF/u, "").trimStart();
  const entries = readList(start);
  if (start.startsWith("{") || start.startsWith("["))
    return { form: "followthemoney", date: readFtmDate(start), entries };
  if (!start.startsWith("<")) return { form: "ofac", date: null, entries };
  const root = parseXml(start);
  const [un] = findAll(root, "CONSOLIDATED_LIST");
  const [ofac] = findAll(root, "Publish_Date");
  const [eu] = findAll(root, "export");
  if (ofac) return { form: "ofac", date: toDay(toIsoDay(ofac.text.trim())), entries };
  if (un) return { form: "un", date: toDay(un.attributes["dateGenerated"]), entries };
  const form = findAll(root, "sdnEntry").length > 0 ? "ofac" : findAll(root, "sanctionEntity").length > 0 ? "eu" : "un";
  return { form, date: toDay(eu?.attributes["generationDate"]), entries };
}

/** `01/31/2030` as the American list writes it. */
function toIsoDay(written: string): string {
  return written.replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u, (_, month: string, day: string, year: string) => {
    return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  });
}

/**
 * Reads a sanctions list the user brought, told by its content: UN consolidated XML, OFAC SDN XML or CSV, EU XML,
 * OpenSanctions or FollowTheMoney JSON. Entries stand in the order of the file; those without a name are left out.
 * Throws UserError where the form is none of these. hearsay ships no list.
 */
export function readList(text: string): ListEntry[] {
  const start = text.replace(/^\uFEFF/u, "").trimStart();
  if (start.startsWith("{") || start.startsWith("[")) return readFtm(start);
  if (!start.startsWith("<")) return readOfacCsv(start);
  const root = parseXml(start);
  const un = [...findAll(root, "INDIVIDUAL"), ...findAll(root, "ENTITY")];
  const ofac = findAll(root, "sdnEntry");
  const eu = findAll(root, "sanctionEntity");
  if (un.length + ofac.length + eu.length === 0) {
    throw new UserError("list: the XML is no UN, OFAC SDN or EU list, or it is empty");
  }
  return [...un.map(toUnEntry), ...ofac.map(toOfacEntry), ...eu.map(toEuEntry)].filter(({ names }) => names.length > 0);
}

function toUnEntry(node: XmlNode): ListEntry {
  const isPerson = node.name === "INDIVIDUAL";
  const own = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"].flatMap((name) => readTexts(node, name));
  const aliases = node.children
    .filter(({ name }) => name === "INDIVIDUAL_ALIAS" || name === "ENTITY_ALIAS")
    .flatMap((alias): ListedName[] => {
      const [quality = ""] = readTexts(alias, "QUALITY");
      const kind = /low/iu.test(quality) ? "weak" : /f\.?k\.?a/iu.test(quality) ? "former" : "alias";
      return readTexts(alias, "ALIAS_NAME").map((text) => ({ text, kind }));
    });
  const born = node.children.filter(({ name }) => name === "INDIVIDUAL_DATE_OF_BIRTH");
  return {
    list: "un",
    id: readTexts(node, "REFERENCE_NUMBER")[0]?.replaceAll(" ", "") ?? readTexts(node, "DATAID")[0] ?? "",
    kind: isPerson ? "person" : "entity",
    names: [
      ...toNames([own.join(" ")], "name"),
      ...aliases,
      ...toNames(readTexts(node, "NAME_ORIGINAL_SCRIPT"), "original-script"),
    ],
    listedOn: toDay(readTexts(node, "LISTED_ON")[0]),
    offices: node.children.filter(({ name }) => name === "DESIGNATION").flatMap((each) => readTexts(each, "VALUE")),
    bornOn: born.flatMap((each) => [...readTexts(each, "DATE"), ...readTexts(each, "YEAR")]),
    countries: node.children.filter(({ name }) => name === "NATIONALITY").flatMap((each) => readTexts(each, "VALUE")),
    imo: null,
  };
}

function toOfacEntry(node: XmlNode): ListEntry {
  const [type = ""] = readTexts(node, "sdnType");
  const aliases = findAll(node, "aka").flatMap((aka): ListedName[] => {
    const kind =
      readTexts(aka, "category")[0] === "weak"
        ? "weak"
        : /f\.?k\.?a/u.test(readTexts(aka, "type")[0] ?? "")
          ? "former"
          : "alias";
    return toNames([toOfacName(aka)], kind);
  });
  const numbers = findAll(node, "idNumber").map(({ text }) => text);
  return {
    list: "ofac",
    id: readTexts(node, "uid")[0] ?? "",
    kind: type === "Individual" ? "person" : type === "Entity" ? "entity" : type === "Vessel" ? "vessel" : "unknown",
    names: [...toNames([toOfacName(node)], "name"), ...aliases],
    listedOn: null,
    offices: readTexts(node, "title"),
    bornOn: findAll(node, "dateOfBirth").map(({ text }) => text.trim()),
    countries: [...findAll(node, "nationality"), ...findAll(node, "citizenship")].flatMap((each) =>
      readTexts(each, "country"),
    ),
    imo: numbers.map((text) => /IMO\s*(\d{7})/u.exec(text)?.[1]).find((imo) => imo !== undefined) ?? null,
  };
}

function toOfacName(node: XmlNode): string {
  return [readTexts(node, "lastName")[0], readTexts(node, "firstName")[0]]
    .filter((part) => part !== undefined)
    .join(", ");
}

function toEuEntry(node: XmlNode): ListEntry {
  const aliases = node.children.filter(({ name }) => name === "nameAlias");
  const [subject] = node.children.filter(({ name }) => name === "subjectType");
  const code = subject?.attributes["code"] ?? subject?.attributes["classificationCode"] ?? "";
  const [regulation] = node.children.filter(({ name }) => name === "regulation");
  const values = (name: string, attribute: string): string[] =>
    node.children.filter((child) => child.name === name).flatMap(({ attributes }) => toText(attributes[attribute]));
  return {
    list: "eu",
    id: node.attributes["euReferenceNumber"] || node.attributes["logicalId"] || "",
    kind: /^(?:person|P)$/u.test(code) ? "person" : /^(?:enterprise|E)$/u.test(code) ? "entity" : "unknown",
    names: aliases.flatMap(({ attributes }, index) => {
      const parts = [attributes["firstName"], attributes["middleName"], attributes["lastName"]]
        .filter(Boolean)
        .join(" ");
      const kind = index === 0 ? "name" : attributes["strong"] === "false" ? "weak" : "alias";
      return toNames([attributes["wholeName"] || parts], kind);
    }),
    listedOn: toDay(node.attributes["designationDate"] || regulation?.attributes["publicationDate"]),
    offices: aliases.flatMap(({ attributes }) => toText(attributes["function"])),
    bornOn: values("birthdate", "birthdate"),
    countries: values("citizenship", "countryDescription"),
    imo: null,
  };
}

function toText(value: string | undefined): string[] {
  const text = value?.trim() ?? "";
  return text === "" ? [] : [text];
}

function toNames(texts: readonly string[], kind: ListedName["kind"]): ListedName[] {
  return texts
    .map((text) => text.replaceAll(/\s+/gu, " ").trim())
    .flatMap((text) => (text === "" ? [] : [{ text, kind }]));
}

function toDay(text: string | undefined): string | null {
  return /^\d{4}-\d{2}-\d{2}/u.exec(text ?? "")?.[0] ?? null;
}
