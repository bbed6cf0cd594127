import { bakuInstant } from "~/domain/calendar/baku-time";
import { grantExtraTime } from "~/domain/tests/grant-extra-time.server";
import { handInTest } from "~/domain/tests/hand-in-test.server";
import { paperSchema } from "~/domain/tests/paper";
import { saveTestAnswers } from "~/domain/tests/save-test-answers.server";
import { startTest } from "~/domain/tests/start-test.server";
import { asSystem } from "~/platform/db.server";
import { type Applicant, applied } from "./applicant";
import { minutesFrom } from "./moments";
import { stageDays } from "./stage-days";
import type { Act } from "./time-travel";
import type { StagedCohort, World } from "./world";

/**
 * A test on line of which one has handed in the paper, one was cut off by the end of the time, and one has more time than
 * the others and has not begun.
 */
export function sitTest(world: World, cohort: StagedCohort, [quick, slow, allowed]: readonly Applicant[]): Act[] {
  if (!quick || !slow || !allowed) throw new RangeError("three people are to sit the test");
  const { code } = cohort;
  const { startsOn } = stageDays(cohort, "test");
  const begun = minutesFrom(bakuInstant(startsOn, "09:00:00"), 25);
  const start = (applicant: Applicant, right: number) => async () => {
    const { viewer, reference } = applied(applicant, code);
    await startTest(viewer, { reference });
    await saveTestAnswers(viewer, { reference, answers: await rightAnswers(reference, right), version: 0 });
  };
  const grant = () => {
    const { reference } = applied(allowed, code);
    const reason = "Profildə fərdi uyğunlaşdırma istənilib, sənəd təqdim edilib";
    return grantExtraTime(world.staff.school, { code, stageKey: "test", reference, minutes: "15", reason });
  };
  return [
    { at: minutesFrom(begun, -20), run: grant },
    { at: begun, run: start(quick, 3) },
    { at: minutesFrom(begun, 1), run: start(slow, 2) },
    {
      at: minutesFrom(begun, 14),
      run: () => {
        const { viewer, reference } = applied(quick, code);
        return handInTest(viewer, { reference });
      },
    },
  ];
}

/** What somebody knows: the right answers to the first questions of the paper that was drawn for them. */
async function rightAnswers(reference: string, most: number): Promise<Record<string, string[]>> {
  const { paper } = await asSystem("demonstration test", (tx) =>
    tx.testSitting.findFirstOrThrow({ where: { application: { reference } }, select: { paper: true } }),
  );
  const { questions } = paperSchema.parse(paper);
  return Object.fromEntries(questions.slice(0, most).map(({ key, correct }) => [key, correct]));
}
