import type { Blocker } from "~/domain/errors";
import type { Answers } from "~/domain/forms/answer";
import { missingAnswers } from "~/domain/forms/missing-answers";
import { loadProfile } from "~/domain/people/load-profile.server";
import type { TypedProfile } from "~/domain/people/profile-checks";
import { profileContext } from "~/domain/people/profile-context.server";
import { profileProgress } from "~/domain/people/profile-progress";
import type { ProfileFieldKey } from "~/domain/people/profile-values";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import { splitProfile } from "~/domain/people/split-profile";
import type { Tx } from "~/platform/db.server";
import { answersContext, cohortReferences } from "./answers-context.server";
import { correctedAnswers, correctedProfile } from "./corrected";
import { DECLARATIONS } from "./declarations";
import type { ToKeep } from "./freeze-submission.server";
import { lastSubmission } from "./last-submission.server";
import type { OwnApplication } from "./load-own-application.server";
import { changedForGuardian } from "./return-scope";

export type Correction = ToKeep & {
  /** What the return opened, and the declarations, which are made anew. */
  open: string[];
  /** What is missing or wrong in what was opened; the rest was judged complete when it was sent. */
  unanswered: Blocker[];
  /** A guardian's consent stands, and what of that they had confirmed reads otherwise now. */
  confirmed: boolean;
  changed: ProfileFieldKey[];
};

/** What a returned application would be if it were sent now: as it was sent, corrected where the return opened it. */
export async function correction(
  tx: Tx,
  now: Date,
  application: OwnApplication,
  personId: string,
  declarations: Record<(typeof DECLARATIONS)[keyof typeof DECLARATIONS], boolean>,
): Promise<Correction> {
  const { cohort, returnedQuestions } = application;
  const sent = await lastSubmission(tx, application.id);
  const { typed: standing } = await loadProfile(tx, personId);
  const typed = correctedProfile<TypedProfile>(sent.profile, standing, returnedQuestions);
  const asked = await profileContext(tx, now, typed, cohortReferences(cohort));
  const context = await answersContext(tx, now, cohort, typed);
  const { values } = splitProfile(SHIPPED_PROFILE, typed, asked);
  const open = [...returnedQuestions, ...Object.values(DECLARATIONS)];
  const written: Answers = { ...(application.answers as Answers), ...declarations };
  const answers = correctedAnswers(sent.content, typed, { sent: sent.answers, now: written }, open);
  const profile = correctedProfile(sent.profile, values, returnedQuestions);
  return {
    content: sent.content,
    context,
    profile,
    confirmed: sent.confirmed,
    changed: changedForGuardian(sent.profile, profile),
    answers,
    open,
    unanswered: [
      ...profileProgress(SHIPPED_PROFILE, typed, asked)
        .flatMap((page) => page.blockers)
        .filter(({ field }) => isOpen(`profile.${field?.split(".")[0]}`)),
      ...missingAnswers(sent.content, { ...answers, ...pick(written, returnedQuestions) }, context).filter(
        ({ question }) => isOpen(question),
      ),
    ],
  };

  function isOpen(name: string): boolean {
    return returnedQuestions.includes(name);
  }
}

function pick(answers: Answers, keys: readonly string[]): Answers {
  return Object.fromEntries(keys.flatMap((key) => (answers[key] === undefined ? [] : [[key, answers[key]]])));
}
