/** A period in days, both ends included. */
export type Period = { startsOn: Date; endsOn: Date };

/** Whether there is a day that belongs to both. */
export function overlaps(a: Period, b: Period): boolean {
  return a.startsOn <= b.endsOn && b.startsOn <= a.endsOn;
}
