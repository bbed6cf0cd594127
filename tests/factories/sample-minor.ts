import { addDays, type LocalDate } from "~/domain/calendar/local-date";
import { type SamplePerson, samplePerson } from "./sample-person";

const SCHOOLS = [
  "Bakı şəhəri, 20 nömrəli tam orta məktəb",
  "Bakı şəhəri, 132 nömrəli tam orta məktəb",
  "Texniki-humanitar lisey",
];

/** The n-th invented person as a pupil of sixteen on `today`, with a guardian whose contacts are their own. */
export function sampleMinor(number: number, today: LocalDate): SamplePerson {
  const person = samplePerson(number, today);
  const { gpa, studyYear, studyForm, graduationYear, specialty, ...profile } = person.profile;
  return {
    ...person,
    profile: {
      ...profile,
      birthDate: addDays(today, -(16 * 365 + 100 + ((number * 31) % 200))),
      educationStatus: "pupil",
      educationLevel: "gs9",
      institution: SCHOOLS[number % SCHOOLS.length],
      guardianSurname: profile.surname,
      guardianGivenName: profile.patronymic,
      guardianRelation: "father",
      guardianPhone: `+994500001${String(number).padStart(3, "0").slice(-3)}`,
      guardianEmail: `guardian${String(number + 1).padStart(3, "0")}@example.com`,
    },
  };
}

/** The same pupil naming a second guardian, whose contacts are their own too. */
export function withSecondGuardian(person: SamplePerson, number: number): SamplePerson {
  const { profile } = person;
  return {
    ...person,
    profile: {
      ...profile,
      secondGuardian: true,
      guardian2Surname: profile.surname,
      guardian2GivenName: "Nərgiz",
      guardian2Relation: "mother",
      guardian2Phone: `+994500002${String(number).padStart(3, "0").slice(-3)}`,
      guardian2Email: `second${String(number + 1).padStart(3, "0")}@example.com`,
    },
  };
}
