import type { AppealState, ApplicationStatus } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { blockersToAppeal, mayBeAppealed } from "./appeal";
import { appealFacts } from "./appeal-facts.server";

/** Whether its owner can appeal and until when, or the appeal there is; null when neither. */
export type AppealStanding =
  | { state: AppealState; answerBy: Date; until: null }
  | { state: null; answerBy: null; until: Date }
  | null;

export async function appealStanding(
  tx: Tx,
  now: Date,
  application: { id: string; status: ApplicationStatus; cohortId: string; personId: string },
): Promise<AppealStanding> {
  const appeal = await tx.appeal.findUnique({
    where: { applicationId: application.id },
    select: { state: true, answerBy: true },
  });
  if (appeal) return { ...appeal, until: null };
  if (!mayBeAppealed(application.status)) return null;
  const facts = await appealFacts(tx, now, application);
  if (facts.endsAt === null || blockersToAppeal(facts, now).length > 0) return null;
  return { state: null, answerBy: null, until: facts.endsAt };
}
