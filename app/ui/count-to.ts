/** The numbers from 1 to `total`: for drawing so many of something. */
export function countTo(total: number): number[] {
  return Array.from({ length: total }, (_, place) => place + 1);
}
