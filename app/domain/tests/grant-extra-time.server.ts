import { visibleToStaff } from "~/domain/applications/policy";
import { tellApplicant } from "~/domain/applications/tell-applicant.server";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { type Blocker, NotFound, RuleBroken } from "~/domain/errors";
import { storableText } from "~/domain/forms/storable-text";
import type { Trilingual } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { ASSESSED } from "~/domain/stages/stage-work";
import { asViewer, type Tx } from "~/platform/db.server";
import { extraMinutesOf, MOST_EXTRA_MINUTES } from "./extra-time";
import { referenceIn } from "./import-mapping";
import { loadRunTestStage, type StageAddress } from "./load-test-stage.server";
import { lockNamed } from "./lock-named.server";
import { reasonFaults } from "./result-reason";
import { isOnlineTest } from "./test-standing";

export type GrantedTime = StageAddress & {
  reference: string;
  /** Whole minutes on top of the others' time, as typed; 0 takes them back. */
  minutes: string;
  /** What somebody else will want to know later; the applicant is not shown it. */
  reason: string;
};

/**
 * Gives one person more time in an on-line test, before they begin it, and tells them. The last word counts; earlier ones
 * stay in the books. The same minutes again change nothing.
 * @throws {RuleBroken} with the field of each reason @throws {NotFound} where there is no on-line test @throws {NotAllowed}
 */
export function grantExtraTime(viewer: Viewer, input: GrantedTime): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const { cohort, stage } = await loadRunTestStage(tx, viewer, input);
    if (!isOnlineTest(stage)) throw new NotFound();
    const reference = referenceIn(input.reference);
    await lockNamed(tx, cohort.id, [reference]);
    const found = await candidateOf(tx, viewer, { cohortId: cohort.id, stage, reference });
    const minutes = extraMinutesOf(input.minutes);
    const reason = storableText(input.reason).trim();
    const blockers: Blocker[] = [];
    const why = whyNot(found, stage.endsAt <= now);
    if (why !== null) blockers.push({ key: why, field: "reference" });
    if (minutes === null) {
      blockers.push({ key: "testTime.minutes", field: "minutes", params: { most: MOST_EXTRA_MINUTES } });
    }
    if (reason === "") blockers.push({ key: "testTime.reasonNeeded", field: "reason" });
    blockers.push(...reasonFaults(reason, false));
    if (blockers.length > 0 || !found || minutes === null) throw new RuleBroken(blockers);
    if (minutes === found.minutes) return;
    await write(tx, now, viewer, { stageId: stage.id, applicationId: found.id, minutes, reason }, stage.name);
  });
}

type Candidate = { id: string; within: boolean; begun: boolean; minutes: number };
type Asked = { cohortId: string; stage: { id: string; key: string }; reference: string };

async function candidateOf(tx: Tx, viewer: Viewer, { cohortId, stage, reference }: Asked): Promise<Candidate | null> {
  const ofStage = { where: { stageId: stage.id, supersededAt: null } };
  const row = await tx.application.findFirst({
    where: { AND: [{ cohortId, reference }, visibleToStaff(viewer)] },
    select: {
      ...{ id: true, status: true, stageKey: true },
      sittings: { where: { stageId: stage.id }, select: { id: true } },
      testResults: { ...ofStage, select: { id: true } },
      extraTimes: { ...ofStage, select: { minutes: true } },
    },
  });
  return (
    row && {
      id: row.id,
      within: ASSESSED.includes(row.status) && row.stageKey === stage.key,
      begun: row.sittings.length + row.testResults.length > 0,
      minutes: row.extraTimes[0]?.minutes ?? 0,
    }
  );
}

function whyNot(found: Candidate | null, over: boolean): string | null {
  if (!found) return "testResult.unknown";
  if (!found.within) return "testResult.notInStage";
  if (found.begun) return "testTime.begun";
  return over ? "test.missed" : null;
}

type Granted = { stageId: string; applicationId: string; minutes: number; reason: string };

async function write(tx: Tx, now: Date, viewer: Viewer, granted: Granted, stageName: Trilingual): Promise<void> {
  const { stageId, applicationId, minutes, reason } = granted;
  await tx.testExtraTime.updateMany({
    where: { stageId, applicationId, supersededAt: null },
    data: { supersededAt: now },
  });
  const { id } = await tx.testExtraTime.create({
    data: { ...granted, grantedById: viewer.personId, grantedAt: now },
    select: { id: true },
  });
  await recordAudit(tx, now, {
    ...{ actor: "person", actorPersonId: viewer.personId, action: "grant_extra_time" },
    ...{ entity: "test_extra_time", entityId: id, fields: ["minutes"], reason },
  });
  await tellApplicant(tx, now, { applicationId, eventId: id }, "testTimeChanged", (about) => ({
    ...about,
    ...{ stageName, minutes },
  }));
}
