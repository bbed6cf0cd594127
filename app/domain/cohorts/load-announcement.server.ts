import { bakuDateOf } from "~/domain/calendar/baku-time";
import { loadCalendar } from "~/domain/calendar/load-calendar.server";
import type { Blocker } from "~/domain/errors";
import { draftFormSchema } from "~/domain/forms/form-content-schema";
import { formFaults } from "~/domain/forms/form-faults";
import { formTranslationState } from "~/domain/forms/form-translation-state";
import { programmeTextsSchema } from "~/domain/programmes/programme-texts";
import { currentPlan } from "~/domain/stages/current-plan.server";
import { planFaults } from "~/domain/stages/plan-faults";
import { loadChecksOfMany, loadTranslationChecks } from "~/domain/translations/load-translation-checks.server";
import type { Tx } from "~/platform/db.server";
import { announcementGate, type GateLine } from "./announcement";
import { dateMeasure } from "./date-measure";
import type { AuthoredCohort } from "./load-authored-cohort.server";

/** What keeps a cohort from being announced, as it stands now. Fourteen statements, whatever the cohort holds. */
export async function loadAnnouncement(tx: Tx, now: Date, cohort: AuthoredCohort): Promise<GateLine[]> {
  const programme = await tx.programme.findUniqueOrThrow({
    where: { id: cohort.programmeId },
    select: {
      publishedAt: true,
      name: true,
      shortName: true,
      summary: true,
      description: true,
      benefits: true,
      steps: true,
    },
  });
  const placeChecks = await loadChecksOfMany(
    tx,
    "unit_place",
    cohort.places.map(({ id }) => id),
  );
  const reservationChecks = await loadChecksOfMany(
    tx,
    "seat_reservation",
    cohort.reservations.map(({ id }) => id),
  );
  return announcementGate({
    today: bakuDateOf(now),
    programme: {
      texts: programmeTextsSchema.parse(programme),
      checks: await loadTranslationChecks(tx, "programme", cohort.programmeId),
      published: programme.publishedAt !== null && programme.publishedAt <= now,
    },
    cohort: { ...cohort, checks: await loadTranslationChecks(tx, "cohort", cohort.id) },
    days: cohort.days,
    measure: dateMeasure(cohort, cohort.days, await loadCalendar(tx, now)),
    seats: await tx.seat.count({ where: { cohortId: cohort.id, retiredAt: null } }),
    places: cohort.places.map((place) => ({ ...place, checks: placeChecks.get(place.id) ?? new Map() })),
    reservations: cohort.reservations.map((row) => ({ ...row, checks: reservationChecks.get(row.id) ?? new Map() })),
    plan: planFaults(await currentPlan(tx, cohort.id)),
    form: await formBlockers(tx, cohort),
  });
}

async function formBlockers(tx: Tx, cohort: AuthoredCohort): Promise<Blocker[] | null> {
  const form = await tx.formVersion.findFirst({
    where: { cohortId: cohort.id },
    orderBy: { number: "desc" },
    select: { id: true, content: true },
  });
  if (!form) return null;
  const content = draftFormSchema.parse(form.content);
  const faults = formFaults(
    content,
    cohort.places.map(({ key }) => key),
  );
  const checks = await loadTranslationChecks(tx, "form_version", form.id);
  const outdated = (await formTranslationState(content, checks)).filter(({ state }) => state === "changed");
  return [
    ...(faults.length > 0 ? [{ key: "formPublish.faults", params: { number: faults.length } }] : []),
    ...(outdated.length > 0 ? [{ key: "formPublish.translations", params: { number: outdated.length } }] : []),
  ];
}
