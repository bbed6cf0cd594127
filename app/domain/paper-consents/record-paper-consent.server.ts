import { randomUUID } from "node:crypto";
import { blockersTo } from "~/domain/applications/blockers-to";
import { lockApplication } from "~/domain/applications/lock-application.server";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { columnOfLocalDate } from "~/domain/calendar/local-date";
import { NotAllowed, RuleBroken } from "~/domain/errors";
import { inspectUpload } from "~/domain/files/inspect-upload.server";
import { shownName } from "~/domain/files/shown-name";
import { canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer, type Tx } from "~/platform/db.server";
import { deleteFile, putFile } from "~/platform/files.server";
import { enteredPaper } from "./entered-paper";
import { findAwaiting } from "./find-awaiting.server";
import { SCAN_LIMITS, type TypedPaper } from "./paper-consent";

export type RecordedPaper = {
  reference: string;
  typed: TypedPaper;
  /** Null when none was sent. */
  scan: { name: string; content: Uint8Array } | null;
};

/**
 * Keeps what a guardian signed on paper, with its scan. It counts for nothing until a second member of staff has seen
 * the scan and confirmed it.
 * @throws {RuleBroken} with every fault at its field; paperConsent.waits while another one waits
 * @throws {NotFound} @throws {NotAllowed} for who only reads the cohort @throws {Conflict}
 */
export async function recordPaperConsent(viewer: Viewer, input: RecordedPaper): Promise<{ id: string }> {
  await asViewer(viewer, (tx, now) => checked(tx, now, viewer, input));
  if (!input.scan) throw new RuleBroken([{ key: "file.notReceived", field: "scan" }]);
  const { mime, bytes, sha256 } = await inspectUpload(input.scan, SCAN_LIMITS).catch((error: unknown) => {
    if (!(error instanceof RuleBroken)) throw error;
    throw new RuleBroken(error.blockers.map((blocker) => ({ ...blocker, field: "scan" })));
  });
  const fileName = shownName(input.scan.name, mime);
  const storageKey = `uploads/${randomUUID()}`;
  await putFile(storageKey, bytes);
  try {
    return await asViewer(viewer, async (tx, now) => {
      const { application, paper } = await checked(tx, now, viewer, input);
      await lockApplication(tx, application);
      await refuseSecond(tx, application.id);
      const { signedOn, contact, ...rest } = paper;
      const row = await tx.paperConsent.create({
        data: {
          ...rest,
          applicationId: application.id,
          signedOn: columnOfLocalDate(signedOn),
          contactName: contact?.name ?? null,
          contactPhone: contact?.phone ?? null,
          ...{ fileName, mime, bytes: bytes.byteLength, sha256, storageKey },
          recordedById: viewer.personId,
          recordedAt: now,
        },
        select: { id: true },
      });
      await recordAudit(tx, now, {
        actor: "person",
        actorPersonId: viewer.personId,
        action: "record_paper_consent",
        entity: "paper_consent",
        entityId: row.id,
        fields: [...Object.keys(paper.answers), "scan"],
      });
      return row;
    });
  } catch (error) {
    await deleteFile(storageKey);
    throw error;
  }
}

async function checked(tx: Tx, now: Date, viewer: Viewer, { reference, typed }: RecordedPaper) {
  const application = await findAwaiting(tx, viewer, reference);
  const { programmeId, id: cohortId } = application.cohort;
  if (!canRunCohort(viewer, { programmeId, cohortId })) throw new NotAllowed(true);
  await refuseSecond(tx, application.id);
  const late = blockersTo("give_consent", application, "guardian", now);
  const { paper, blockers } = enteredPaper(typed, application.asks, bakuDateOf(now));
  if (!paper || late.length > 0) throw new RuleBroken([...late, ...blockers]);
  return { application, paper };
}

async function refuseSecond(tx: Tx, applicationId: string): Promise<void> {
  const waiting = await tx.paperConsent.count({ where: { applicationId, state: "recorded" } });
  if (waiting > 0) throw new RuleBroken([{ key: "paperConsent.waits" }]);
}
