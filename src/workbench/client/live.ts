import type { Progress, Status } from "../api/shapes.ts";
import { askRaw, type Refused } from "./ask.ts";
import { renewData } from "./data.ts";
import { createHeld } from "./held.ts";

const calmMs = 300;
const lightMs = 1000;
const heavyMs = 8000;

/** The dossier's status, kept up to date by the server; null until it first answers. */
export const status = createHeld<Status | null>(null);
/** Why the server cannot be heard; null while it can. */
export const silence = createHeld<Refused | null>(null);

/** The state of the dossier that this page knows of, its own decisions included. */
let knownRevision = "";
/** How many decisions of this page are on their way; until they are here, a change may be one of them. */
let onTheirWay = 0;
let lateTimer = 0;

/** Notes that a decision is being sent; `noteOwnChange` or `noteRefusal` must follow. */
export function noteSending(): void {
  onTheirWay += 1;
}

/** Notes that a change came from this page, so that nothing need be asked for again but what is worked out from it. */
export function noteOwnChange(revision: string, counts: Status["counts"]): void {
  onTheirWay -= 1;
  const isAlone = isNext(knownRevision, revision);
  knownRevision = revision;
  const now = status.get();
  if (now) status.set({ ...now, revision, counts });
  // Whoever judges fast waits for no list.
  clearTimeout(lateTimer);
  lateTimer = window.setTimeout(() => renewData((path) => !path.startsWith("/api/reports/")), calmMs);
  if (!isAlone) renewData();
}

/** Whether nobody else changed anything between two states: `7.12` and `7.13`, other processes first, this one last. */
function isNext(before: string, after: string): boolean {
  const [others, own] = before.split(".");
  const [othersNow, ownNow] = after.split(".");
  return others === othersNow && Number(own) + 1 === Number(ownNow);
}

/** Notes that the server refused what was sent. */
export function noteRefusal(): void {
  onTheirWay -= 1;
}

/** Listens to the server for good, and again after a break. */
export function startLive(): void {
  void listen();
}

async function listen(): Promise<void> {
  for (;;) {
    try {
      const response = await askRaw("/api/events");
      silence.set(null);
      for await (const { type, data } of readEvents(response.body!)) {
        if (type === "changed") takeStatus(data as Status);
        if (type === "progress") takeProgress(data as Progress);
      }
    } catch (error) {
      silence.set(error as Refused);
      if ((error as Refused).status === 401 || (error as Refused).status === 403) return;
    }
    await new Promise((resolve) => setTimeout(resolve, 1500));
  }
}

function takeStatus(next: Status): void {
  if (onTheirWay > 0) return;
  const isNew = knownRevision !== "" && next.revision !== knownRevision;
  knownRevision = next.revision;
  status.set(next);
  if (isNew) renewCalmly(next.progress.isRunning || isAdding);
}

let isAdding = false;
let lastLightMs = 0;
let lastHeavyMs = 0;
let laterTimer = 0;

/** While much is added, lists follow once a second and what must be linked anew every now and then; all at the end. */
function renewCalmly(isBusy: boolean): void {
  clearTimeout(laterTimer);
  const now = performance.now();
  if (!isBusy || now - lastHeavyMs > heavyMs) {
    lastHeavyMs = now;
    lastLightMs = now;
    renewData();
  } else if (now - lastLightMs > lightMs) {
    lastLightMs = now;
    renewData((path) => path === "/api/reports");
  }
  if (isBusy) laterTimer = window.setTimeout(() => renewData(), heavyMs);
}

/** Notes that this page sends files, one after the other, or has sent the last. */
export function noteAdding(isOn: boolean): void {
  isAdding = isOn;
  if (!isOn) renewData();
}

function takeProgress(progress: Progress): void {
  const now = status.get();
  if (now) status.set({ ...now, progress });
}

async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<{ type: string; data: unknown }> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let held = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done)
      throw Object.assign(new Error("hearsay does not answer; is it still running in its terminal?"), { status: 0 });
    held += value;
    for (let end = held.indexOf("\n\n"); end >= 0; end = held.indexOf("\n\n")) {
      const block = held.slice(0, end);
      held = held.slice(end + 2);
      const [, type] = /^event: (.*)$/mu.exec(block) ?? [];
      const [, data] = /^data: (.*)$/mu.exec(block) ?? [];
      if (type !== undefined && data !== undefined) yield { type, data: JSON.parse(data) as unknown };
    }
  }
}
