import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import { ExitCode, UserError } from "../../errors.ts";
import type { Bench } from "./bench.ts";
import { checkSource, checkToken } from "./check-request.ts";
import { safeHeaders } from "./headers.ts";
import { toOpenApi } from "./open-api.ts";
import { type Assets, pageAsset } from "./page.ts";
import { readBody } from "./read-body.ts";
import type { FileAnswer, JsonAnswer, Route } from "./route.ts";
import { routes } from "./routes.ts";

/** A workbench that runs. */
export interface Served {
  /** Where it is, with the token in the part of the address that no server ever sees. */
  readonly url: string;
  readonly port: number;
  readonly token: string;
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly assets: Assets;
}

const lingerMs = 500;
const mostJsonBytes = 4 * 1024 * 1024;

/** Serves a bench on the loopback address, to whoever has the token. Throws UserError where the port is taken. */
export async function serveBench(bench: Bench, { port, assets }: ServeOptions): Promise<Served> {
  const token = randomBytes(24).toString("base64url");
  const openApi = toOpenApi(routes, bench.version);
  const server = createServer((request, response) => {
    void answer(request, response, { bench, token, assets, openApi, port: toPort() }).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else sendError(response, 500, `a fault in hearsay: ${error instanceof Error ? error.message : String(error)}`);
    });
  });
  const toPort = (): number => (server.address() as AddressInfo).port;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const why = error.code === "EADDRINUSE" ? "is taken; name another" : error.message;
      reject(new UserError(`port ${port}: ${why}`, { cause: error }));
    });
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${toPort()}/#token=${token}`,
    port: toPort(),
    token,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Serving {
  readonly bench: Bench;
  readonly token: string;
  readonly assets: Assets;
  readonly openApi: unknown;
  readonly port: number;
}

async function answer(request: IncomingMessage, response: ServerResponse, serving: Serving): Promise<void> {
  for (const [name, value] of Object.entries(safeHeaders)) response.setHeader(name, value);
  const foreign = checkSource(request, serving.port);
  if (foreign) return sendError(response, foreign.status, foreign.error);
  try {
    await answerOwn(request, response, serving);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // A full disk is no mistake of who asked.
    sendError(response, error.exitCode === ExitCode.error ? 500 : 400, error.message);
  }
}

async function answerOwn(request: IncomingMessage, response: ServerResponse, serving: Serving): Promise<void> {
  const { pathname, searchParams } = toUrl(request.url ?? "/");
  if (!pathname.startsWith("/api/")) return sendAsset(request, response, pathname, serving.assets);
  const stranger = checkToken(request, serving.token);
  if (stranger) return sendError(response, stranger.status, stranger.error);
  if (pathname === "/api/openapi.json") return sendJson(response, 200, serving.openApi);
  const found = findRoute(request.method ?? "", pathname);
  if (typeof found === "number") return sendError(response, found, `${pathname}: nothing of this kind is here`);
  await answerRoute(request, response, { ...found, search: searchParams, bench: serving.bench });
}

function toUrl(address: string): URL {
  try {
    return new URL(address, "http://127.0.0.1");
  } catch {
    throw new UserError("address: is none");
  }
}

interface Matched {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
  readonly search: URLSearchParams;
  readonly bench: Bench;
}

async function answerRoute(
  request: IncomingMessage,
  response: ServerResponse,
  { route, params, search, bench }: Matched,
): Promise<void> {
  const query = check(route.query ?? z.object({}), Object.fromEntries(search), "query");
  let body: unknown = null;
  if (route.body !== undefined) {
    const limit = route.takesBytes ? bench.maxBytes : mostJsonBytes;
    const bytes = await readBody(request, limit);
    if (bytes === null) {
      // What is still on its way is not waited for; the answer gets a moment to arrive.
      response.setHeader("connection", "close");
      request.pause();
      response.once("finish", () => setTimeout(() => request.destroy(), lingerMs).unref());
      return sendError(response, 413, `body: is longer than ${Math.round(limit / (1024 * 1024))} MB`);
    }
    body = route.takesBytes ? bytes : check(route.body, parseJson(bytes), "body");
  }
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  const asked = { params, query, body, bench, request, signal: gone.signal } as Parameters<Route["run"]>[0];
  if (route.stream) return route.stream(asked, response);
  const result = await route.run(asked);
  if (result === null) return sendError(response, 404, `${Object.values(params).join(" ")}: is not in this dossier`);
  if ("mime" in route.answer) return sendFile(response, result as FileAnswer);
  if (isJsonAnswer(result)) return sendBytes(response, 200, result.json);
  sendJson(response, 200, result);
}

function isJsonAnswer(result: unknown): result is JsonAnswer {
  return typeof result === "object" && result !== null && "json" in result && result.json instanceof Uint8Array;
}

function findRoute(method: string, pathname: string): { route: Route; params: Record<string, string> } | 404 | 405 {
  let isKnown = false;
  for (const route of routes) {
    const names = [...route.path.matchAll(/\{(\w+)\}/gu)].map(([, name = ""]) => name);
    const match = new RegExp(`^${route.path.replace(/\{\w+\}/gu, "([^/]+)")}$`, "u").exec(pathname);
    if (!match) continue;
    isKnown = true;
    if (route.method !== method) continue;
    return { route, params: Object.fromEntries(names.map((name, at) => [name, decode(match[at + 1] ?? "")])) };
  }
  return isKnown ? 405 : 404;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new UserError(`${part}: is no name`);
  }
}

function check<Value>(shape: z.ZodType<Value>, value: unknown, what: string): Value {
  const { success, data, error } = shape.safeParse(value);
  if (success) return data;
  const [issue] = error.issues;
  const path = issue?.path.map(String).join(".") ?? "";
  throw new UserError(`${path === "" ? what : `${what}.${path}`}: ${(issue?.message ?? "is wrong").toLowerCase()}`);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new UserError("body: expected JSON");
  }
}

function sendAsset(request: IncomingMessage, response: ServerResponse, pathname: string, assets: Assets): void {
  const asset = pathname === "/" ? pageAsset : assets.get(pathname.slice(1));
  if (!asset || request.method !== "GET") {
    sendError(response, asset ? 405 : 404, "page: there is none of this name");
    return;
  }
  const isPacked = /\bgzip\b/u.test(String(request.headers["accept-encoding"] ?? ""));
  response.writeHead(200, {
    "content-type": asset.mime,
    ...(isPacked ? { "content-encoding": "gzip", vary: "accept-encoding" } : {}),
  });
  response.end(isPacked ? asset.packed : asset.bytes);
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  sendBytes(response, status, JSON.stringify(value));
}

function sendBytes(response: ServerResponse, status: number, json: string | Uint8Array): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(json);
}

function sendError(response: ServerResponse, status: number, error: string): void {
  sendJson(response, status, { error });
}

function sendFile(response: ServerResponse, { fileName, mime, bytes }: FileAnswer): void {
  response.writeHead(200, {
    "content-type": mime,
    "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
    "content-length": bytes.length,
  });
  response.end(bytes);
}
