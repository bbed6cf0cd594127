import { Conflict, NotAllowed, NotFound, RuleBroken } from "~/domain/errors";
import { Overloaded } from "~/platform/overloaded.server";

/**
 * The answer to one of the portal's own errors where no form stands to be shown again; null for any other error,
 * which is a fault of the program and becomes a 500.
 */
export function errorResponse(error: unknown): Response | null {
  if (error instanceof NotFound) return refusal(404);
  if (error instanceof NotAllowed) return refusal(error.exists ? 403 : 404);
  if (error instanceof Conflict) return refusal(409);
  if (error instanceof RuleBroken) return refusal(422);
  if (error instanceof Overloaded) return refusal(503, { "Retry-After": "5" });
  return null;
}

const refusal = (status: number, headers: Record<string, string> = {}) => new Response(null, { status, headers });
