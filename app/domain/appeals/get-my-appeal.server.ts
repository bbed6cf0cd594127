import { loadOwnApplication } from "~/domain/applications/load-own-application.server";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer } from "~/platform/db.server";
import { blockersToAppeal } from "./appeal";
import { appealFacts } from "./appeal-facts.server";
import { textLimits } from "./text-limits.server";

/** The appeal of the viewer's own application, or what stands in the way of one. @throws {NotFound} for anyone else's */
export function getMyAppeal(viewer: Viewer, reference: string) {
  return asViewer(viewer, async (tx, now) => {
    const application = await loadOwnApplication(tx, viewer, reference);
    const facts = await appealFacts(tx, now, application);
    const appeal = await tx.appeal.findUnique({
      where: { applicationId: application.id },
      select: { state: true, text: true, lodgedAt: true, answerBy: true, decidedAt: true, answer: true, remedy: true },
    });
    return {
      reference: application.reference,
      cohortName: trilingualSchema.parse(application.cohort.name),
      appeal: appeal && { ...appeal, late: appeal.state === "lodged" && appeal.answerBy <= now },
      endsAt: facts.endsAt,
      blockers: appeal ? [] : blockersToAppeal(facts, now),
      limits: await textLimits(tx, now),
    };
  });
}
