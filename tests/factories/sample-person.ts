import { addDays, type LocalDate, localDate, yearOf } from "~/domain/calendar/local-date";
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
 * women and 45 live in a region; every name of the data is met within the first seventy. `today` sets their age.
 */
export function samplePerson(number: number, today: LocalDate): SamplePerson {
  const share = (percent: number) => Math.floor(((number + 1) * percent) / 100) > Math.floor((number * percent) / 100);
  const woman = share(namesData.rules.shareWomenPercent);
  const sameSex = Math.floor((number * namesData.rules.shareWomenPercent) / 100);
  const nth = woman ? sameSex : number - sameSex;
  const { az } = azerbaijaniName(nth, woman);
  const language = LANGUAGES[number % LANGUAGES.length] ?? "az";
  const district = pick(DISTRICTS, number * 7);
  return person(number, language, today, {
    ...az,
    sex: woman ? "female" : "male",
    citizenship: "AZ",
    region: share(namesData.rules.shareFromRegionsPercent) ? district.code : "AZ-BA",
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

/** Nineteen to twenty-six: old enough for every programme, and third-year students at least. */
function birthDate(number: number, today: LocalDate): LocalDate {
  const born = addDays(today, -(20 * 366 + ((number * 397) % 2300)));
  return localDate(yearOf(born), Number(born.slice(5, 7)), Number(born.slice(8, 10))) ?? born;
}

function education(number: number, language: Language, today: LocalDate): ProfileValues {
  const institution = textIn(pick(texts.institutions as Trilingual[], number * 5 + 1), language);
  const specialty = textIn(pick(texts.specialties as Trilingual[], number * 3), language);
  const common = { institution, specialty, gpa: 71 + ((number * 37) % 270) / 10 };
  if (number % 4 === 3) {
    return { ...common, educationStatus: "graduate", educationLevel: "ba", graduationYear: yearOf(today) - 2 };
  }
  const master = number % 7 === 5;
  return {
    ...common,
    educationStatus: "student",
    educationLevel: master ? "ma" : "ba",
    studyYear: master ? 1 : 3 + (number % 2),
    studyForm: number % 9 === 4 ? "partTime" : "fullTime",
  };
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
