import type { Answers } from "~/domain/forms/answer";
import type { FormContent } from "~/domain/forms/form-content-schema";
import type { Question } from "~/domain/forms/question-schema";
import { visibleQuestions } from "~/domain/forms/visible-questions";
import type { Trilingual } from "~/domain/languages";
import type { ProfileValues } from "~/domain/people/profile-values";
import { CANDIDATE_ANSWERS, CANDIDATE_PROFILE, only } from "./candidate-fields";

export type CandidateSection = { key: string; name: Trilingual; questions: Question[] };

/** What of a submission a unit may read: the listed questions that were asked, section by section, and their answers. */
export function candidateAnswers(content: FormContent, answers: Answers, profile: ProfileValues) {
  const asked = visibleQuestions(content, answers, profile);
  const listed: readonly string[] = CANDIDATE_ANSWERS;
  const sections: CandidateSection[] = content.sections
    .map(({ key, name, questions }) => ({
      key,
      name,
      questions: questions.filter((question) => listed.includes(question.key) && asked.includes(question)),
    }))
    .filter(({ questions }) => questions.length > 0);
  return { sections, answers: only(answers, CANDIDATE_ANSWERS), profile: only(profile, CANDIDATE_PROFILE) };
}
