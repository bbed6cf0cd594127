import { useTranslation } from "react-i18next";
import { Choice } from "~/ui/choice";
import { DateField } from "~/ui/date-field";
import { fieldIds } from "~/ui/field-ids";
import { FieldGroup } from "~/ui/field-shell";
import { TextArea } from "~/ui/text-area";
import { ActionPart } from "./action-part";
import { fieldOf, type Refused, standingOf } from "./application-intents";
import type { ReturnView } from "./return-view.server";
import { Unfold } from "./unfold";

type ReturnFormProps = { view: ReturnView; refused?: Refused | null };

/** "Return for correction": names the questions that open again, says what to correct in them, and until when. */
export function ReturnForm({ view, refused }: ReturnFormProps) {
  const { t } = useTranslation("staff");
  const { typed, errors, open } = standingOf(refused, "return");
  const until = typed
    ? { day: typed["until.day"], month: typed["until.month"], year: typed["until.year"] }
    : view.until;
  return (
    <Unfold summary={t("return.open")} shortcut="R" open={open}>
      <p className="mb-3 text-ink2">{t("return.lead")}</p>
      {view.anew ? <p className="mb-3">{view.anew}</p> : null}
      <ActionPart intent="return" text={t("return.confirm")}>
        <FieldGroup name={fieldOf("return", "questions")} label={t("return.questions")} error={errors.questions}>
          <QuestionChoices sections={view.sections} chosen={typed?.questions ?? []} invalid={!!errors.questions} />
        </FieldGroup>
        <TextArea
          name={fieldOf("return", "note")}
          label={t("return.note")}
          hint={view.noteHint}
          rows={4}
          limit={view.noteLimit}
          value={typed?.note ?? view.note}
          error={errors.note}
        />
        <DateField name={fieldOf("return", "until")} label={t("return.until")} value={until} error={errors.until} />
      </ActionPart>
    </Unfold>
  );
}

type ChoicesProps = { sections: ReturnView["sections"]; chosen: string[]; invalid: boolean };

/** The questions by section; a section unfolds, and is open where something in it is chosen. */
function QuestionChoices({ sections, chosen, invalid }: ChoicesProps) {
  const id = fieldIds(fieldOf("return", "questions")).control;
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
                  name={fieldOf("return", "questions")}
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
