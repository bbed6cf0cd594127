import { ageOn, birthdayAt } from "../calendar/age";
import { afterBakuDay, bakuInstant, lastBakuDayBefore } from "../calendar/baku-time";
import { addDays, type LocalDate } from "../calendar/local-date";
import type { Language } from "../languages";
import { displayName } from "../people/name";

/** Whether somebody of this birth date needs a guardian's consent on the day. */
export function needsGuardian(birthDate: LocalDate, under: number, day: LocalDate): boolean {
  return ageOn(birthDate, day) < under;
}

/** The first day on which they need none any more. */
export const ownAnswerFrom = (birthDate: LocalDate, under: number): LocalDate => birthdayAt(birthDate, under);

/** The first instant at which a guardian can no longer answer: so many calendar days after the call closes. */
export function consentLapse(call: { closesAt: Date; guardianLapseDays: number }): Date {
  return afterBakuDay(addDays(lastBakuDayBefore(call.closesAt), call.guardianLapseDays));
}

/**
 * The first instant at which a guardian can no longer confirm a correction: so many calendar days after it was sent. It
 * is not to outlast the initial check, but whatever is left of that, the guardian has the whole next day.
 */
export function newConsentLapse(
  today: LocalDate,
  { guardianLapseDays, checkEndsAt }: { guardianLapseDays: number; checkEndsAt: Date | null },
): Date {
  const counted = afterBakuDay(addDays(today, guardianLapseDays));
  const least = afterBakuDay(addDays(today, 1));
  const cut = checkEndsAt && checkEndsAt < counted ? checkEndsAt : counted;
  return cut > least ? cut : least;
}

/**
 * When the last reminder was due: at nine in the morning, so many days before the time ends; null while none is. One who
 * was written to after it needs no other.
 */
export function reminderDue(lapsesAt: Date, days: readonly number[], now: Date): Date | null {
  const due = days
    .map((count) => bakuInstant(addDays(lastBakuDayBefore(lapsesAt), 1 - count), "09:00:00"))
    .filter((at) => at <= now)
    .sort((a, b) => b.getTime() - a.getTime());
  return due[0] ?? null;
}

type Name = { surname: string; givenName: string };

export const guardianName = ({ surname, givenName }: Name, language: Language): string =>
  displayName({ surname, givenName, patronymic: null, sex: null }, language);

/** "g•••••n@example.com": enough to know one's own writing again, not enough to learn an address. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf("@");
  const [name, host] = [email.slice(0, at), email.slice(at)];
  const [first = "", last = ""] = [name.at(0), name.length > 2 ? name.at(-1) : ""];
  return `${first}•••${last}${host}`;
}
