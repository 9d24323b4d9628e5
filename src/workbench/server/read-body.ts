import type { IncomingMessage } from "node:http";

/** Reads a body up to a limit. Null where it is, or says that it will be, longer; then nothing more of it is read. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array | null> {
  if (Number(request.headers["content-length"] ?? 0) > limit) return null;
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of request) {
    length += (piece as Uint8Array).length;
    if (length > limit) return null;
    pieces.push(piece as Uint8Array);
  }
  return Buffer.concat(pieces);
}
