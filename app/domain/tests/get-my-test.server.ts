import { isDecided } from "~/domain/applications/decided";
import type { Language } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { loadBank } from "./load-bank.server";
import { loadMyTest } from "./load-my-test.server";
import { shownPaper } from "./paper";
import { endOfSitting } from "./sitting-time";

/**
 * The on-line test of the viewer's own application as its page shows it: while it is written the paper without its right
 * answers, the result only once the committee's decision is out. Null where there is none.
 * @throws {NotFound} for anyone else's application
 */
export function getMyTest(viewer: Viewer, reference: string, language: Language) {
  return asViewer(viewer, async (tx, now) => {
    const test = await loadMyTest(tx, now, viewer, reference);
    if (!test || test.standing === "none") return null;
    const { application, cohort, stage, sitting, standing, percent, extraMinutes } = test;
    const { minutes, questions: asked } = stage.settings;
    const bank = standing === "open" || standing === "ahead" ? await loadBank(tx, cohort.programmeId) : [];
    return {
      reference: application.reference,
      cohortName: cohort.name,
      stageName: stage.name,
      standing,
      now,
      startsAt: stage.startsAt,
      /** The first instant at which the test cannot be started any more. */
      closesAt: stage.endsAt,
      minutes: minutes ?? null,
      /** Granted to this person alone, on top of the others' time. */
      extraMinutes,
      /** When a sitting that is started now would end. */
      wouldEndAt: endOfSitting(now, minutes, stage, extraMinutes),
      questionCount: sitting ? sitting.paper.questions.length : Math.min(asked ?? bank.length, bank.length),
      sitting: sitting && {
        startedAt: sitting.startedAt,
        endsAt: sitting.endsAt,
        savedAt: sitting.savedAt,
        handedInAt: sitting.finishedAt !== null && sitting.finishedAt < sitting.endsAt ? sitting.finishedAt : null,
        version: sitting.version,
        answered: Object.keys(sitting.answers).length,
        answers: sitting.answers,
      },
      paper: sitting && standing === "running" ? shownPaper(sitting.paper, language) : [],
      percent: isDecided(application.status) ? percent : null,
    };
  });
}

export type MyTestView = NonNullable<Awaited<ReturnType<typeof getMyTest>>>;
