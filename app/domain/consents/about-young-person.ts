import { displayDate, localDateOfColumn } from "~/domain/calendar/local-date";
import type { GuardianLinkFound } from "~/domain/guardians/find-guardian-link.server";
import { type Language, textIn } from "~/domain/languages";
import { displayName } from "~/domain/people/name";
import { trilingualSchema } from "~/domain/trilingual-schema";

/** The young person and the programme, as far as a guardian must know them to answer. */
export function aboutYoungPerson({ person, application }: GuardianLinkFound, language: Language) {
  const { cohort } = application;
  return {
    participant: displayName({ ...person, patronymic: person.patronymic ?? null, sex: person.sex ?? null }, language),
    birthDate: displayDate(person.birthDate),
    programme: textIn(trilingualSchema.parse(cohort.name), language),
    programmeCode: cohort.programme.code,
    startsOn: displayDate(localDateOfColumn(cohort.startsOn)),
    endsOn: displayDate(localDateOfColumn(cohort.endsOn)),
    place: cohort.venueUnit ? textIn(trilingualSchema.parse(cohort.venueUnit.name), language) : null,
  };
}
