import { decideAppeal } from "~/domain/appeals/decide-appeal.server";
import { assignStage } from "~/domain/assignment/assign-stage.server";
import { listReviewer } from "~/domain/assignment/list-reviewer.server";
import { addDays } from "~/domain/calendar/local-date";
import { nextWorkingDay } from "~/domain/calendar/working-calendar";
import { bookInterview } from "~/domain/interviews/book-interview.server";
import { inviteCandidates } from "~/domain/interviews/invite-candidates.server";
import { advanceStages } from "~/domain/stages/advance-stages.server";
import { moveApplications } from "~/domain/stages/move-applications.server";
import { samplePerson } from "../../../tests/factories/sample-person";
import { SAMPLE_CALENDAR } from "../reference/sample-calendar";
import { lodged } from "./appeal";
import { type Applicant, applicantOf, applied } from "./applicant";
import { apply } from "./apply";
import { pass, refuse } from "./check";
import { freeSlots, markAll, openSlots } from "./interviews-held";
import { minutesFrom, momentOf, officeMoment, risingMoments } from "./moments";
import { readAll, SCHOOL_FORM, SCHOOL_INTERVIEW } from "./school-judged";
import { stageDays } from "./stage-days";
import { sitTest } from "./test-sat";
import type { Act } from "./time-travel";
import type { StagedCohort, World } from "./world";

const OTHERS = 12;
/** Found not eligible at the check by mistake: the appeal against it was upheld. */
const UPHELD = 2;
/** Whose interview was held, in this order; the last of them did not come. */
const INTERVIEWED = 6;
/** Who have chosen a time to come. The others, and the applicant of the demonstration, still have to. */
const BOOKED = 3;

/**
 * MM-2026-P, while its candidates are interviewed: some interviews are behind them, some are booked, and whoever has been
 * interviewed sits the test on line.
 * @param applicant the adult of the demonstration's accounts, who has not chosen a time yet
 */
export function schoolInterviewing(world: World, cohort: StagedCohort, applicant: Applicant, number: number): Act[] {
  const { school, head, reviewer1, reviewer3, reviewer4, reviewer5, reviewer6 } = world.staff;
  const { code } = cohort;
  const others = Array.from({ length: OTHERS }, (_, at) =>
    applicantOf(samplePerson(number + at, cohort.dates.opensOn)),
  );
  const everybody = [...others, applicant];
  const moments = risingMoments(cohort.opensAt, minutesFrom(cohort.closesAt, -30), everybody.length);
  const [form, interview] = [stageDays(cohort, "formReview"), stageDays(cohort, "interview")];
  const heldOn = nextWorkingDay(addDays(interview.startsOn, 2), SAMPLE_CALENDAR);
  const opened = momentOf(interview.startsOn, 9);
  const reference = (at: number) => applied(others[at] ?? applicant, code).reference;
  const held = Array.from({ length: INTERVIEWED }, (_, at) => at);

  const assign = async () => {
    const stage = { code, stageKey: form.key };
    for (const { personId } of [reviewer3, reviewer4]) await listReviewer(school, { ...stage, personId, most: null });
    await assignStage(school, stage);
  };
  const open = async () => {
    await advanceStages();
    const hours = { from: "10:00", to: "13:00", breakMinutes: 10 };
    await openSlots(school, cohort, { ...hours, firstDay: heldOn, lastDay: heldOn, panels: [[reviewer5, reviewer6]] });
    const firstDay = nextWorkingDay(addDays(world.seedingDay, 1), SAMPLE_CALENDAR);
    const coming = { firstDay, lastDay: interview.endsOn, panels: [[reviewer1, reviewer5]] };
    await openSlots(school, cohort, { ...hours, ...coming });
    await inviteCandidates();
  };
  const choose = async () => {
    const past = await freeSlots(cohort, opened);
    const coming = past.filter(({ startsAt }) => startsAt > world.latest);
    const times = [...past.slice(0, INTERVIEWED), ...coming.slice(0, BOOKED)];
    for (const [at, slot] of times.entries()) {
      const { viewer } = applied(others[at] ?? applicant, code);
      await bookInterview(viewer, { reference: reference(at), slotId: slot.id });
    }
  };
  const meet = async () => {
    await markAll(school, cohort, momentOf(heldOn, 14), [reference(INTERVIEWED - 1)]);
    await readAll([reviewer5, reviewer6], code, SCHOOL_INTERVIEW);
    const references = held.slice(0, -1).map(reference);
    const reason = "Müsahibə keçirilib, növbəti mərhələ testdir";
    await moveApplications(school, { code, references, stageKey: "test", reason });
  };
  return [
    ...everybody.flatMap((each, at): Act[] => {
      const submittedAt = moments[at] ?? cohort.closesAt;
      const checkedAt = officeMoment(submittedAt, at, world.latest);
      const applying = apply(world, each, cohort, submittedAt);
      if (at !== UPHELD) return [...applying, pass(school, each, cohort, checkedAt)];
      const appealed = lodged(each, cohort, minutesFrom(checkedAt, 120));
      const answer = "Arayış müraciətin fayllarındadır və tələbə cavab verir. Müraciətinizə baxılması davam edir.";
      const decision = {
        rank: null,
        unitPlaceId: null,
        extraSeat: false,
        remedy: "in_review",
        verdict: "upheld",
      } as const;
      const decide = () => decideAppeal(head, { ...decision, reference: reference(at), answer });
      return [
        ...applying,
        refuse(school, each, cohort, checkedAt, "documentMissing"),
        appealed,
        { at: minutesFrom(checkedAt, 26 * 60), run: decide },
      ];
    }),
    { at: momentOf(form.endsOn, 9), run: assign },
    { at: momentOf(form.endsOn, 16), run: () => readAll([reviewer3, reviewer4], code, SCHOOL_FORM, 3) },
    { at: opened, run: open },
    { at: minutesFrom(opened, 90), run: choose },
    { at: momentOf(heldOn, 14), run: meet },
    ...sitTest(world, cohort, others.slice(0, 3)),
  ];
}
