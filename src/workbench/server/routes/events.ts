import { type Route, toRoute } from "../route.ts";

const beatMs = 15_000;
const lookMs = 700;

/** What happens while somebody looks on, as server-sent events over a plain fetch, which can send the token. */
export const eventRoutes: readonly Route[] = [
  toRoute({
    method: "GET",
    path: "/api/events",
    summary: "Events `changed` (with the status) and `progress` (of adding), as they happen",
    answer: { mime: "text/event-stream", description: "Server-sent events, without end" },
    run: () => null,
    stream({ bench, request }, response) {
      response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
      let known = bench.store.revision();
      const send = (type: string, data: unknown): void => {
        known = bench.store.revision();
        response.write(`event: ${type}\ndata: ${JSON.stringify(data)}\n\n`);
      };
      send("changed", bench.status());
      const stop = bench.listen((event) => send(event.type, event.type === "changed" ? event.status : event.progress));
      // Another process may add to the dossier or decide on it, too.
      const look = setInterval(() => {
        if (bench.store.revision() !== known) send("changed", bench.status());
      }, lookMs);
      const beat = setInterval(() => response.write(": beat\n\n"), beatMs);
      request.on("close", () => {
        stop();
        clearInterval(look);
        clearInterval(beat);
      });
    },
  }),
];
