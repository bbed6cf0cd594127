import type { Blocker } from "~/domain/errors";
import type { StaffWords } from "./words.server";

/** A reason of the rules as its sentence. A test of the texts holds the keys together, which the compiler cannot. */
export function blockerWords(t: StaffWords, { key, params }: Blocker): string {
  return String(t(`blockers:${key}` as "blockers:application.wrongState", params ?? {}));
}
