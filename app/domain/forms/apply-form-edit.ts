import { RuleBroken } from "../errors";
import {
  addQuestion,
  duplicateQuestion,
  moveQuestion,
  placeQuestion,
  removeQuestion,
  setQuestion,
} from "./edit-questions";
import { addSection, moveSection, removeSection, renameSection } from "./edit-sections";
import { draftFormSchema, type FormContent } from "./form-content-schema";
import type { FormEdit } from "./form-edit";

/**
 * The form after one change; the one given stays as it is. A change that leaves parts at odds is made: the faults are named
 * by formFaults and stand in the way of publishing, not of writing.
 * @throws {RuleBroken} for what would lose or break something: what is not there, what others refer to, declarations
 */
export function applyFormEdit(content: FormContent, edit: FormEdit): FormContent {
  const edited = changed(content, edit);
  if (!draftFormSchema.safeParse(edited).success) throw new RuleBroken([{ key: "formEdit.tooMuch" }]);
  return edited;
}

function changed(content: FormContent, edit: FormEdit): FormContent {
  switch (edit.kind) {
    case "setTitle":
      return { ...content, title: edit.title };
    case "addSection":
      return addSection(content, edit.name);
    case "renameSection":
      return renameSection(content, edit.section, edit.name);
    case "moveSection":
      return moveSection(content, edit.section, edit.by);
    case "removeSection":
      return removeSection(content, edit.section);
    case "addQuestion":
      return addQuestion(content, edit.section, edit.type);
    case "setQuestion":
      return setQuestion(content, edit.question, edit.to);
    case "duplicateQuestion":
      return duplicateQuestion(content, edit.question);
    case "moveQuestion":
      return moveQuestion(content, edit.question, edit.by);
    case "placeQuestion":
      return placeQuestion(content, edit.question, edit.section, edit.at);
    case "removeQuestion":
      return removeQuestion(content, edit.question);
  }
}
