import type { TypedFields } from "~/domain/forms/typed-fields";
import type { QuestionEditorView } from "./question-editor-view.server";

/** What every part of a question's editor is drawn from. */
export type EditorPart = {
  view: QuestionEditorView;
  /** What the fields hold: what was typed, or what is stored. */
  fields: TypedFields;
  errors: Record<string, string>;
};
