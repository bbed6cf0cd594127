import { useTranslation } from "react-i18next";
import { Checkbox } from "~/ui/checkbox";
import { Disclosure } from "~/ui/disclosure";
import type { SummaryError } from "~/ui/error-summary";

export type Declaration = {
  name: string;
  label: string;
  hint: string;
  text?: { title: string; paragraphs: string[] };
};

type DeclaredProps = {
  declarations: Declaration[];
  /** Which of them were ticked when the form was sent. */
  given: (boolean | undefined)[];
  errors: SummaryError[];
};

/** The statements that close every form, each with the text it stands for. */
export function Declared({ declarations, given, errors }: DeclaredProps) {
  const { t } = useTranslation("apply");
  return (
    <div className="space-y-5">
      {declarations.map(({ name, label, hint, text }, at) => (
        <div key={name}>
          <Checkbox
            name={name}
            label={label}
            hint={hint}
            checked={given[at]}
            error={errors.find(({ field }) => field === name)?.text}
          />
          {text ? (
            <Disclosure summary={t("question.fullText", { title: text.title })}>
              {text.paragraphs.map((paragraph) => (
                <p key={paragraph} className="mb-3">
                  {paragraph}
                </p>
              ))}
            </Disclosure>
          ) : null}
        </div>
      ))}
    </div>
  );
}
