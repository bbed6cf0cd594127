import { Check } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "~/components/authoring/form-state";
import { Button } from "~/ui/button";
import { classNames } from "~/ui/class-names";
import { Icon } from "~/ui/icon";
import { Lozenge } from "~/ui/lozenge";
import { TextLink } from "~/ui/text-link";
import type { QuestionsView } from "./questions-view.server";
import { TestQuestionForm } from "./test-question-form";

type TestQuestionLineProps = { question: QuestionsView["questions"][number]; self: string; refused?: Refusal };

/** A question of the bank as its authors read it: its options, the right ones marked, and what can be done with it. */
export function TestQuestionLine({ question, self, refused }: TestQuestionLineProps) {
  const { t } = useTranslation("staff");
  const { key, text, options, retired, editHref, values } = question;
  if (values) return <TestQuestionForm stored={values} refused={refused} back={self} />;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <p className={classNames("min-w-60 flex-1 whitespace-pre-line", retired ? "text-ink2" : "font-semibold")}>
          {text}
        </p>
        {retired ? <Lozenge tone="quiet">{t("questions.retired")}</Lozenge> : null}
        <TextLink href={editHref} className="inline-flex min-h-control items-center">
          {t("questions.edit")}
          <span className="sr-only">: {text}</span>
        </TextLink>
        <form method="post" action={self}>
          <input type="hidden" name="key" value={key} />
          <Button name="intent" value={retired ? "restore" : "retire"} look="quiet" width="hug">
            {retired ? t("questions.restore") : t("questions.retire")}
            <span className="sr-only">: {text}</span>
          </Button>
        </form>
      </div>
      <ul className="mt-1 space-y-0.5">
        {options.map((option) => (
          <li key={option.key} className={classNames("flex gap-2", !option.right && "pl-6 text-ink2")}>
            {option.right ? <Icon of={Check} size={16} className="mt-1 text-pusta" /> : null}
            <span>
              {option.text}
              {option.right ? <span className="sr-only"> ({t("questions.right")})</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
