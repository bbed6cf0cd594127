import { lockApplication } from "~/domain/applications/lock-application.server";
import { reconsiderApplication } from "~/domain/applications/reconsider.server";
import { tellApplicant } from "~/domain/applications/tell-applicant.server";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { type Blocker, Conflict, NotAllowed, RuleBroken } from "~/domain/errors";
import { canApproveForCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer, type Tx } from "~/platform/db.server";
import { mayBeAppealed, type Remedy, textFaults } from "./appeal";
import { whyNotReconsidered } from "./appeal-remedy";
import { loadStaffAppeal } from "./load-staff-appeal.server";
import { partsTaken } from "./parts-taken.server";
import { textLimits } from "./text-limits.server";

export type AppealDecision = {
  reference: string;
  /** Null when neither was chosen. */
  verdict: "upheld" | "dismissed" | null;
  /** What the applicant reads. */
  answer: string;
  /** Of an upheld appeal: where it leads. */
  remedy: Remedy | null;
  /** On the waiting list, 1 for the first; null for the end of it, NaN for what is no number. */
  rank: number | null;
  /** Of an offer, where places are in units. */
  unitPlaceId: string | null;
  /** One seat more when none is free. */
  extraSeat: boolean;
};

/**
 * Answers an appeal: dismissed, or upheld with the remedy carried out in the same transaction. Only a head of the
 * programme who took no part in the application before.
 * @throws {NotFound} @throws {NotAllowed} @throws {RuleBroken} @throws {Conflict} when somebody answered first
 */
export function decideAppeal(viewer: Viewer, input: AppealDecision): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const { id, state, application } = await loadStaffAppeal(tx, viewer, input.reference);
    if (!canApproveForCohort(viewer, application)) throw new NotAllowed(true);
    if (state !== "lodged") throw new Conflict(state);
    await lockApplication(tx, application);
    const parts = await partsTaken(tx, application.id);
    if (parts.some(({ personId }) => personId === viewer.personId)) throw new RuleBroken([{ key: "appeal.tookPart" }]);
    const answer = input.answer.trim();
    const blockers = await faultsOf(tx, now, { ...input, answer });
    // A correction packet was faster: the answer the person appealed against no longer stands.
    if (input.verdict === "upheld" && !mayBeAppealed(application.status))
      blockers.push({ key: "appeal.correctedAlready", field: "verdict" });
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const upheld = input.verdict === "upheld";
    const remedy = upheld ? input.remedy : null;
    if (remedy !== null) await carryOut(tx, now, viewer, { application, input, remedy, answer });
    const { count } = await tx.appeal.updateMany({
      where: { id, state: "lodged" },
      data: {
        state: upheld ? "upheld" : "dismissed",
        decidedById: viewer.personId,
        decidedAt: now,
        answer,
        remedy,
        correctedRank: remedy === "waitlisted" ? input.rank : null,
      },
    });
    if (count === 0) throw new Conflict();
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: upheld ? "uphold_appeal" : "dismiss_appeal",
      entity: "appeal",
      entityId: id,
      fields: ["state", "answer", ...(upheld ? ["remedy"] : [])],
    });
    // An upheld one is told with where it leads.
    if (upheld) return;
    const event = { applicationId: application.id, eventId: id };
    await tellApplicant(tx, now, event, "appealDismissed", (about) => ({ ...about, answer }));
  });
}

async function faultsOf(tx: Tx, now: Date, input: AppealDecision): Promise<Blocker[]> {
  const { verdict, remedy, rank, answer } = input;
  const limits = await textLimits(tx, now);
  const badRank = remedy === "waitlisted" && rank !== null && !(Number.isInteger(rank) && rank > 0);
  return [
    ...(verdict === null ? [{ key: "appeal.verdictMissing", field: "verdict" }] : []),
    ...(verdict === "upheld" && remedy === null ? [{ key: "appeal.remedyMissing", field: "remedy" }] : []),
    ...(verdict === "upheld" && badRank ? [{ key: "appeal.noRank", field: "rank" }] : []),
    ...textFaults(answer, "answer", { ...limits, least: 1 }),
  ];
}

type Upheld = {
  application: Awaited<ReturnType<typeof loadStaffAppeal>>["application"];
  input: AppealDecision;
  remedy: Remedy;
  answer: string;
};

async function carryOut(tx: Tx, now: Date, viewer: Viewer, { application, input, remedy, answer }: Upheld) {
  const { rank, unitPlaceId, extraSeat } = input;
  const why = await reconsiderApplication(tx, now, {
    ...{ application, to: remedy, rank, unitPlaceId, extraSeat },
    actor: { kind: "head", personId: viewer.personId },
    reason: answer,
    appealAnswer: answer,
  });
  if (why !== null) throw new RuleBroken([whyNotReconsidered(why)]);
}
