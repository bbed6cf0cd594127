import { RuleBroken } from "~/domain/errors";
import { moveRow } from "~/domain/forms/move-row";
import { questionOfFields } from "~/domain/forms/question-of-fields";
import { saveFormDraft } from "~/domain/forms/save-form-draft.server";
import type { StillRight } from "~/domain/forms/saved-form-texts";
import type { TypedFields } from "~/domain/forms/typed-fields";
import { typedText } from "~/domain/forms/typed-fields";
import type { Viewer } from "~/domain/people/viewer";
import { draftQuestion } from "./question-editor-view.server";

const TRANSLATED = ["en", "ru"] as const;

/**
 * Saves what the editor's page holds, after the row of a list that was pressed for was added, moved or taken out.
 * @returns the question's key, which may be a new one
 * @throws {RuleBroken} with the field of each reason @throws {Conflict} when the draft was saved since
 */
export async function editQuestion(
  viewer: Viewer,
  input: { cohortCode: string; key: string; fields: TypedFields; revision: number },
): Promise<string> {
  const { cohortCode, key, revision } = input;
  const { question, earlier, form } = await draftQuestion(viewer, cohortCode, key);
  const fields = moveRow(input.fields);
  const read = questionOfFields(
    question,
    fields,
    earlier.map((one) => one.question),
  );
  if (read.question === null) throw new RuleBroken(read.blockers);
  if (read.question.key !== key && form.lockedKeys.includes(key)) {
    throw new RuleBroken([{ key: "formEdit.keyLocked", field: "key" }]);
  }
  const edit = { kind: "setQuestion" as const, question: key, to: read.question };
  await saveFormDraft(viewer, { cohortCode, revision, edit, stillRight: stillRight(fields, read.question.key) });
  return read.question.key;
}

/** The translations ticked as still right, by the paths of their texts. */
function stillRight(fields: TypedFields, key: string): StillRight {
  const ticked = Object.entries(fields).filter(([name]) => name.endsWith(".checked"));
  return Object.fromEntries(
    ticked.map(([name, languages]) => [
      `questions.${key}.${pathOf(name.slice(0, -".checked".length), fields)}`,
      TRANSLATED.filter((language) => languages.includes(language)),
    ]),
  );
}

/** "label", "help", "warnWhen", or "options.<value>" of a row's label. */
function pathOf(name: string, fields: TypedFields): string {
  if (name === "warning.message") return "warnWhen";
  const [list, row] = name.split(".");
  return row === undefined ? name : `${list}.${typedText(fields, `${list}.${row}.value`)}`;
}
