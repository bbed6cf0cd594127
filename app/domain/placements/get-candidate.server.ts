import { holdsSeat } from "~/domain/applications/application";
import { lastSubmission } from "~/domain/applications/last-submission.server";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { localDateOfColumn } from "~/domain/calendar/local-date";
import { reasonsInWords } from "~/domain/decisions/reasons-in-words.server";
import { NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { isUuid } from "~/domain/uuid";
import { asViewer, type Tx } from "~/platform/db.server";
import { candidateAnswers } from "./candidate-answers";
import { CANDIDATE_FILES } from "./candidate-fields";
import { awaitsUnit, stands } from "./placement";
import { placedWith } from "./policy";
import { recordCandidateReading } from "./record-candidate-reading.server";

/**
 * A person with a place in one of the viewer's units, as far as the unit needs to know them. Once the placement has
 * ended only the name and what became of it are left. Reading is put on the audit trail.
 * @throws {NotFound} alike for another unit's placement and for none
 */
export function getCandidate(viewer: Viewer, placementId: string) {
  return asViewer(viewer, async (tx, now) => {
    const found = await load(tx, viewer, placementId);
    const { application, unitPlace, state, answerDueOn } = found;
    const standing = stands(state) && holdsSeat(application.status);
    if (standing) await recordCandidateReading(tx, now, viewer, found.id);
    return {
      id: found.id,
      state,
      surname: application.surname ?? "",
      givenName: application.givenName ?? "",
      place: trilingualSchema.parse(unitPlace.title),
      unit: unitPlace.unit && trilingualSchema.parse(unitPlace.unit.name),
      cohort: trilingualSchema.parse(application.cohort.name),
      startsOn: localDateOfColumn(application.cohort.startsOn),
      endsOn: localDateOfColumn(application.cohort.endsOn),
      answerDueOn: answerDueOn && localDateOfColumn(answerDueOn),
      overdue: awaitsUnit(state) && answerDueOn !== null && localDateOfColumn(answerDueOn) < bakuDateOf(now),
      answeredAt: found.answeredAt,
      reasons: await reasonsInWords(tx, found.reasonKeys),
      details: found.reasonDetails,
      mayAnswer: standing && awaitsUnit(state) && application.status === "accepted",
      candidate: standing ? await candidateOf(tx, application.id) : null,
    };
  });
}

export type CandidateDetails = Awaited<ReturnType<typeof candidateOf>>;

async function load(tx: Tx, viewer: Viewer, id: string) {
  if (!isUuid(id)) throw new NotFound();
  const found = await tx.placement.findFirst({
    where: { AND: [{ id }, placedWith(viewer)] },
    select: {
      id: true,
      state: true,
      answerDueOn: true,
      answeredAt: true,
      reasonKeys: true,
      reasonDetails: true,
      unitPlace: { select: { title: true, unit: { select: { name: true } } } },
      application: {
        select: {
          id: true,
          status: true,
          surname: true,
          givenName: true,
          cohort: { select: { name: true, startsOn: true, endsOn: true } },
        },
      },
    },
  });
  if (!found) throw new NotFound();
  return found;
}

async function candidateOf(tx: Tx, applicationId: string) {
  const { content, answers, profile, language } = await lastSubmission(tx, applicationId);
  const files = await tx.storedFile.findMany({
    where: { applicationId, removedAt: null, state: "ready", questionKey: { in: [...CANDIDATE_FILES] } },
    select: { id: true, name: true, bytes: true },
    orderBy: [{ uploadedAt: "asc" }, { id: "asc" }],
  });
  return { ...candidateAnswers(content, answers, profile), language, files };
}
