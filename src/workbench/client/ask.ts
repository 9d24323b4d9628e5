import { readToken } from "./token.ts";

/** What the server refused, in its words. */
export interface Refused extends Error {
  readonly status: number;
}

/** Asks the server; gives the answer as JSON. Throws with the server's words; status 0 where it cannot be reached. */
export async function ask<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await askRaw(path, init);
  return (await response.json()) as Answer;
}

/** Sends JSON; gives JSON. */
export function post<Answer>(path: string, body: unknown): Promise<Answer> {
  return ask(path, { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } });
}

/** Asks the server; gives the response whatever it holds. Throws as `ask` does. */
export async function askRaw(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set("authorization", `Bearer ${readToken()}`);
  const response = await fetch(path, { ...init, headers }).catch(() => null);
  if (response === null) throw toRefused(0, "hearsay does not answer; is it still running in its terminal?");
  if (response.ok) return response;
  const said = (await response.json().catch(() => null)) as { readonly error?: string } | null;
  throw toRefused(response.status, said?.error ?? `answer ${response.status}`);
}

/** Saves an answer as a file, by the name the server gives it where none is given; gives the name. */
export async function saveAnswer(path: string, name?: string): Promise<string> {
  const response = await askRaw(path);
  const [, given = ""] = /filename\*=UTF-8''([^;]+)/u.exec(response.headers.get("content-disposition") ?? "") ?? [];
  const fileName = name ?? (given === "" ? "hearsay" : decodeURIComponent(given));
  const blob = await response.blob();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return fileName;
}

function toRefused(status: number, message: string): Refused {
  return Object.assign(new Error(message), { status });
}
