import { bakuDateOf, bakuInstant } from "~/domain/calendar/baku-time";
import { addDays, type LocalDate } from "~/domain/calendar/local-date";
import { nextWorkingDay } from "~/domain/calendar/working-calendar";
import { SAMPLE_CALENDAR } from "../reference/sample-calendar";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A moment of a day in Baku, by hour and minute, made a little uneven by `seed`. */
export function momentOf(day: LocalDate, hour: number, seed = 0): Date {
  return new Date(
    bakuInstant(day).getTime() + hour * 60 * MINUTE + ((seed * 37) % 55) * MINUTE + ((seed * 13) % 60) * 1000,
  );
}

/**
 * The moments at which `count` people act between two instants: few at first, more and more towards the end, as calls
 * go, and nobody in the small hours.
 */
export function risingMoments(from: Date, to: Date, count: number): Date[] {
  const length = to.getTime() - from.getTime();
  const moments = Array.from({ length: count }, (_, at) => {
    const share = ((at + 0.5) / count) ** 0.62;
    return awake(new Date(from.getTime() + share * length), at, from);
  });
  return moments.sort((a, b) => a.getTime() - b.getTime());
}

/** The same moment, or one of the evening before when people were asleep. */
export function awake(moment: Date, seed: number, notBefore: Date): Date {
  const day = bakuDateOf(moment);
  if (moment.getTime() - bakuInstant(day).getTime() >= 8 * 60 * MINUTE) return moment;
  const evening = momentOf(addDays(day, -1), 18 + (seed % 5), seed);
  return evening > notBefore ? evening : new Date(notBefore.getTime() + (10 * 60 + (seed % 40)) * MINUTE);
}

/** A moment in the office on the next working day after something came in; never later than `latest`. */
export function officeMoment(after: Date, seed: number, latest: Date): Date {
  const day = nextWorkingDay(addDays(bakuDateOf(after), 1), SAMPLE_CALENDAR);
  const moment = momentOf(day, 10 + (seed % 7), seed);
  return moment < latest ? moment : between(after, latest);
}

/** Ten in the morning of the same day or the day before: the same moment for everybody of these two days. */
export function sharedHour(moment: Date): Date {
  const tenOfSomeDay = bakuInstant("2000-01-01", "10:00:00").getTime();
  return new Date(moment.getTime() - ((moment.getTime() - tenOfSomeDay) % (2 * DAY)));
}

/** Half-way between two instants, for what has to fit in somehow. */
export function between(from: Date, to: Date): Date {
  return new Date((from.getTime() + to.getTime()) / 2);
}

/** So many days later or, negative, earlier. */
export function daysFrom(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * DAY);
}

export function minutesFrom(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * MINUTE);
}
