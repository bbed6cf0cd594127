import { addDays } from "~/domain/calendar/local-date";
import { nextWorkingDay } from "~/domain/calendar/working-calendar";
import { correctApplication } from "~/domain/decisions/correct-application.server";
import { scheduleRelease } from "~/domain/decisions/schedule-release.server";
import { SAMPLE_CALENDAR } from "../reference/sample-calendar";
import { type Applicant, applied } from "./applicant";
import { approve, sendBack, stageTogether } from "./decide";
import { minutesFrom, momentOf } from "./moments";
import type { Act } from "./time-travel";
import type { StagedCohort, World } from "./world";

const FIRST = 6;
const SECOND = 4;
const SENT_BACK =
  "İki namizədin dil biliyi ilkin yoxlamada qeyd olunmayıb. Əvvəlcə onu dəqiqləşdirin, sonra paketi yenidən göndərin.";
const MISTAKE = "Doğum tarixi səhv oxunub: şəxsiyyət vəsiqəsinə görə namizədin yaşı şərtə uyğundur.";

/**
 * The packets of MK-2027-1, none of them released yet: the first invitations to the interview, set for a morning to come;
 * the next ones, sent back by the head; and a correction that has its approval.
 * @param checked people who have passed the check @param mistaken somebody found ineligible by mistake
 */
export function volunteersShortlisted(
  world: World,
  cohort: StagedCohort,
  { checked, mistaken }: { checked: readonly Applicant[]; mistaken: Applicant },
): Act[] {
  const { coordinator, head } = world.staff;
  const { code } = cohort;
  const ago = (minutes: number) => minutesFrom(world.latest, -minutes);
  const at = momentOf(nextWorkingDay(addDays(world.seedingDay, 1), SAMPLE_CALENDAR), 10);
  const [first, second] = [checked.slice(0, FIRST), checked.slice(FIRST, FIRST + SECOND)];
  return [
    stageTogether(coordinator, cohort, ago(100), { applicants: first, action: "shortlist" }),
    approve(head, cohort, ago(80), 1),
    { at: ago(70), run: () => scheduleRelease(coordinator, { cohortCode: code, number: 1, at }) },
    stageTogether(coordinator, cohort, ago(60), { applicants: second, action: "shortlist" }),
    sendBack(head, cohort, ago(45), 2, SENT_BACK),
    {
      at: ago(40),
      run: () => correctApplication(coordinator, { reference: applied(mistaken, code).reference, reason: MISTAKE }),
    },
    approve(head, cohort, ago(35), 3),
  ];
}
