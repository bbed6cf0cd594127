type FoldedSeat = { number: number; place: string; reservedFor: string; holder: object | null };

/**
 * Free seats of one kind that follow one another, as one row: nobody compares them. `numbers` is "7" or "7–24",
 * `free` how many free seats the row stands for, 0 for a seat somebody holds.
 */
export function foldFreeSeats<Seat extends FoldedSeat>(
  seats: readonly Seat[],
): (Seat & { numbers: string; free: number })[] {
  const rows: (Seat & { numbers: string; free: number })[] = [];
  for (const seat of seats) {
    const last = rows.at(-1);
    const folds =
      last !== undefined &&
      last.free > 0 &&
      seat.holder === null &&
      last.place === seat.place &&
      last.reservedFor === seat.reservedFor &&
      last.number + last.free === seat.number;
    if (folds) {
      last.free += 1;
      last.numbers = `${last.number}–${seat.number}`;
    } else {
      rows.push({ ...seat, numbers: String(seat.number), free: seat.holder === null ? 1 : 0 });
    }
  }
  return rows;
}
