import { useTranslation } from "react-i18next";
import { Choice } from "~/ui/choice";
import { DateField } from "~/ui/date-field";
import { fieldIds } from "~/ui/field-ids";
import { FieldGroup } from "~/ui/field-shell";
import { TextArea } from "~/ui/text-area";
import { ActionForm } from "./action-form";
import type { Refused } from "./application-refusal.server";
import type { ReturnView } from "./return-view.server";
import { Unfold } from "./unfold";

type ReturnFormProps = { action: string; back?: string; view: ReturnView; refused?: Refused | null };

/** "Return for correction": names the questions that open again, says what to correct in them, and until when. */
export function ReturnForm({ action, back, view, refused }: ReturnFormProps) {
  const { t } = useTranslation("staff");
  const mine = refused?.intent === "return" ? refused : null;
  const typed = mine?.typed;
  const until = typed
    ? { day: typed["until.day"], month: typed["until.month"], year: typed["until.year"] }
    : view.until;
  return (
    <Unfold summary={t("return.open")} shortcut="R" open={mine !== null}>
      <p className="mb-3 text-ink2">{t("return.lead")}</p>
      <ActionForm action={action} back={back} intent="return" look="secondary" text={t("return.confirm")}>
        <FieldGroup name="questions" label={t("return.questions")} error={mine?.errors.questions}>
          <QuestionChoices
            sections={view.sections}
            chosen={typed?.questions ?? []}
            invalid={!!mine?.errors.questions}
          />
        </FieldGroup>
        <TextArea
          name="note"
          label={t("return.note")}
          hint={view.noteHint}
          rows={4}
          limit={view.noteLimit}
          value={typed?.note ?? view.note}
          error={mine?.errors.note}
        />
        <DateField name="until" label={t("return.until")} value={until} error={mine?.errors.until} />
      </ActionForm>
    </Unfold>
  );
}

type ChoicesProps = { sections: ReturnView["sections"]; chosen: string[]; invalid: boolean };

/** The questions by section; a section unfolds, and is open where something in it is chosen. */
function QuestionChoices({ sections, chosen, invalid }: ChoicesProps) {
  const id = fieldIds("questions").control;
  const options = sections.flatMap((section) => section.options);
  return (
    <div className="space-y-1">
      {sections.map((section, at) => (
        <details key={section.key} open={at === 0 || section.options.some(({ value }) => chosen.includes(value))}>
          <summary className="min-h-control py-1 font-semibold">{section.name}</summary>
          <div className="grid gap-2 pb-2">
            {section.options.map((option) => {
              const place = options.indexOf(option);
              return (
                <Choice
                  key={option.value}
                  {...option}
                  type="checkbox"
                  id={place === 0 ? id : `${id}-${place + 1}`}
                  name="questions"
                  chosen={chosen.includes(option.value)}
                  invalid={invalid}
                />
              );
            })}
          </div>
        </details>
      ))}
    </div>
  );
}
