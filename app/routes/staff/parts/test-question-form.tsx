import { useTranslation } from "react-i18next";
import { AuthoringForm } from "~/components/authoring/authoring-form";
import { FieldList } from "~/components/authoring/field-list";
import { formState, type Refusal } from "~/components/authoring/form-state";
import { TypedTexts } from "~/components/authoring/typed-texts";
import { OPTION_MAX, QUESTION_MAX } from "~/domain/tests/question-input";
import { Checkbox } from "~/ui/checkbox";
import { TextLink } from "~/ui/text-link";
import { isTicked, type Typed, typedText } from "~/web/typed-form";

type TestQuestionFormProps = { stored: Typed; refused?: Refusal; back: string };

/** A question with its options in three languages, the right ones ticked. */
export function TestQuestionForm({ stored, refused, back }: TestQuestionFormProps) {
  const { t } = useTranslation("staff");
  const form = formState(stored, refused);
  return (
    <div className="my-4 border-xezer border-l-4 pl-4">
      <AuthoringForm id="question-form" values={form.values} refused={refused} save={t("questions.save")}>
        <input type="hidden" name="key" value={typedText(form.values, "key")} />
        <div className="space-y-5">
          <TypedTexts form={form} name="text" label={t("questions.text")} kind="text" max={QUESTION_MAX} rows={3} />
          <FieldList
            name="options"
            label={t("questions.options")}
            hint={t("questions.optionsHint")}
            error={form.errors.options}
            values={form.values}
            itemLabel={(number) => t("questions.option", { number })}
            add={t("questions.addOption")}
          >
            {(item, index) => (
              <div className="space-y-2">
                <TypedTexts
                  form={form}
                  name={`${item}.text`}
                  label={t("questions.option", { number: index + 1 })}
                  hideLabel
                  kind="line"
                  max={OPTION_MAX}
                />
                <Checkbox
                  name={`${item}.right`}
                  label={t("questions.right")}
                  checked={isTicked(form.values, `${item}.right`)}
                />
              </div>
            )}
          </FieldList>
        </div>
      </AuthoringForm>
      <p className="mt-3">
        <TextLink href={back}>{t("questions.cancel")}</TextLink>
      </p>
    </div>
  );
}
