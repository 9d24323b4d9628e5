import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Why a request is refused: status and words; null where it may pass. */
export type Refusal = { readonly status: 401 | 403; readonly error: string } | null;

/**
 * Lets through only what this page itself asks: the Host must be this server's loopback name (a foreign name that leads
 * here is DNS rebinding), and an Origin, where there is one, this server's. Both on every request, reads included.
 */
export function checkSource({ headers }: IncomingMessage, port: number): Refusal {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = "", origin } = headers;
  if (!hosts.includes(host)) return { status: 403, error: "host: this server answers on its loopback address only" };
  if (origin !== undefined && !hosts.some((each) => origin === `http://${each}`)) {
    return { status: 403, error: "origin: other pages may ask nothing here" };
  }
  return headers["sec-fetch-site"] === "cross-site"
    ? { status: 403, error: "origin: other pages may ask nothing here" }
    : null;
}

/** Asks for the token that `hearsay open` printed: other accounts of this computer can reach the port, too. */
export function checkToken({ headers }: IncomingMessage, token: string): Refusal {
  const given = Buffer.from(headers.authorization ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  if (given.length === wanted.length && timingSafeEqual(given, wanted)) return null;
  return { status: 401, error: "token: is missing or wrong; use the address that hearsay open printed" };
}
