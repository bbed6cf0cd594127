import { z } from "zod";

/** A code of an app or a recovery code, as it was typed. */
export const CODE = z.string({ error: "secondFactor.codeMissing" }).max(100, { error: "secondFactor.wrong" });

/** What the browser sends of a passkey. */
export const PASSKEY_ANSWER = z.string({ error: "passkey.failed" }).max(50_000, { error: "passkey.failed" });
