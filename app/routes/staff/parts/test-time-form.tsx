import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";

export type TypedTime = { timeReference: string; minutes: string; timeReason: string };

type TestTimeFormProps = {
  here: string;
  typed: TypedTime;
  errors: Record<string, string>;
  /** Who asked for adjustments in their application and has not begun. */
  asking: { reference: string; href: string }[];
};

/** More minutes for one person, given before they begin: whose, how many, and why. */
export function TestTimeForm({ here, typed, errors, asking }: TestTimeFormProps) {
  const { t } = useTranslation("staff");
  const line = (name: keyof TypedTime) => ({ name, value: typed[name], error: errors[name], autoComplete: "off" });
  return (
    <form method="post" action={here} id="time" data-keeps-typed="" noValidate className="max-w-form space-y-4">
      <p className="text-ink2">{t("testTime.text")}</p>
      {asking.length > 0 ? (
        <p>
          {t("testTime.asking")}:{" "}
          {asking.map(({ reference, href }, at) => (
            <span key={reference} className="tabular">
              {at > 0 ? ", " : null}
              <TextLink href={href}>{reference}</TextLink>
            </span>
          ))}
        </p>
      ) : null}
      <div className="flex flex-wrap items-end gap-4">
        <TextField {...line("timeReference")} label={t("testResults.reference")} size="short" />
        <TextField
          {...line("minutes")}
          label={t("testTime.minutes")}
          hint={t("testTime.minutesHint")}
          size="code"
          inputMode="numeric"
        />
      </div>
      <TextField {...line("timeReason")} label={t("testTime.reason")} hint={t("testTime.reasonHint")} />
      <Button name="intent" value="grant" look="secondary" width="hug">
        {t("testTime.grant")}
      </Button>
    </form>
  );
}
