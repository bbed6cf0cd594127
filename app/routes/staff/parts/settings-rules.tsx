import { useTranslation } from "react-i18next";
import { TypedLine } from "~/components/authoring/typed-line";
import { Checkbox } from "~/ui/checkbox";
import { isTicked } from "~/web/typed-form";
import type { SettingsProps } from "./settings-texts";

const NUMBERS = ["waitingListSize", "offerValidWorkingDays", "appealWorkingDays", "answerByWorkingDays"] as const;
const SWITCHES = ["unitConfirms", "keepWaitingAllowed"] as const;

/** The numbers and switches a cohort selects by. */
export function SettingsRules({ form }: SettingsProps) {
  const { t } = useTranslation("staff");
  return (
    <div className="space-y-6">
      <div className="grid gap-5 tablet:grid-cols-2">
        {NUMBERS.map((name) => (
          <TypedLine
            key={name}
            form={form}
            name={name}
            label={t(`author.rules.${name}`)}
            hint={t(`author.rulesAbout.${name}`)}
            size="code"
            digits
          />
        ))}
      </div>
      {SWITCHES.map((name) => (
        <Checkbox
          key={name}
          name={name}
          label={t(`author.rules.${name}`)}
          hint={t(`author.rulesAbout.${name}`)}
          checked={isTicked(form.values, name)}
        />
      ))}
    </div>
  );
}
