import { isDeepStrictEqual } from "node:util";
import { answerText, profileText } from "~/components/questions/answer-text";
import { getLastReturn, type LastReturn } from "~/domain/applications/get-last-return.server";
import { returnName } from "~/domain/applications/return-scope";
import { questionsOf } from "~/domain/forms/visible-questions";
import { type Language, textIn } from "~/domain/languages";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import type { Viewer } from "~/domain/people/viewer";
import { answerTexts, ELSEWHERE } from "./answers-view.server";

/** `before` and `after` are null where the value stands in the identity block alone. */
export type CorrectionRow = {
  key: string;
  label: string;
  changed: boolean;
  before: string[] | null;
  after: string[] | null;
};

/** What was returned, and what became of it: each question that was opened, as it read before and as it reads now. */
export async function correctionView(
  viewer: Viewer,
  language: Language,
  of: { reference: string; cohortCode: string },
): Promise<{ note: string; isBack: boolean; rows: CorrectionRow[] }> {
  const last = await getLastReturn(viewer, of.reference);
  const given = await answerTexts(viewer, language, { cohortCode: of.cohortCode, files: last.files });
  const { before, after, open } = last;
  const form = questionsOf(last.content).map((question) => ({
    name: question.key,
    label: textIn(question.label, language),
    hidden: false,
    valueIn: (of: LastReturn["before"]) => of.answers[question.key],
    linesIn: (of: LastReturn["before"]) => answerText(question, of.answers[question.key], given),
  }));
  const profile = SHIPPED_PROFILE.fields.map((field) => ({
    name: returnName(field.key) as string,
    label: textIn(field.label, language),
    hidden: ELSEWHERE.includes(field.key),
    valueIn: (of: LastReturn["before"]) => of.profile[field.key],
    linesIn: (of: LastReturn["before"]) => profileText(field, of.profile[field.key], given),
  }));
  const rows = [...form, ...profile]
    .filter(({ name }) => open.includes(name))
    // What depends on an opened question and is asked in neither case is nobody's business here.
    .filter(({ hidden, valueIn }) => hidden || valueIn(before) !== undefined || (after && valueIn(after) !== undefined))
    .map(({ name, label, hidden, valueIn, linesIn }) => ({
      key: name,
      label,
      changed: after !== null && !isDeepStrictEqual(valueIn(before), valueIn(after)),
      before: hidden ? null : linesIn(before),
      after: hidden || after === null ? null : linesIn(after),
    }));
  return { note: last.note, isBack: after !== null, rows };
}
