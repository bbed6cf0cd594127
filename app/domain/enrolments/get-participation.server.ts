import { actionsFrom, wasCalledOff } from "~/domain/applications/application";
import { visibleToStaff } from "~/domain/applications/policy";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { localDateOfColumn } from "~/domain/calendar/local-date";
import { NotFound } from "~/domain/errors";
import { canApproveForCohort, canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { Prisma } from "~/generated/prisma/client";
import type { ActorKind, ApplicationStatus, EnrolmentState } from "~/generated/prisma/enums";
import { asViewer, type Tx } from "~/platform/db.server";
import { blockersToEnrolment } from "./blockers-to-enrolment";
import { enrolmentActionsFrom } from "./enrolment";
import { isUnitOverdue, participationStage } from "./participation-stage";

/**
 * What follows an accepted offer of one person: conditions, placements, the enrolment with its record, and what the
 * viewer may do about them.
 * @throws {NotFound} alike for what is not theirs and what is not there
 */
export function getParticipation(viewer: Viewer, reference: string) {
  return asViewer(viewer, async (tx, now) => {
    const row = await tx.application.findFirst({
      where: { AND: [{ reference }, visibleToStaff(viewer)] },
      select: SELECT,
    });
    if (!row) throw new NotFound();
    const { cohort, enrolment, placements, holds, status } = row;
    const scope = { programmeId: cohort.programmeId, cohortId: row.cohortId };
    const runs = canRunCohort(viewer, scope);
    const actor = runs ? "coordinator" : canApproveForCohort(viewer, scope) ? "head" : null;
    const last = placements[0] ?? null;
    const facts = {
      status,
      enrolment: enrolment?.state ?? null,
      placement: last?.state ?? null,
      answerDueOn: last?.answerDueOn ? localDateOfColumn(last.answerDueOn) : null,
    };
    const place = holds[0]?.seat.unitPlace ?? null;
    return {
      ...{ status, conditions: row.conditions },
      placements: placements.map(({ unitPlace, ...placement }) => ({ ...placement, ...placeOf(unitPlace) })),
      enrolment: enrolment && {
        ...enrolment,
        deferredTo: enrolment.deferredTo && {
          reference: enrolment.deferredTo.reference,
          cohort: trilingualSchema.parse(enrolment.deferredTo.cohort.name),
        },
      },
      surname: row.surname ?? "",
      givenName: row.givenName ?? "",
      patronymic: row.patronymic,
      sex: SEXES.find((sex) => sex === row.sex) ?? null,
      cohort: { code: cohort.code, name: trilingualSchema.parse(cohort.name) },
      place: place && placeOf(place),
      stage: status === "accepted" || enrolment ? participationStage(facts) : null,
      unitOverdue: isUnitOverdue(facts, bakuDateOf(now)),
      deferredFrom: row.deferredFrom?.application.reference ?? null,
      names: await namesOf(tx, enrolment),
      may: {
        applicationActions: runs ? actionsFrom(status, "coordinator") : [],
        enrolmentActions: enrolment && actor ? possible(enrolment, actor) : [],
        /** The viewer asked for the removal, so somebody else has to agree to it. */
        askedByViewer: enrolment?.removalAskedById === viewer.personId,
      },
    };
  });
}

/** What an actor may do; a deferral is renewed only where the cohort it led to was called off. */
function possible(of: { state: EnrolmentState; deferredTo: { status: ApplicationStatus } | null }, actor: ActorKind) {
  const facts = { state: of.state, deferralCancelled: of.deferredTo !== null && wasCalledOff(of.deferredTo.status) };
  return enrolmentActionsFrom(of.state, actor).filter(
    (name) => name !== "defer" || blockersToEnrolment("defer", facts, actor).length === 0,
  );
}

const SEXES = ["male", "female"] as const;

export type ParticipationDetails = Awaited<ReturnType<typeof getParticipation>>;

function placeOf({ title, unit }: { title: unknown; unit: { name: unknown } | null }) {
  return { title: trilingualSchema.parse(title), unit: unit && trilingualSchema.parse(unit.name) };
}

/** Names of the staff on the record, by person. */
async function namesOf(
  tx: Tx,
  enrolment: { removalAskedById: string | null; events: { actorPersonId: string | null; actor: string }[] } | null,
): Promise<Map<string, string>> {
  const staff = enrolment?.events.filter(({ actor }) => actor !== "applicant" && actor !== "guardian") ?? [];
  const ids = [enrolment?.removalAskedById, ...staff.map(({ actorPersonId }) => actorPersonId)].filter(
    (id) => id !== null && id !== undefined,
  );
  const users = await tx.user.findMany({ where: { personId: { in: ids } }, select: { personId: true, name: true } });
  return new Map(users.flatMap(({ personId, name }) => (personId ? [[personId, name]] : [])));
}

const SELECT = {
  cohortId: true,
  status: true,
  surname: true,
  givenName: true,
  patronymic: true,
  sex: true,
  cohort: { select: { code: true, name: true, programmeId: true } },
  conditions: {
    select: { id: true, kind: true, dueOn: true, metAt: true, failedAt: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  },
  placements: {
    select: {
      id: true,
      state: true,
      proposedAt: true,
      answerDueOn: true,
      answeredAt: true,
      reasonKeys: true,
      reasonDetails: true,
      unitPlace: { select: { title: true, unit: { select: { name: true } } } },
    },
    orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
  },
  holds: {
    where: { releasedAt: null },
    select: { seat: { select: { unitPlace: { select: { title: true, unit: { select: { name: true } } } } } } },
  },
  deferredFrom: { select: { application: { select: { reference: true } } } },
  enrolment: {
    select: {
      state: true,
      enrolledAt: true,
      endedAt: true,
      reasonKeys: true,
      reasonDetails: true,
      removalAskedById: true,
      removalAskedAt: true,
      removalReasonKeys: true,
      removalDetails: true,
      deferredTo: { select: { reference: true, status: true, cohort: { select: { name: true } } } },
      events: {
        select: { id: true, action: true, actor: true, actorPersonId: true, reasonKeys: true, note: true, at: true },
        orderBy: [{ at: "desc" }, { id: "desc" }],
      },
    },
  },
} as const satisfies Prisma.ApplicationSelect;
