import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { Choice } from "~/ui/choice";
import { classNames } from "~/ui/class-names";
import { fieldIds } from "~/ui/field-ids";
import { FieldFrame, FieldMessages } from "~/ui/field-shell";
import type { InterviewPageView } from "./interview-view.server";

type InterviewChoiceProps = {
  page: Pick<InterviewPageView, "days" | "rule"> & { moves: boolean };
  chosen: string;
  error?: string;
};

/** The free times as one choice, grouped by day; works without JavaScript. */
export function InterviewChoice({ page: { days, rule, moves }, chosen, error }: InterviewChoiceProps) {
  const { t } = useTranslation("my");
  const id = fieldIds("slot").control;
  const first = days[0]?.times[0]?.value;
  return (
    <form method="post" id="interview" noValidate>
      <h2 className="type-h2 mb-2">{t(moves ? "interview.move" : "interview.chooseTitle")}</h2>
      <p className="mb-5 max-w-prose text-ink2">{rule}</p>
      <FieldFrame error={error}>
        <FieldMessages name="slot" error={error} />
        {days.map(({ day, place, times }) => (
          <fieldset key={day} className="mb-5">
            <legend className="mb-2">
              <span className="type-h3 block">{day}</span>
              {place ? <span className="block text-ink2 text-small">{place}</span> : null}
            </legend>
            <div className={classNames("grid gap-2", place ? "grid-cols-2 tablet:grid-cols-3" : "tablet:grid-cols-2")}>
              {times.map((time) => (
                <Choice
                  key={time.value}
                  {...time}
                  type="radio"
                  name="slot"
                  id={time.value === first ? id : `${id}-${time.value}`}
                  chosen={chosen === time.value}
                  invalid={error !== undefined}
                />
              ))}
            </div>
          </fieldset>
        ))}
      </FieldFrame>
      <Button name="intent" value="book">
        {t(moves ? "interview.moveDo" : "interview.book")}
      </Button>
    </form>
  );
}
