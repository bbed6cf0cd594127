import type { DateParts, LanguageLevel } from "~/domain/forms/answer";
import type { ConditionOperator, ConditionValue } from "~/domain/forms/condition";
import type { InputKind } from "~/domain/forms/read-value";

export type Choice = { value: string; label: string };

/** A file as the applicant sees it; sizes are formatted on the server. */
export type FileView = { id: string; name: string; size: string; href: string };

/** Asked only when another question of the same page has this answer; the browser shows and hides it at once. */
export type AskedWhen = {
  name: string;
  kind: InputKind;
  operator: ConditionOperator;
  value: ConditionValue;
  /** The same in words, for readers without JavaScript: "Only if: English level – B1". */
  words: string;
};

type Common = {
  key: string;
  /** Base name of its controls. */
  name: string;
  label: string;
  help?: string;
  optional: boolean;
  /** Why it is asked: a sentence under "Why do we ask this?". */
  why?: string;
  /** Something to know about the answer given, which does not stand in the way. */
  warning?: string;
  askedWhen?: AskedWhen;
};

type TextInput = {
  inputMode?: "text" | "numeric" | "decimal" | "tel" | "email" | "url";
  autoComplete?: string;
  size: "code" | "short" | "full";
  /** Shown, but changed elsewhere. */
  readOnly?: boolean;
};

/** A question as a page draws it: texts in one language, values as they were typed. */
export type QuestionView = Common &
  (
    | ({ type: "text"; value: string } & TextInput)
    | { type: "longText"; value: string; limit?: number; rows: number }
    | { type: "choice"; value: string; options: Choice[]; look: "radio" | "list"; columns: 1 | 2 }
    | { type: "choices"; values: string[]; options: Choice[] }
    | { type: "date"; value: DateParts; birthday: boolean }
    | { type: "file"; files: FileView[]; accept: string; maxFiles: number; maxBytes: number }
    | { type: "languages"; rows: LanguageLevel[]; most: number; options: Choice[]; levels: Choice[] }
    | { type: "grid"; values: string[]; days: Choice[]; slots: (Choice & { hours: string })[] }
    | { type: "preferences"; values: string[]; options: Choice[]; most: number; ordered: boolean }
    | { type: "consent"; checked: boolean; text?: { title: string; paragraphs: string[] } }
  );

export type QuestionOfView<Type extends QuestionView["type"]> = Extract<QuestionView, { type: Type }>;

/** Sentences of what is wrong, by question key and, inside an answer, by path: "languages.0.level". */
export type QuestionErrors = Record<string, string>;

/** The name of the control an error leads to; an answer of several controls leads to its first. */
export function controlOf(view: QuestionView, path: string): string {
  const inside = path.slice(view.key.length);
  if (inside !== "") return `${view.name}${inside}`;
  if (view.type === "languages") return `${view.name}.0.language`;
  return view.type === "preferences" && view.most > 1 ? `${view.name}.0` : view.name;
}
