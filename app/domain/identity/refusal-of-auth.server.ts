import { APIError } from "better-auth/api";

/** The code with which better-auth refuses ("EMAIL_NOT_VERIFIED"); null for an error that is no refusal. */
export function authRefusal(error: unknown): string | null {
  if (!(error instanceof APIError) || error.statusCode >= 500) return null;
  const code: unknown = error.body?.code;
  return typeof code === "string" ? code : "REFUSED";
}
