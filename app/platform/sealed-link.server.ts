import type { Json } from "~/platform/json";
import { open, seal } from "~/platform/secret-box.server";

const SEALED = "sealedPath";

/**
 * The data of a mail as the outbox keeps them: a `path`, which acts for whoever follows it, is sealed with the mail's
 * key, so that neither the table nor a copy of it gives anybody a link.
 */
export function withSealedLink(data: Json, key: string): Json {
  if (!isObject(data) || typeof data.path !== "string") return data;
  const { path, ...rest } = data;
  return { ...rest, [SEALED]: Buffer.from(seal(path, boundTo(key))).toString("base64url") };
}

/** The data as they were given, for the moment in which the mail is written out. @throws when they were moved or changed */
export function withOpenLink(data: Json, key: string): Json {
  if (!isObject(data) || typeof data[SEALED] !== "string") return data;
  const { [SEALED]: sealed, ...rest } = data;
  return { ...rest, path: open(Buffer.from(String(sealed), "base64url"), boundTo(key)) };
}

const boundTo = (key: string) => `outbox.path:${key}`;

function isObject(data: Json): data is { [name: string]: Json } {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
