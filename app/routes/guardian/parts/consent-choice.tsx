import { useTranslation } from "react-i18next";
import type { GuardianQuestionName } from "~/domain/consents/guardian-questions";
import { Choice } from "~/ui/choice";
import { Disclosure } from "~/ui/disclosure";
import { fieldIds } from "~/ui/field-ids";
import { FieldFrame, FieldMessages } from "~/ui/field-shell";

export type ConsentChoiceText = {
  name: GuardianQuestionName;
  required: boolean;
  title: string;
  paragraphs: string[];
  version: number;
  /** What the page shows, as the answer names it. */
  sha256: string;
};

type ConsentChoiceProps = { text: ConsentChoiceText; value?: string; error?: string };

/** One question: what it is about, the full text, and two answers of which none is preset. */
export function ConsentChoice({ text, value, error }: ConsentChoiceProps) {
  const { t } = useTranslation("guardian");
  const { name, required } = text;
  const ids = fieldIds(name);
  const hint = (
    <>
      {t(`question.${name}.text`)} {required ? <strong className="text-ink">{t("required")}</strong> : t("free")}
    </>
  );
  const answers = [
    ["yes", t("answer.yes")],
    ["no", t("answer.no")],
  ] as const;
  return (
    <FieldFrame error={error}>
      <fieldset aria-describedby={error ? `${ids.hint} ${ids.error}` : ids.hint} className="min-w-0">
        <legend className="mb-1">
          <h2 className="type-h3">{t(`question.${name}.title`)}</h2>
        </legend>
        <FieldMessages name={name} hint={hint} error={error} />
        <div className="mb-1 grid grid-cols-2 gap-2 [&_.choice]:h-full [&_.choice]:gap-2 [&_.choice]:px-3">
          {answers.map(([answer, label], place) => (
            <Choice
              key={answer}
              type="radio"
              id={place === 0 ? ids.control : `${ids.control}-${place + 1}`}
              name={name}
              value={answer}
              label={label}
              chosen={value === answer}
              invalid={Boolean(error)}
            />
          ))}
        </div>
        <input type="hidden" name={`read.${name}`} value={text.sha256} />
      </fieldset>
      <Disclosure summary={t("fullText", { title: text.title })}>
        {text.paragraphs.map((paragraph) => (
          <p key={paragraph} className="mb-3">
            {paragraph}
          </p>
        ))}
        <p className="mb-3 text-small">{t("version", { version: text.version })}</p>
      </Disclosure>
    </FieldFrame>
  );
}
