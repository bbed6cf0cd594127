const DONE = ["submitted", "saved", "declined", "abstained", "takenBack"] as const;

/** What was done to a review, as a page's address tells it; null for anything else. */
export function doneOf(said: string | null): (typeof DONE)[number] | null {
  return DONE.find((each) => each === said) ?? null;
}
