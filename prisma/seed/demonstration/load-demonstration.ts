import { bakuDateOf } from "~/domain/calendar/baku-time";
import { hashPassword } from "~/domain/identity/password-hash.server";
import { installReferenceData } from "../reference/install-reference-data";
import { SAMPLE_COHORTS } from "../reference/sample-cohorts";
import { makeStaff, type Staff } from "./accounts";
import { cohortLife } from "./cohort-life";
import { formDraft } from "./form-draft";
import { internships } from "./internships";
import { itSchool } from "./it-school";
import { pupils } from "./minors";
import { daysFrom, minutesFrom } from "./moments";
import { schoolLastYear } from "./school-last-year";
import { schoolOpenCall } from "./school-open-call";
import { play } from "./time-travel";
import { volunteers } from "./volunteers";
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
  const cohort = (code: string) => stagedCohort(code, seedingDay);
  const lastYear = cohort("MM-2026");
  const openCall = cohort("MM-2027");

  const staff = await firstDay(daysFrom(lastYear.opensAt, -30), passwordHash);
  const world = { seedingDay, latest, staff, passwordHash };
  const applicant = ownApplicant(seedingDay);
  const school = schoolOpenCall(world, openCall, 0);
  await play([
    ...SAMPLE_COHORTS.flatMap(({ code }) => cohortLife(world, cohort(code))),
    ...schoolLastYear(world, lastYear, 80),
    ...school.acts,
    ...internships(world, cohort("TEC-2026-Q"), applicant, 140),
    ...itSchool(world, cohort("ITM-2026-3"), school.applicants.slice(40, 47), 160),
    ...volunteers(world, cohort("MK-2027-1"), 200),
    ...ownDrafts(world, applicant, openCall, cohort("MK-2027-1")),
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
