import { UserError } from "../errors.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

/** Reads a field that holds words; throws a `UserError` naming the place where it does not. */
export function readText(object: JsonObject, field: string, at: string): string {
  const value = readField(object, field, at);
  if (typeof value !== "string") {
    throw new UserError(`${at} ${field}: words are needed`);
  }
  return value;
}

/** Reads a field that holds a list; throws a `UserError` naming the place where it does not. */
export function readList(object: JsonObject, field: string, at: string): readonly unknown[] {
  const value = readField(object, field, at);
  if (!Array.isArray(value)) {
    throw new UserError(`${at} ${field}: a list is needed`);
  }
  return value;
}

/** Reads a field that holds an object; throws a `UserError` naming the place where it does not. */
export function readObject(object: JsonObject, field: string, at: string): JsonObject {
  const value = readField(object, field, at);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new UserError(`${at} ${field}: an object is needed`);
  }
  return value as JsonObject;
}

function readField(object: JsonObject, field: string, at: string): unknown {
  if (typeof object !== "object" || object === null || Array.isArray(object)) {
    throw new UserError(`${at}: an object is needed`);
  }
  return object[field];
}
