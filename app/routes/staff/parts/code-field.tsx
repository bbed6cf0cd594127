import { useTranslation } from "react-i18next";
import { TextField } from "~/ui/text-field";

/** The six digits that the person reads out. */
export function CodeField({ error }: { error?: string }) {
  const { t } = useTranslation("staff");
  return (
    <TextField
      name="code"
      size="code"
      label={t("assistance.code")}
      hint={t("assistance.codeHint")}
      inputMode="numeric"
      autoComplete="off"
      error={error}
    />
  );
}
