import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Opened, openBench } from "./make.ts";

let opened: Opened;
const sockets: Socket[] = [];
beforeAll(async () => {
  opened = await openBench();
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  await opened.close();
});

/** Opens a connection, sends bytes as they are, and gives the first that comes back; "" where it is closed without a word. */
function send(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(opened.port, "127.0.0.1", () => socket.write(bytes, "latin1"));
    sockets.push(socket);
    socket.once("data", (data) => resolve(data.toString("latin1")));
    socket.once("close", () => resolve(""));
    socket.on("error", () => resolve(""));
  });
}

const toHead = (line: string, ...headers: string[]): string =>
  `${[line, `Host: 127.0.0.1:${opened.port}`, `Authorization: Bearer ${opened.token}`, ...headers].join("\r\n")}\r\n\r\n`;
const isUp = async (): Promise<boolean> => (await opened.ask("/api/status")).status === 200;

describe("a server that strangers send anything", () => {
  it("answers others while clients dawdle over their heads and bodies", async () => {
    const slow = Array.from({ length: 100 }, (_, at) => {
      const socket = connect(opened.port, "127.0.0.1", () =>
        socket.write(
          at % 2 === 0
            ? "GET /api/status HTTP/1.1\r\nHost: 127."
            : `${toHead("POST /api/reports?name=slow.txt HTTP/1.1", "Content-Length: 1000").slice(0, -2)}\r\nslow`,
        ),
      );
      socket.on("error", () => {});
      sockets.push(socket);
      return new Promise((resolve) => socket.once("connect", resolve));
    });
    await Promise.all(slow);
    const startMs = performance.now();
    expect(await isUp()).toBe(true);
    expect(performance.now() - startMs).toBeLessThan(3000);
  });

  it("goes on where connections break off in the middle", async () => {
    for (let time = 0; time < 20; time += 1) {
      const socket = connect(opened.port, "127.0.0.1");
      socket.on("error", () => {});
      await new Promise((resolve) => socket.once("connect", resolve));
      socket.write(`${toHead("POST /api/reports?name=cut.txt HTTP/1.1", "Content-Length: 1000")}cut`);
      await new Promise((resolve) => setTimeout(resolve, 2));
      socket.resetAndDestroy();
    }
    expect(await isUp()).toBe(true);
    expect(opened.store.problems()).toEqual([]);
  });

  it("answers no one who speaks no HTTP", async () => {
    for (const bytes of [
      "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
      "\0\0\0\0\r\n\r\n",
      "GET\r\n\r\n",
      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
      `GET / HTTP/1.1\r\nHost: 127.0.0.1:${opened.port}\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ]) {
      expect(await send(bytes)).toMatch(/^(?:|HTTP\/1\.1 400 )/u);
    }
    expect(await send(toHead(`GET /${"a".repeat(100_000)} HTTP/1.1`))).toMatch(/^(?:|HTTP\/1\.1 431 )/u);
    expect(await isUp()).toBe(true);
  });

  it.each([
    ["GET /../../../../etc/passwd HTTP/1.1", "404"],
    ["GET /..%2f..%2f..%2fetc%2fpasswd HTTP/1.1", "404"],
    ["GET /main.js%00.txt HTTP/1.1", "404"],
    ["GET /api/reports/..%2f..%2fetc%2fpasswd HTTP/1.1", "400"],
    ["GET /api/reports/%E0%A4%A HTTP/1.1", "400"],
    ["GET /api/reports/R1%00 HTTP/1.1", "400"],
    ["GET //elsewhere.example/api/none HTTP/1.1", "404"],
    ["GET http://elsewhere.example/api/none HTTP/1.1", "404"],
    ["GET /api/statements/__proto__ HTTP/1.1", "4"],
    ["GET /api/search?words=%22%22%22*%28 HTTP/1.1", "[24]"],
    ["OPTIONS /api/decisions HTTP/1.1", "4"],
    ["DELETE /api/reports/R1 HTTP/1.1", "405"],
    ["PUT /api/decisions HTTP/1.1", "405"],
    ["TRACE /api/status HTTP/1.1", "4"],
  ])("answers %s with %s…", async (line, status) => {
    const said = await send(toHead(line, "Content-Length: 0"));
    expect(said).toMatch(new RegExp(`^HTTP/1\\.1 ${status}`, "u"));
    expect(said).not.toContain("root:");
    expect(said).not.toMatch(/^access-control-allow/imu);
    expect(await isUp()).toBe(true);
  });

  it("closes on whoever wants another protocol, and refuses a second Host", async () => {
    expect(await send(toHead("GET /api/status HTTP/1.1", "Connection: Upgrade", "Upgrade: websocket"))).not.toMatch(
      /^HTTP\/1\.1 101 /u,
    );
    expect(await send("CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: elsewhere.example:443\r\n\r\n")).not.toMatch(
      /^HTTP\/1\.1 2/u,
    );
    const twice = toHead("GET /api/status HTTP/1.1", "Host: elsewhere.example");
    expect(await send(twice)).toMatch(/^HTTP\/1\.1 (?:400|403|200) /u);
    const foreign = "GET /api/status HTTP/1.1\r\nHost: elsewhere.example\r\n\r\n";
    expect(await send(foreign)).toMatch(/^HTTP\/1\.1 403 /u);
    expect(await isUp()).toBe(true);
  });
});
