import { spawn } from "node:child_process";

/** Shows an address in the person's browser, by what the platform offers. Where there is nothing, nothing happens. */
export function openBrowser(url: string): void {
  const [program, ...args] = openers[process.platform] ?? ["xdg-open"];
  try {
    const child = spawn(program ?? "xdg-open", [...args, url], { detached: true, stdio: "ignore" });
    child.on("error", () => {});
    child.unref();
  } catch {
    // The address is printed, too.
  }
}

const openers: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ["open"],
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};
