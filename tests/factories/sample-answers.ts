import { addDays, type LocalDate } from "~/domain/calendar/local-date";
import { type Trilingual, textIn } from "~/domain/languages";
import texts from "../../prisma/data/sample-answers.json";
import { samplePdf } from "./sample-pdf";
import type { SamplePerson } from "./sample-person";

export type SampleFile = { questionKey: string; name: string; content: Uint8Array };
export type SampleAnswers = { answers: Record<string, unknown>; files: SampleFile[] };

/** What the answers to a cohort's form depend on. */
export type AnsweredCohort = { programmeCode: string; startsOn: LocalDate; endsOn: LocalDate };

const PRACTICE_UNITS = ["HQ-INT", "HQ-LAW", "HQ-CIT", "R-BAK", "HQ-ANL", "HQ-RSD", "HQ-REC", "TC"];
const TOPICS = ["migrationLaw", "statistics", "labourMigration", "asylum", "humanTrafficking", "integration"];
const HEARD = ["university", "socialMedia", "friends", "website", "event", "media"];

/**
 * Whole, valid answers of an invented person to the form of a programme, in their language, with the files it asks for.
 * `prefers` names the places asked for (positions, a track, volunteers' units), the first choice first.
 */
export function sampleAnswers(person: SamplePerson, cohort: AnsweredCohort, prefers: string[] = []): SampleAnswers {
  switch (cohort.programmeCode) {
    case "MM":
      return migrationSchool(person);
    case "ITM":
      return itSchool(person, prefers);
    case "MK":
      return volunteers(person, prefers);
    case "GIF":
      return forum(person);
    case "TEC":
      return internship(person, cohort, prefers);
    default:
      throw new RangeError(`no sample answers for the programme ${cohort.programmeCode}`);
  }
}

function migrationSchool(person: SamplePerson): SampleAnswers {
  const { number } = person;
  const { motivation, applyKnowledge } = texts;
  const english = person.profile.languages?.find((row) => row.language === "en")?.level;
  return {
    answers: {
      motivation: sentences(person, motivation.openings, motivation.reasons, motivation.closings),
      applyKnowledge: sentences(person, applyKnowledge.plans, applyKnowledge.endings),
      priorityTopics: [...new Set([pick(TOPICS, number), pick(TOPICS, number * 3 + 1)])],
      saturdays: number % 12 !== 7,
      practiceUnit: [pick(PRACTICE_UNITS, number)],
      ...(english && number % 3 !== 2 && { englishLevel: english }),
      howHeard: pick(HEARD, number),
    },
    files: [
      file(person, "cv", "CV", ["Curriculum vitae", `Phone ${person.profile.phone ?? ""}`, person.email]),
      file(person, "studyProof", pick(["Telebe_arayisi", "Arayis", "Diplom"], number), ["Certificate of studies"]),
    ],
  };
}

function itSchool(person: SamplePerson, prefers: string[]): SampleAnswers {
  const { number } = person;
  return {
    answers: {
      track: prefers[0] ?? (number % 2 === 0 ? "web" : "data"),
      experience: pick(["basic", "none", "some", "basic", "advanced"], number),
      ...(number % 4 === 1 && { workLink: `https://example.com/portfolio/${number}` }),
      serviceIdea: sentences(person, texts.serviceIdeas),
      ownLaptop: number % 6 !== 5,
      eveningsAvailable: number % 5 === 3 ? "mostly" : "both",
    },
    files: [],
  };
}

function volunteers(person: SamplePerson, prefers: string[]): SampleAnswers {
  const { number, profile } = person;
  return {
    answers: {
      helpLanguages: (profile.languages ?? []).slice(0, 2),
      preferredUnits: prefers.length > 0 ? prefers : ["R-BAK", "HQ-REC"],
      availability: ["tuesday.afternoon", "saturday.morning"],
      tasks: pick([["formHelp", "visitorGuidance"], ["translation"], ["callCentre", "formHelp"]], number),
      ethicsSituation: sentences(person, texts.ethicsSituations),
      volunteeredBefore: false,
      shirtSize: pick(["s", "m", "l"], number),
      emergencyName: `${profile.surname ?? ""} ${profile.patronymic ?? ""}`,
      emergencyRelation: "parent",
      emergencyPhone: "+994500000998",
      joinUnion: false,
    },
    files: [],
  };
}

const PANELS = ["migrationAndYouth", "digitalPublicServices", "volunteeringAndCommunity", "internationalOpportunities"];
const WORKSHOPS = ["cvAndInterview", "projectWriting", "publicSpeaking", "dataForBeginners"];

function forum(person: SamplePerson): SampleAnswers {
  const { number, profile } = person;
  return {
    answers: {
      panel: pick(PANELS, number),
      workshopFirst: pick(WORKSHOPS, number),
      workshopSecond: pick(WORKSHOPS, number + 1),
      idea: sentences(person, texts.serviceIdeas, texts.serviceIdeas),
      pitchReady: number % 3 === 0,
      ...(profile.region === "AZ-BA" ? {} : { travelSupport: number % 2 === 0 }),
      food: "standard",
      hasFoodAllergy: false,
      photoConsent: number % 4 !== 1,
    },
    files: [],
  };
}

function internship(person: SamplePerson, cohort: AnsweredCohort, positions: string[]): SampleAnswers {
  const { number } = person;
  const [first, second] = [pick(texts.objectives, number), pick(texts.objectives, number + 1)];
  return {
    answers: {
      positionChoices: positions,
      periodFrom: cohort.startsOn,
      periodTo: addDays(cohort.startsOn, 60),
      hoursPerWeek: number % 2 === 0 ? "20" : "30",
      objective1: textIn(first, person.language),
      objective2: textIn(second, person.language),
      motivationLetter: sentences(person, texts.motivationLetters),
      skills: pick(
        [
          ["spreadsheets", "sql"],
          ["legalDrafting", "writing"],
          ["office", "translation"],
        ],
        number,
      ),
      requiredByUniversity: false,
      relativesInService: false,
      insurance: pick(["yes", "no", "needHelp"], number),
      conditionsStatement: true,
    },
    files: [file(person, "cv", "CV", ["Curriculum vitae", person.email])],
  };
}

/** One text of each list, taken so that neighbours differ, as one paragraph in the person's language. */
function sentences({ number, language }: SamplePerson, ...lists: Trilingual[][]): string {
  let left = number;
  const chosen = lists.map((list) => {
    const text = textIn(pick(list, left), language);
    left = Math.floor(left / list.length) + number;
    return text;
  });
  return chosen.join(" ");
}

function file(person: SamplePerson, questionKey: string, title: string, lines: string[]): SampleFile {
  const name = `${title}_${person.latinName.replace(/\s+/g, "_")}.pdf`;
  return {
    questionKey,
    name,
    content: samplePdf([person.latinName, ...lines, `Sample document ${person.number + 1}`]),
  };
}

function pick<T>(from: readonly T[], at: number): T {
  const found = from[at % from.length];
  if (found === undefined) throw new RangeError("there is nothing to pick from");
  return found;
}
