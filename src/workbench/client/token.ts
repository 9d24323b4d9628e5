const place = "hearsay-token";

/** Takes the token out of the address (no server ever sees what stands behind `#`) and out of sight. */
export function takeToken(): void {
  const [, token, to = "/brief"] = /^#token=([\w-]+)(?:&to=(.*))?$/u.exec(location.hash) ?? [];
  if (token === undefined) return;
  localStorage.setItem(place, token);
  history.replaceState(null, "", `#${to}`);
}

/** The token of this server; empty where the page was not opened by the address that was printed. */
export function readToken(): string {
  return localStorage.getItem(place) ?? "";
}
