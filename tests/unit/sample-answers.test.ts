import { expect, test } from "vitest";
import { addDays } from "~/domain/calendar/local-date";
import type { Answers, AnswersContext } from "~/domain/forms/answer";
import { formOfProgramme } from "~/domain/forms/form-of-programme";
import { missingAnswers } from "~/domain/forms/missing-answers";
import formsData from "../../prisma/data/forms.json";
import { sampleAnswers } from "../factories/sample-answers";
import { sampleMinor } from "../factories/sample-minor";
import { samplePerson } from "../factories/sample-person";

const startsOn = "2027-02-01";
const endsOn = addDays(startsOn, 100);
const WISHES: Record<string, string[]> = { ITM: ["web"], MK: ["R-BAK"], TEC: ["legal"] };
const SOMEBODY = [samplePerson(4, startsOn), samplePerson(19, startsOn), sampleMinor(7, startsOn)];

test.each(["MM", "ITM", "MK", "GIF", "TEC"])("Invented answers to the form of %s lack nothing", (programmeCode) => {
  const missing = SOMEBODY.flatMap((person) => {
    const { answers, files } = sampleAnswers(person, { programmeCode, startsOn, endsOn }, WISHES[programmeCode]);
    const uploaded = Object.fromEntries(files.map(({ questionKey }) => [questionKey, ["file"]]));
    const given = { ...answers, ...uploaded, truthDeclaration: true, dataConsent: true } as Answers;
    const context: AnswersContext = {
      today: startsOn,
      profile: person.profile,
      references: {
        "cohort.startsOn": startsOn,
        "cohort.endsOn": endsOn,
        "cohort.placementRules.maxPreferredPositions": 3,
      },
      choices: { hostsInterns: given.practiceUnit as string[], cohortSeats: ["R-BAK"], cohortPositions: ["legal"] },
    };
    return missingAnswers(formOfProgramme(formsData, programmeCode), given, context);
  });
  expect(missing).toEqual([]);
});
