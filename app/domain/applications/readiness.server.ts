import { localDateOfColumn } from "~/domain/calendar/local-date";
import { eligibilityBlockers } from "~/domain/eligibility/eligibility-checklist";
import { factsOfProfile } from "~/domain/eligibility/eligibility-facts";
import { eligibilityDay, eligibilityRulesSchema } from "~/domain/eligibility/eligibility-rules";
import type { Blocker } from "~/domain/errors";
import type { Answers, AnswersContext } from "~/domain/forms/answer";
import { type FormContent, formContentSchema } from "~/domain/forms/form-content-schema";
import { missingAnswers } from "~/domain/forms/missing-answers";
import { loadProfile } from "~/domain/people/load-profile.server";
import { profileContext } from "~/domain/people/profile-context.server";
import { profileProgress } from "~/domain/people/profile-progress";
import type { ProfileValues } from "~/domain/people/profile-values";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import { splitProfile } from "~/domain/people/split-profile";
import type { Tx } from "~/platform/db.server";
import { answersContext, cohortReferences } from "./answers-context.server";
import { DECLARATIONS } from "./declarations";
import type { OwnApplication } from "./load-own-application.server";

/** How far an application is from being submitted, and what would be submitted. */
export type Readiness = {
  content: FormContent;
  /** Answers as they would be judged, the declarations among them. */
  answers: Answers;
  context: AnswersContext;
  /** Valid values of the profile. */
  profile: ProfileValues;
  ineligible: Blocker[];
  unanswered: Blocker[];
};

/** Reads form, answers and profile of the viewer's own application and checks them against everything that is asked. */
export async function readiness(
  tx: Tx,
  now: Date,
  application: OwnApplication,
  personId: string,
  declarations: Record<(typeof DECLARATIONS)[keyof typeof DECLARATIONS], boolean>,
): Promise<Readiness> {
  const { cohort } = application;
  const form = await tx.formVersion.findUniqueOrThrow({
    where: { id: application.formVersionId },
    select: { content: true },
  });
  const content = formContentSchema.parse(form.content);
  const { typed } = await loadProfile(tx, personId);
  const asked = await profileContext(tx, now, typed, cohortReferences(cohort));
  const context = await answersContext(tx, now, cohort, typed);
  const answers: Answers = { ...(application.answers as Answers), ...declarations };
  const { values } = splitProfile(SHIPPED_PROFILE, typed, asked);
  const rules = eligibilityRulesSchema.parse(cohort.eligibility);
  return {
    content,
    answers,
    context,
    profile: values,
    ineligible: eligibilityBlockers(rules, factsOfProfile(values, SHIPPED_PROFILE), {
      day: eligibilityDay(rules, { closesAt: cohort.closesAt, startsOn: localDateOfColumn(cohort.startsOn) }),
      educationLevels: codesByOrder(SHIPPED_PROFILE.educationLevels),
      languageLevels: codesByOrder(SHIPPED_PROFILE.languageLevels),
    }),
    unanswered: [
      ...profileProgress(SHIPPED_PROFILE, typed, asked).flatMap((page) => page.blockers),
      ...missingAnswers(content, answers, context).filter((blocker) => !isDeclaration(blocker.question)),
    ],
  };
}

const isDeclaration = (question: string) => Object.values(DECLARATIONS).some((key) => key === question);

function codesByOrder(levels: readonly { code: string; order: number }[]): string[] {
  return [...levels].sort((a, b) => a.order - b.order).map((level) => level.code);
}
