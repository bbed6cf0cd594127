import { randomUUID } from "node:crypto";
import { open, seal } from "~/platform/secret-box.server";

const COOKIE = "korpu-typed";
/** What fits into a cookie with room for the others. */
const MOST_CHARS = 3000;
const SECONDS = 300;

export type TypedValues = Record<string, string | string[]>;

/**
 * Carries what was typed over to the same page in another language, in a sealed cookie that lives for minutes and for
 * this address only.
 * @returns null when it is too much for a cookie: then the page must stay where it is, or it would be lost
 */
export function carryTyped(path: string, values: TypedValues): Headers | null {
  const id = randomUUID();
  const sealed = Buffer.from(seal(JSON.stringify(values), `${path}:${id}`)).toString("base64url");
  if (sealed.length > MOST_CHARS) return null;
  return new Headers({
    "Set-Cookie": `${COOKIE}=${id}.${sealed}; Path=${path}; Max-Age=${SECONDS}; HttpOnly; SameSite=Lax`,
  });
}

/** Ends what was carried to a page, once it has been sent from there. */
export function forgetTyped(path: string): Headers {
  return new Headers({ "Set-Cookie": `${COOKIE}=; Path=${path}; Max-Age=0; HttpOnly; SameSite=Lax` });
}

/** What was carried to this page; empty when nothing was, or when it is not ours. */
export function typedValues(request: Request): TypedValues {
  const carried = new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]+)\\.([\\w-]+)`).exec(request.headers.get("Cookie") ?? "");
  const [, id, sealed] = carried ?? [];
  if (!id || !sealed) return {};
  try {
    const path = new URL(request.url).pathname;
    const values: unknown = JSON.parse(open(Buffer.from(sealed, "base64url"), `${path}:${id}`));
    return isTyped(values) ? values : {};
  } catch {
    return {}; // made by another secret, or by somebody
  }
}

function isTyped(values: unknown): values is TypedValues {
  if (typeof values !== "object" || values === null || Array.isArray(values)) return false;
  return Object.values(values).every(
    (value) => typeof value === "string" || (Array.isArray(value) && value.every((item) => typeof item === "string")),
  );
}
