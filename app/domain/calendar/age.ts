import { type LocalDate, localDate, monthDayOf, yearOf } from "./local-date";

/** Full years on the day. A person born on 29 February turns a year older on 1 March of a common year. */
export function ageOn(birthDate: LocalDate, onDate: LocalDate): number {
  const years = yearOf(onDate) - yearOf(birthDate);
  return monthDayOf(onDate) >= monthDayOf(birthDate) ? years : years - 1;
}

/** The first day on which the person is `age` years old. */
export function birthdayAt(birthDate: LocalDate, age: number): LocalDate {
  const year = yearOf(birthDate) + age;
  return localDate(year, Number(birthDate.slice(5, 7)), Number(birthDate.slice(8, 10))) ?? `${year}-03-01`;
}
