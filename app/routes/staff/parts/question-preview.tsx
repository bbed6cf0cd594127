import { type RefObject, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Question } from "~/components/questions/question";
import { questionOfFields } from "~/domain/forms/question-of-fields";
import type { Question as FormQuestion } from "~/domain/forms/question-schema";
import { typedFields } from "~/domain/forms/typed-fields";
import { InLanguage } from "./in-language";
import { PreviewLanguages } from "./preview-languages";
import { previewQuestion } from "./preview-question";
import type { QuestionEditorView } from "./question-editor-view.server";

type QuestionPreviewProps = { view: QuestionEditorView; form: RefObject<HTMLFormElement> };

/** How applicants will see the question, in the language chosen. It follows what is typed; without JavaScript what is saved. */
export function QuestionPreview({ view, form }: QuestionPreviewProps) {
  const { t } = useTranslation("staff");
  const { preview, question, earlier } = view;
  const [typed, setTyped] = useState(question);
  useEffect(() => {
    setTyped(question);
    const element = form.current;
    const follow = () => {
      if (!element) return;
      const read = questionOfFields(question, typedFields(new FormData(element)), earlier);
      if (read.question) setTyped(read.question);
    };
    element?.addEventListener("input", follow);
    return () => element?.removeEventListener("input", follow);
  }, [form, question, earlier]);
  return (
    <section
      id="preview"
      aria-label={t("form.preview")}
      className="min-w-0 self-start border-line border-t pt-4 wide:sticky wide:top-4 wide:border-t-0 wide:border-l wide:pt-0 wide:pl-6"
    >
      <h3 className="type-h3">{t("form.preview")}</h3>
      <PreviewLanguages shown={preview.shown} hrefOf={preview.hrefOf} />
      <InLanguage language={preview.shown} texts={preview.texts}>
        <div data-density="public" className="mt-4">
          <Shown question={typed} view={view} />
        </div>
      </InLanguage>
    </section>
  );
}

function Shown({ question, view }: { question: FormQuestion; view: QuestionEditorView }) {
  const { t } = useTranslation("apply");
  const { shown: language, choices } = view.preview;
  const context = { today: "", profile: {}, references: {}, choices: {} };
  const drawn = previewQuestion(question, { t, language, context, choices, page: view.earlier });
  return <Question key={JSON.stringify(question)} view={drawn} errors={{}} />;
}
