import { useTranslation } from "react-i18next";
import { TextField } from "~/ui/text-field";

/** The address that an account is to have from now on. */
export function NewEmailField({ value, error }: { value: string; error?: string }) {
  const { t } = useTranslation("account");
  return (
    <TextField
      name="newEmail"
      label={t("lost.newEmail")}
      hint={t("lost.newEmailHint")}
      type="email"
      inputMode="email"
      autoComplete="email"
      autoCapitalize="none"
      spellCheck={false}
      value={value}
      error={error}
    />
  );
}
