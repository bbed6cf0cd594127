import { addDays, type LocalDate, yearOf } from "~/domain/calendar/local-date";
import { type Language, type Trilingual, textIn } from "~/domain/languages";
import { latinAlias } from "~/domain/people/name";
import type { ProfileValues } from "~/domain/people/profile-values";
import namesData from "../../prisma/data/names.json";
import regionsData from "../../prisma/data/regions.json";
import texts from "../../prisma/data/sample-answers.json";

export type SamplePerson = {
  number: number;
  email: string;
  /** In Latin letters, for the account and the files. */
  latinName: string;
  language: Language;
  profile: ProfileValues;
};

const SAMPLE_SIZE = 34;
const LANGUAGES: readonly Language[] = ["az", "az", "az", "ru", "az", "az", "en", "az", "ru", "az"];
const DISTRICTS = regionsData.regions.filter((region) => region.selectable && region.code !== "AZ-BA");
const FOREIGN = namesData.foreignPersons;

/**
 * The n-th invented person: the same one every time, none like another. By the shares of the sample data 55 of 100 are
 * women and 45 live in a region; every name of the data is met within the first eighty. `today` sets their age.
 */
export function samplePerson(number: number, today: LocalDate): SamplePerson {
  const womenBefore = (count: number) => Math.floor((count * namesData.rules.shareWomenPercent) / 100);
  const woman = womenBefore(number + 1) > womenBefore(number);
  const nth = woman ? womenBefore(number) : number - womenBefore(number);
  const { az } = azerbaijaniName(nth, woman);
  const language = LANGUAGES[number % LANGUAGES.length] ?? "az";
  const district = pick(DISTRICTS, number * 7);
  return person(number, language, today, {
    ...az,
    sex: woman ? "female" : "male",
    citizenship: "AZ",
    region: (number * 61 + 17) % 100 < namesData.rules.shareFromRegionsPercent ? district.code : "AZ-BA",
    ...(number % 3 === 0
      ? { docType: "idCardOld", docNumber: `AZE${String(number + 1).padStart(8, "0")}` }
      : { docType: "idCardNew", docNumber: `AA${String(number + 1).padStart(7, "0")}` }),
    fin: sampleFin(number),
    languages: [
      { language: "az", level: "native" },
      { language: "en", level: pick(["b1", "b2", "b2", "c1"], number) },
      ...(number % 2 === 0 ? [{ language: "ru", level: pick(["b1", "c1", "b2"], number) }] : []),
    ],
  });
}

/** The n-th invented foreigner who lives in the country by a permit card; there are six. */
export function sampleForeigner(at: number, number: number, today: LocalDate): SamplePerson {
  const { sex, citizenship, surname, givenName, latin } = pick(FOREIGN, at);
  const permanent = at % 2 === 1;
  return person(
    number,
    pick(["ru", "ru", "az", "en", "en", "ru"], at),
    today,
    {
      surname,
      givenName,
      sex,
      citizenship,
      region: "AZ-BA",
      docType: permanent ? "permanentPermit" : "temporaryPermit",
      docNumber: `${permanent ? "DYI" : "MYI"}${String(number + 1).padStart(7, "0")}`,
      fin: sampleFin(number),
      languages: [
        { language: "az", level: "c1" },
        { language: "en", level: "b2" },
        { language: "ru", level: "c1" },
      ],
    },
    latin,
  );
}

type Identity = Pick<
  ProfileValues,
  | "surname"
  | "givenName"
  | "patronymic"
  | "sex"
  | "citizenship"
  | "region"
  | "docType"
  | "docNumber"
  | "fin"
  | "languages"
>;

function person(
  number: number,
  language: Language,
  today: LocalDate,
  identity: Identity,
  latin = [identity.surname, identity.givenName].map((name) => latinAlias(name ?? "")).join(" "),
): SamplePerson {
  const home = textIn(pick(texts.streets as Trilingual[], number), language);
  return {
    number,
    email: `applicant${String(number + 1).padStart(3, "0")}@example.com`,
    latinName: latin,
    language,
    profile: {
      ...identity,
      birthDate: birthDate(number, today),
      phone: `+994500000${String(number + 1).padStart(3, "0")}`,
      noticeLanguage: language,
      address: `${home} ${1 + ((number * 13) % 90)}`,
      ...education(number, language, today),
      needsAdjustments: false,
    },
  };
}

type Studies = { status: "student" | "graduate"; level: "ba" | "ma"; year: number; age: number };

/** What somebody of this number does, and the age they do it at: third-year students and older, as most calls ask. */
function studiesOf(number: number): Studies {
  if (number % 4 === 3) return { status: "graduate", level: "ba", year: 0, age: 23 };
  if (number % 7 === 5) return { status: "student", level: "ma", year: 1, age: 22 };
  const year = 3 + (number % 2);
  return { status: "student", level: "ba", year, age: 17 + year };
}

function birthDate(number: number, today: LocalDate): LocalDate {
  const years = studiesOf(number).age + (number % 11 === 6 ? 3 : 0);
  return addDays(today, -(Math.ceil(years * 365.25) + ((number * 397) % 340)));
}

function education(number: number, language: Language, today: LocalDate): ProfileValues {
  const { status, level, year } = studiesOf(number);
  const common = {
    institution: textIn(pick(texts.institutions as Trilingual[], number * 5 + 1), language),
    specialty: textIn(pick(texts.specialties as Trilingual[], number * 3), language),
    gpa: 71 + ((number * 37) % 270) / 10,
    educationStatus: status,
    educationLevel: level,
  };
  if (status === "graduate") return { ...common, graduationYear: yearOf(birthDate(number, today)) + 22 };
  return { ...common, studyYear: year, studyForm: number % 9 === 4 ? "partTime" : "fullTime" };
}

/** Names so that no full name comes twice: given names in turn, surnames shifted on every round. */
function azerbaijaniName(nth: number, woman: boolean) {
  const round = Math.floor(nth / SAMPLE_SIZE);
  const given = pick(woman ? namesData.femaleGivenNames : namesData.maleGivenNames, nth);
  const surname = pick(namesData.surnames, nth + 7 * round + (woman ? 0 : 17));
  const father = pick(namesData.fatherNames, nth * 5 + round);
  return { az: { surname: surname[woman ? "female" : "male"].az, givenName: given.az, patronymic: father.az } };
}

/** A FIN no one has: the invented ones begin with 0TS. */
function sampleFin(number: number): string {
  const { finPrefix, finAlphabet } = namesData.identityConvention;
  let rest = "";
  for (let left = number + 1, at = 0; at < 4; at++, left = Math.floor(left / finAlphabet.length)) {
    rest = finAlphabet.charAt(left % finAlphabet.length) + rest;
  }
  return finPrefix + rest;
}

function pick<T>(from: readonly T[], at: number): T {
  const found = from[at % from.length];
  if (found === undefined) throw new RangeError("there is nothing to pick from");
  return found;
}
