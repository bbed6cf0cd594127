import { useTranslation } from "react-i18next";
import { Checkbox } from "~/ui/checkbox";
import { Disclosure } from "~/ui/disclosure";
import type { QuestionOfView } from "./question-view";
import type { Shown } from "./shown";

/** A statement to agree to, never ticked beforehand, with the full text it stands for. */
export function ConsentQuestion({ view, shown }: { view: QuestionOfView<"consent">; shown: Shown }) {
  const { t } = useTranslation("apply");
  const { name, label, hint, error } = shown;
  return (
    <div>
      {view.text ? (
        <Disclosure summary={t("question.fullText", { title: view.text.title })}>
          {view.text.paragraphs.map((paragraph) => (
            <p key={paragraph} className="mb-3">
              {paragraph}
            </p>
          ))}
        </Disclosure>
      ) : null}
      <Checkbox {...{ name, label, hint, error }} checked={view.checked} />
    </div>
  );
}
