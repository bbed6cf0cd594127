const MINUTE_MS = 60_000;

/**
 * How long after its end a sitting is closed, in milliseconds: a little longer than a transaction can take, so that what
 * was sent in time is kept before the paper is marked.
 */
export const CLOSED_AFTER_MS = 20_000;

/**
 * The first instant at which nothing is accepted any more: when the minutes are over, and never after the stage. Extra
 * minutes come on top of both, so that nobody loses them by the end of the stage.
 */
export function endOfSitting(
  startedAt: Date,
  minutes: number | undefined,
  stage: { endsAt: Date },
  extraMinutes: number,
): Date {
  const own = minutes === undefined ? Number.POSITIVE_INFINITY : startedAt.getTime() + minutes * MINUTE_MS;
  return new Date(Math.min(own, stage.endsAt.getTime()) + extraMinutes * MINUTE_MS);
}
