import type { Blocker } from "../errors";
import type { TestStanding } from "./test-standing";

const SENTENCES: Record<TestStanding, string> = {
  none: "test.notYours",
  ahead: "test.notBegun",
  open: "test.notStarted",
  running: "test.running",
  over: "test.over",
  missed: "test.missed",
};

/** Why somebody who stands there cannot do what is done from another standing; an empty bank gives no paper. */
export function standingBlockers(standing: TestStanding, needed: TestStanding, bankSize = 1): Blocker[] {
  if (standing !== needed) return [{ key: SENTENCES[standing] }];
  return bankSize === 0 ? [{ key: "test.noQuestions" }] : [];
}
