import type { IncomingMessage, ServerResponse } from "node:http";
import type { z } from "zod";
import type { Bench } from "./bench.ts";

/** What a route is asked. */
export interface Asked<Query, Body> {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
  readonly bench: Bench;
  readonly request: IncomingMessage;
  /** Aborted as soon as nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** An answer of bytes, to be saved as a file. */
export interface FileAnswer {
  readonly fileName: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** An answer that is JSON already, in UTF-8. */
export interface JsonAnswer {
  readonly json: Uint8Array;
}

/** One thing that can be asked over HTTP. Its schemas check what comes in and make the OpenAPI page. */
export interface Route<Query = never, Body = never> {
  readonly method: "GET" | "POST";
  /** `/api/reports/{id}`: what stands in braces becomes `params.id`. */
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  /** Takes the raw body instead of JSON. */
  readonly takesBytes?: boolean;
  /** Shape of a JSON answer, which `run` gives as a value or as a `JsonAnswer`; or what is sent instead: then it gives a `FileAnswer`. */
  readonly answer: z.ZodType | { readonly mime: string; readonly description: string };
  readonly run: (asked: Asked<Query, Body>) => unknown;
  /** Writes its answer itself, for as long as it likes. */
  readonly stream?: (asked: Asked<Query, Body>, response: ServerResponse) => void;
}

/** Gives a route the types of its schemas, and forgets them for the list of all routes. */
export function toRoute<Query = Record<string, never>, Body = null>(route: Route<Query, Body>): Route {
  return route as unknown as Route;
}
