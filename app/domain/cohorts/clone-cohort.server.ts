import { recordAudit } from "~/domain/audit/record-audit.server";
import { afterBakuDay, bakuDateOf, lastBakuDayBefore } from "~/domain/calendar/baku-time";
import { loadCalendar } from "~/domain/calendar/load-calendar.server";
import { yearOf } from "~/domain/calendar/local-date";
import { NotAllowed, RuleBroken } from "~/domain/errors";
import { canMakeCohorts } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import type { Prisma } from "~/generated/prisma/client";
import { asViewer, type Tx } from "~/platform/db.server";
import { cloneForm } from "./clone-form.server";
import { clonePlaces } from "./clone-places.server";
import { cohortCodeBlockers } from "./cohort-code";
import type { CohortDays } from "./cohort-dates";
import { dayColumns } from "./day-columns";
import { type AuthoredCohort, loadAuthoredCohort } from "./load-authored-cohort.server";
import { markYearsMoved } from "./mark-years-moved.server";
import { daysToNextYear, movedDays, movedInstant, yearsMoved } from "./moved-days";

/**
 * Makes a draft from an earlier cohort: its days a whole number of years of weeks later, its rules, stages, places and
 * form. Years in its texts move along, and every text in which one moved is marked to be read again.
 * @throws {NotAllowed} for who makes no cohorts there @throws {RuleBroken} a code that will not do or is taken
 */
export function cloneCohort(viewer: Viewer, input: { fromCode: string; code: string }): Promise<{ code: string }> {
  const { code, fromCode } = input;
  return asViewer(viewer, async (tx, now) => {
    const source = await loadAuthoredCohort(tx, viewer, fromCode);
    if (!canMakeCohorts(viewer, source.programmeId)) throw new NotAllowed(true);
    const blockers = cohortCodeBlockers(code, source.programme.code);
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const by = daysToNextYear(source.days.closesOn, bakuDateOf(now));
    const days = movedDays(source.days, by, await loadCalendar(tx, now));
    const years = yearOf(days.startsOn) - yearOf(source.days.startsOn);
    const name = {
      az: yearsMoved(source.name.az, years),
      en: yearsMoved(source.name.en, years),
      ru: yearsMoved(source.name.ru, years),
    };
    const [cohort] = await tx.cohort.createManyAndReturn({
      data: { ...(await copiedColumns(tx, source, days)), code, name, clonedFromId: source.id, createdAt: now },
      skipDuplicates: true,
      select: { id: true },
    });
    if (!cohort) throw new RuleBroken([{ key: "cohort.codeTaken", field: "code" }]);
    await copyStages(tx, source, cohort.id, days);
    await clonePlaces(tx, source, cohort.id, days);
    await cloneForm(tx, now, source.id, cohort.id, years);
    await markYearsMoved(tx, now, {
      entity: "cohort",
      entityId: cohort.id,
      texts: [{ path: "name", before: source.name, after: name }],
    });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "clone_cohort",
      entity: "cohort",
      entityId: cohort.id,
      fields: ["code", "name", "days", "rules", "stages", "places", "form"],
    });
    return { code };
  });
}

async function copiedColumns(tx: Tx, source: AuthoredCohort, days: CohortDays) {
  const row = await tx.cohort.findUniqueOrThrow({
    where: { id: source.id },
    select: { completion: true, venueUnitId: true, guardianConsentUnder: true, guardianLapseDays: true },
  });
  const { programmeId, waitingListSize, offerValidWorkingDays, appealWorkingDays, answerByWorkingDays } = source;
  const { languageOfWork, mode, free, stipend, unitConfirms, keepWaitingAllowed, eligibility } = source;
  const kindRules = source.kindRules as Prisma.InputJsonObject;
  return {
    ...row,
    completion: row.completion as Prisma.InputJsonObject,
    ...dayColumns(days),
    opensAt: movedInstant(source.opensAt, days.opensOn),
    state: "draft" as const,
    ...{ programmeId, waitingListSize, offerValidWorkingDays, appealWorkingDays, answerByWorkingDays },
    ...{ languageOfWork, mode, free, stipend, unitConfirms, keepWaitingAllowed, eligibility },
    kindRules: { ...kindRules, orientationOn: days.orientationOn },
  };
}

/** Hours of the day stay: a test at two begins at two. */
async function copyStages(tx: Tx, source: AuthoredCohort, cohortId: string, days: CohortDays): Promise<void> {
  const rows = await tx.cohortStage.findMany({
    where: { cohortId: source.id },
    orderBy: { position: "asc" },
    omit: { id: true, cohortId: true },
  });
  await tx.cohortStage.createMany({
    data: rows.map(({ startsAt, endsAt, settings, name, ...stage }, at) => {
      const day = days.stages[at];
      if (!day) throw new Error(`${source.code} has a stage without days`);
      const wholeDay = endsAt.getTime() === afterBakuDay(lastBakuDayBefore(endsAt)).getTime();
      return {
        ...stage,
        cohortId,
        name: name as Prisma.InputJsonObject,
        settings: settings as Prisma.InputJsonObject,
        startsAt: movedInstant(startsAt, day.startsOn),
        endsAt: wholeDay ? afterBakuDay(day.endsOn) : movedInstant(endsAt, day.endsOn),
      };
    }),
  });
}
