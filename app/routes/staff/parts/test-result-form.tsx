import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/text-field";

export type TypedResult = { reference: string; result: string; most: string; reason: string };

type TestResultFormProps = { here: string; typed: TypedResult; errors: Record<string, string> };

/** One result, typed in: whose, how much, out of what, and why when it changes one that is recorded. */
export function TestResultForm({ here, typed, errors }: TestResultFormProps) {
  const { t } = useTranslation("staff");
  const line = (name: keyof TypedResult) => ({ name, value: typed[name], error: errors[name], autoComplete: "off" });
  return (
    <form method="post" action={here} id="result" data-keeps-typed="" noValidate className="max-w-form space-y-4">
      <TextField {...line("reference")} label={t("testResults.reference")} size="short" />
      <div className="flex flex-wrap gap-4">
        <TextField
          {...line("result")}
          label={t("testResults.result")}
          hint={t("testResults.resultHint")}
          size="code"
          inputMode="decimal"
        />
        <TextField
          {...line("most")}
          label={t("testResults.most")}
          hint={t("testResults.mostHint")}
          size="code"
          inputMode="decimal"
          optional
        />
      </div>
      <TextField {...line("reason")} label={t("testResults.reason")} hint={t("testResults.reasonHint")} optional />
      <Button name="intent" value="record" width="hug">
        {t("testResults.record")}
      </Button>
    </form>
  );
}
