import { decisionChoices } from "~/domain/decisions/decision-choices.server";
import { reasonsInWords } from "~/domain/decisions/reasons-in-words.server";
import { canApproveForCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer, type Tx } from "~/platform/db.server";
import { loadStaffAppeal } from "./load-staff-appeal.server";
import { type Part, partsTaken } from "./parts-taken.server";
import { textLimits } from "./text-limits.server";

/** A head of the programme, and how they were part of the application; nothing means that they may decide. */
type Head = { personId: string; name: string; parts: Part[] };

/** An appeal as staff read it, with who may decide it. @throws {NotFound} when the viewer may not know of it */
export function getStaffAppeal(viewer: Viewer, reference: string) {
  return asViewer(viewer, async (tx, now) => {
    const { application, decidedById, ...appeal } = await loadStaffAppeal(tx, viewer, reference);
    const heads = await headsFor(tx, now, application);
    const own = heads.find(({ personId }) => personId === viewer.personId);
    const isHead = canApproveForCohort(viewer, application);
    const { unitPlaces } = await decisionChoices(tx, application.cohortId);
    return {
      ...appeal,
      application: { ...application, name: trilingualSchema.parse(application.name) },
      reasons: await reasonsInWords(tx, application.reasonKeys),
      overdue: appeal.state === "lodged" && appeal.answerBy <= now,
      decidedBy: decidedById && (await nameOf(tx, decidedById)),
      heads: heads.map(({ name, parts }) => ({ name, parts })),
      /** Whether the viewer may decide, and if not, why. */
      standing: !isHead ? ("notHead" as const) : own && own.parts.length > 0 ? ("tookPart" as const) : ("may" as const),
      unitPlaces,
      freeSeats: await tx.seat.count({
        where: { cohortId: application.cohortId, retiredAt: null, holds: { none: { releasedAt: null } } },
      }),
      limits: await textLimits(tx, now),
    };
  });
}

export type StaffAppeal = Awaited<ReturnType<typeof getStaffAppeal>>;

/** The heads of the application's programme by name, with the part each of them took in it. */
async function headsFor(
  tx: Tx,
  now: Date,
  application: { id: string; cohortId: string; programmeId: string },
): Promise<Head[]> {
  const everywhere = { programmeId: null, cohortId: null, unitId: null };
  const grants = await tx.roleGrant.findMany({
    where: {
      role: "head_of_programme",
      revokedAt: null,
      AND: [
        { OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
        {
          OR: [
            everywhere,
            { cohortId: application.cohortId },
            { programmeId: application.programmeId, cohortId: null },
          ],
        },
      ],
    },
    distinct: ["personId"],
    select: { personId: true, person: { select: { user: { select: { name: true } } } } },
  });
  const taken = await partsTaken(tx, application.id);
  return grants
    .map(({ personId, person }) => ({
      personId,
      name: person.user?.name ?? "",
      parts: taken.filter((each) => each.personId === personId).map(({ part }) => part),
    }))
    .sort((a, b) => a.parts.length - b.parts.length || a.name.localeCompare(b.name, "az"));
}

async function nameOf(tx: Tx, personId: string): Promise<string | null> {
  const user = await tx.user.findUnique({ where: { personId }, select: { name: true } });
  return user?.name ?? null;
}
