import type { z } from "zod";
import type { Blocker } from "../errors";

const BLOCKER_KEY = /^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)+$/;

/**
 * The issues of a form or profile schema as blockers, in order, with the field's path joined by dots
 * ("helpLanguages.0.level"). Issues that are not about a value a person could mend say so in general.
 */
export function blockersOf(error: z.ZodError): Blocker[] {
  return error.issues.map((issue) => {
    const key = BLOCKER_KEY.test(issue.message) ? issue.message : "answer.invalid";
    const params = issue.code === "custom" ? textParams(issue.params) : undefined;
    const field = issue.path.map(String).join(".");
    return { key, ...(params && { params }), ...(field !== "" && { field }) };
  });
}

function textParams(params: Record<string, unknown> | undefined): Record<string, string | number> | undefined {
  if (params === undefined) return undefined;
  const plain = Object.entries(params).flatMap(([name, value]) =>
    typeof value === "string" || typeof value === "number" ? [[name, value] as const] : [],
  );
  return Object.fromEntries(plain);
}
