import { z } from "zod";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { isLocalDate } from "~/domain/calendar/local-date";
import { needsGuardian } from "~/domain/guardians/guardian";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer, type Tx } from "~/platform/db.server";
import { awaitsGuardian, isEditableByApplicant } from "./application";
import { statusToOwner } from "./labels";
import { draftOf, loadDraftSources } from "./load-draft.server";
import type { MyApplication } from "./my-applications";
import { ownedBy } from "./policy";
import { stageSteps } from "./stage-steps.server";
import { waitingPositions } from "./waiting-position.server";

/** All applications of the viewer, the newest first, with `now`; as many statements for thirty as for one. */
export function listMyApplications(viewer: Viewer): Promise<{ now: Date; applications: MyApplication[] }> {
  return asViewer(viewer, async (tx, now) => {
    const rows = await rowsOf(tx, viewer);
    const ids = rows.map((row) => row.id);
    const positions = await waitingPositions(tx, ids);
    const steps = await stageSteps(tx, now, ids);
    const writing = rows.filter((row) => isEditableByApplicant(statusToOwner(row.status, row.cohort.state)));
    const sources = await loadDraftSources(
      tx,
      now,
      viewer.personId,
      writing.map((row) => row.cohort.id),
    );
    const applications = rows.map((row): MyApplication => {
      const { cohort } = row;
      const tasks = writing.includes(row) ? draftOf(row, sources, now).tasks : null;
      return {
        reference: row.reference,
        status: statusToOwner(row.status, cohort.state),
        enrolment: row.enrolment?.state ?? null,
        programmeCode: cohort.programme.code,
        motif: cohort.programme.motif,
        cohortName: trilingualSchema.parse(cohort.name),
        closesAt: cohort.closesAt,
        resultsOn: cohort.resultsOn,
        startsOn: cohort.startsOn,
        offerLapsesAt: row.offerLapsesAt,
        returnedUntil: row.returnedUntil,
        consentLapsesAt: row.consentLapsesAt,
        ofAge: awaitsGuardian(row.status) && isOfAge(row, now),
        guardian: row.guardianLinks[0]?.guardian ?? null,
        promoteUntil: cohort.promoteUntil,
        step: steps.get(row.id) ?? null,
        waitingPosition: positions.get(row.id) ?? null,
        progress: tasks && { ready: tasks.ready, total: tasks.total },
      };
    });
    return { now, applications };
  });
}

const profileSchema = z.object({ birthDate: z.string().refine(isLocalDate) });

function isOfAge(row: { submissions: { profile: unknown }[]; cohort: { guardianConsentUnder: number } }, now: Date) {
  const sent = profileSchema.safeParse(row.submissions[0]?.profile).data;
  return sent !== undefined && !needsGuardian(sent.birthDate, row.cohort.guardianConsentUnder, bakuDateOf(now));
}

function rowsOf(tx: Tx, viewer: Viewer) {
  return tx.application.findMany({
    where: ownedBy(viewer),
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      reference: true,
      status: true,
      enrolment: { select: { state: true } },
      offerLapsesAt: true,
      returnedUntil: true,
      consentLapsesAt: true,
      submissions: { orderBy: { number: "desc" }, take: 1, select: { profile: true } },
      guardianLinks: {
        where: { purpose: "answer", revokedAt: null },
        orderBy: [{ sentAt: "desc" }, { id: "desc" }],
        take: 1,
        select: { guardian: { select: { surname: true, givenName: true, email: true } } },
      },
      answers: true,
      formVersion: { select: { content: true } },
      cohort: {
        select: {
          id: true,
          name: true,
          state: true,
          closesAt: true,
          resultsOn: true,
          startsOn: true,
          endsOn: true,
          promoteUntil: true,
          eligibility: true,
          kindRules: true,
          guardianConsentUnder: true,
          programme: { select: { code: true, motif: true } },
        },
      },
    },
  });
}
