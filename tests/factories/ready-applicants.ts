import { bakuDateOf } from "~/domain/calendar/baku-time";
import { asSystem } from "~/platform/db.server";
import type { MadeCohort } from "./cohort";
import { fillProfile, makeDraft } from "./draft";
import { makePerson } from "./person";
import { sampleAnswers } from "./sample-answers";
import { samplePerson } from "./sample-person";

export type ReadyApplicant = { email: string; personId: string; reference: string };

/** How many are made at once: the connections of a small pool are for more than this. */
const AT_ONCE = 4;

/** Invented people with an account, whose applications have everything but the last click. */
export async function readyApplicants(cohort: MadeCohort, count: number): Promise<ReadyApplicant[]> {
  const today = await asSystem("test rows", async (_tx, now) => bakuDateOf(now));
  const made: ReadyApplicant[] = [];
  for (let first = 0; first < count; first += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, at) => first + at);
    made.push(
      ...(await Promise.all(
        numbers.map(async (number) => {
          const person = samplePerson(number, today);
          const { email, latinName: name, language } = person;
          const viewer = await makePerson({ email, name, language });
          await fillProfile(viewer, person);
          const answers = sampleAnswers(person, { programmeCode: cohort.programmeCode, ...cohort.dates });
          return { email, personId: viewer.personId, reference: await makeDraft(viewer, cohort.code, answers) };
        }),
      )),
    );
  }
  return made;
}
