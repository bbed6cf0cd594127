import { bakuDateOf } from "~/domain/calendar/baku-time";
import { hashPassword } from "~/domain/identity/password-hash.server";
import { installReferenceData } from "../reference/install-reference-data";
import { SAMPLE_COHORTS, sampleCohort } from "../reference/sample-cohorts";
import { makeStaff, type Staff } from "./accounts";
import { cohortLife } from "./cohort-life";
import { dataRequest } from "./data-request";
import { formDraft } from "./form-draft";
import { CALLED_OFF_FORUM, forumCalledOff } from "./forum-called-off";
import { helpGiven } from "./help-given";
import { internships } from "./internships";
import { internshipsRunning } from "./internships-running";
import { interviewTimes } from "./interview-times";
import { itSchool } from "./it-school";
import { itSchoolRunning } from "./it-school-running";
import { lostAddress } from "./lost-address";
import { pupils } from "./minors";
import { daysFrom, minutesFrom } from "./moments";
import { reviewing } from "./reviewing";
import { AUTUMN_SCHOOL } from "./school-autumn";
import { schoolInterviewing } from "./school-interviewing";
import { schoolLastYear } from "./school-last-year";
import { schoolOpenCall } from "./school-open-call";
import { play } from "./time-travel";
import { volunteers } from "./volunteers";
import { volunteersRunning } from "./volunteers-running";
import { stagedCohort } from "./world";
import { ownApplicant, ownDrafts, ownMinor } from "./young-people";

/** The password of every account of the demonstration; the welcome of `npm start` prints it. */
const PASSWORD = "demo-password-2026";

/** Minutes before the present at which the demonstration's past ends. */
const LATEST_MINUTES = 12;

/**
 * Lives through a year of the portal: what happened is done by the people who did it, through the use cases, each at
 * its own moment.
 * @param now the present, with the clock unshifted
 */
export async function loadDemonstration(now: Date): Promise<void> {
  const seedingDay = bakuDateOf(now);
  const latest = minutesFrom(now, -LATEST_MINUTES);
  const passwordHash = await hashPassword(PASSWORD);
  const cohort = (code: string) => stagedCohort(sampleCohort(code), seedingDay);
  const lastYear = cohort("MM-2026");
  const openCall = cohort("MM-2027");
  const calledOff = stagedCohort(CALLED_OFF_FORUM, seedingDay);
  const autumn = stagedCohort(AUTUMN_SCHOOL, seedingDay);

  const staff = await firstDay(daysFrom(lastYear.opensAt, -30), passwordHash);
  const world = { seedingDay, latest, staff, passwordHash };
  const applicant = ownApplicant(seedingDay);
  const school = schoolOpenCall(world, openCall, 0);
  await play([
    ...[calledOff, autumn, ...SAMPLE_COHORTS.map(({ code }) => cohort(code))].flatMap((each) =>
      cohortLife(world, each),
    ),
    ...schoolLastYear(world, lastYear, 80),
    ...school.acts,
    ...reviewing(world, openCall, school.taught),
    interviewTimes(world, openCall),
    ...schoolInterviewing(world, autumn, applicant, 440),
    ...forumCalledOff(world, calledOff, 320),
    ...itSchoolRunning(world, cohort("ITM-2026-2"), 330),
    ...volunteersRunning(world, cohort("MK-2026-4"), 360),
    ...internshipsRunning(world, cohort("TEC-2026-P"), 410),
    ...internships(world, cohort("TEC-2026-Q"), applicant, 140),
    ...itSchool(world, cohort("ITM-2026-3"), school.applicants.slice(40, 47), 160),
    ...volunteers(world, cohort("MK-2027-1"), 200),
    ...ownDrafts(world, applicant, openCall, cohort("MK-2027-1")),
    dataRequest(world, applicant),
    helpGiven(world, cohort("MK-2027-1")),
    lostAddress(world, applicant),
    formDraft(world, cohort("GIF-2027")),
    ...pupils(world, cohort("MK-2027-1"), ownMinor(seedingDay), 300),
  ]);
}

/** The portal is installed and its staff get their accounts. */
async function firstDay(at: Date, passwordHash: string): Promise<Staff> {
  const made: { staff?: Staff } = {};
  await play([
    {
      at,
      run: async () => {
        await installReferenceData();
        made.staff = await makeStaff(passwordHash);
      },
    },
  ]);
  if (!made.staff) throw new Error("the staff have no accounts");
  return made.staff;
}
