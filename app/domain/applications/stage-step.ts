/** What somebody has to do, or where they are expected, in the stage their application is in. */
export type StageStep =
  /** A test on line that can be sat now: until when. */
  | { kind: "test"; until: Date }
  /** A time of an interview that can be chosen: until the last free one can be. */
  | { kind: "chooseInterview"; until: Date }
  /** An interview to come: when. */
  | { kind: "interview"; at: Date };

/** By when a step has to be done; null for one that is only awaited. */
export function stepDue(step: StageStep | null): Date | null {
  return step === null || step.kind === "interview" ? null : step.until;
}
