import { useTranslation } from "react-i18next";
import { TextField } from "~/ui/text-field";

type EmailFieldProps = {
  value?: string;
  error?: string;
  hint?: string;
  /** `username` where it is what one signs in with. */
  autoComplete: "username" | "email";
};

/** The address of an account. */
export function EmailField(props: EmailFieldProps) {
  const { t } = useTranslation("account");
  return (
    <TextField
      name="email"
      label={t("email")}
      type="email"
      inputMode="email"
      autoCapitalize="none"
      spellCheck={false}
      {...props}
    />
  );
}
