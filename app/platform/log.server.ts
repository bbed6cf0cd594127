import pino from "pino";
import { env } from "~/platform/env.server";

/**
 * The log. Never give it a person, a form, an address or a query string: identifiers and codes only. The paths below
 * are the last net, not a licence.
 */
export const log = pino({
  level: env.LOG_LEVEL,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ["*.email", "*.password", "*.cookie", "*.authorization", "*.token", "*.name", "*.phone"],
  serializers: { err: errorWithoutValues },
});

/**
 * What may be said of an error: its class, code, and where it happened. Messages of database and validation errors
 * quote the values they are about, so they stay out; the stack's frames (without the message line) name no one.
 */
export function errorWithoutValues(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { type: error.name, code, stack: frames.slice(0, 12).join("\n") };
}
