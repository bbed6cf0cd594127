import { SESSION_COOKIE } from "~/domain/identity/session-cookie-name.server";

/** The session token a request carries; null without one. Its signature is not looked at: the token is the secret. */
export function sessionTokenOf(request: Request): string | null {
  for (const part of (request.headers.get("Cookie") ?? "").split(";")) {
    const [name, value = ""] = splitOnce(part.trim(), "=");
    if (name !== SESSION_COOKIE) continue;
    const [token] = splitOnce(decoded(value), ".");
    return /^[\w-]{20,100}$/.test(token) ? token : null;
  }
  return null;
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return "";
  }
}
