import { Info } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ASKED } from "~/domain/forms/read-answers";
import { Disclosure } from "~/ui/disclosure";
import { Note } from "~/ui/note";
import { ChoiceQuestion, ChoicesQuestion } from "./choice-question";
import { ConsentQuestion } from "./consent-question";
import { DateQuestion } from "./date-question";
import { FileQuestion } from "./file-question";
import { GridQuestion } from "./grid-question";
import { LanguagesQuestion } from "./languages-question";
import { PreferencesQuestion } from "./preferences-question";
import type { QuestionErrors, QuestionOfView, QuestionView } from "./question-view";
import type { Shown } from "./shown";
import { LongTextQuestion, TextQuestion } from "./text-question";

type QuestionProps = {
  view: QuestionView;
  errors: QuestionErrors;
  /** It is the only question: its label is the page's heading. */
  asHeading?: boolean;
  /** JavaScript says whether a question that depends on another is asked; undefined while it does not run. */
  asked?: boolean;
  upload?: {
    onChoose: (view: QuestionOfView<"file">, files: File[]) => void;
    progress: (view: QuestionOfView<"file">) => ReactNode;
  };
};

/** One question of a form or the profile, whatever its type. */
export function Question({ view, errors, asHeading, asked, upload }: QuestionProps) {
  const { t } = useTranslation("apply");
  const { name, label, optional, help, askedWhen, why, warning } = view;
  const note = askedWhen && asked === undefined ? askedWhen.words : null;
  const hint = help || note ? [help, note].filter(Boolean).join(" ") : undefined;
  const shown: Shown = { name, label, hint, optional, asHeading, error: errors[view.key] };
  return (
    <div hidden={askedWhen && asked === false}>
      <input type="hidden" name={ASKED} value={view.key} />
      {control(view, shown, errors, upload)}
      {warning ? (
        <Note tone="attention" icon={Info} className="mt-3">
          {warning}
        </Note>
      ) : null}
      {why ? <Disclosure summary={t("question.why")}>{why}</Disclosure> : null}
    </div>
  );
}

function control(view: QuestionView, shown: Shown, errors: QuestionErrors, upload: QuestionProps["upload"]) {
  switch (view.type) {
    case "text":
      return <TextQuestion view={view} shown={shown} />;
    case "longText":
      return <LongTextQuestion view={view} shown={shown} />;
    case "choice":
      return <ChoiceQuestion view={view} shown={shown} />;
    case "choices":
      return <ChoicesQuestion view={view} shown={shown} />;
    case "date":
      return <DateQuestion view={view} shown={shown} />;
    case "languages":
      return <LanguagesQuestion view={view} shown={shown} errors={errors} />;
    case "grid":
      return <GridQuestion view={view} shown={shown} />;
    case "preferences":
      return <PreferencesQuestion view={view} shown={shown} />;
    case "consent":
      return <ConsentQuestion view={view} shown={shown} />;
    case "file":
      return (
        <FileQuestion view={view} shown={shown} onChoose={upload?.onChoose}>
          {upload?.progress(view)}
        </FileQuestion>
      );
  }
}
