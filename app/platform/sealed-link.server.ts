import type { Json } from "~/platform/json";
import { open, seal } from "~/platform/secret-box.server";

/** What acts for whoever holds it, by its name in the data of a mail, with the name under which it is kept sealed. */
export const SEALED_IN_MAIL = { path: "sealedPath", code: "sealedCode" } as const;
export type ActingInMail = keyof typeof SEALED_IN_MAIL;
export const ACTING_IN_MAIL: readonly ActingInMail[] = ["path", "code"];

/** What keeps a sealed link or code with its mail. */
export const mailBoundTo = (name: ActingInMail, key: string) => `outbox.${name}:${key}`;

/**
 * The data of a mail as the outbox keeps them: a `path` or a `code`, which acts for whoever has it, is sealed with the
 * mail's key, so that neither the table nor a copy of it gives anybody a link.
 */
export function withSealedLink(data: Json, key: string): Json {
  if (!isObject(data)) return data;
  const kept = { ...data };
  for (const name of ACTING_IN_MAIL) {
    const plain = kept[name];
    if (typeof plain !== "string") continue;
    delete kept[name];
    kept[SEALED_IN_MAIL[name]] = Buffer.from(seal(plain, mailBoundTo(name, key))).toString("base64url");
  }
  return kept;
}

/** The data as they were given, for the moment in which the mail is written out. @throws when they were moved or changed */
export function withOpenLink(data: Json, key: string): Json {
  if (!isObject(data)) return data;
  const opened = { ...data };
  for (const name of ACTING_IN_MAIL) {
    const sealed = opened[SEALED_IN_MAIL[name]];
    if (typeof sealed !== "string") continue;
    delete opened[SEALED_IN_MAIL[name]];
    opened[name] = open(Buffer.from(sealed, "base64url"), mailBoundTo(name, key));
  }
  return opened;
}

function isObject(data: Json): data is { [name: string]: Json } {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
