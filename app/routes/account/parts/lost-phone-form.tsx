import { useTranslation } from "react-i18next";
import type { FormFailure } from "~/web/form-action.server";
import { AccountForm } from "./account-form";
import { EmailField } from "./email-field";

/** Asks for the address that is lost, to send a code to the phone of its account. */
export function LostPhoneForm({ value, failure }: { value: string; failure?: FormFailure }) {
  const { t } = useTranslation("account");
  return (
    <AccountForm
      id="lost-address"
      title={t("lost.title")}
      lead={t("lost.lead")}
      failure={failure}
      submit={t("lost.sendCode")}
    >
      <EmailField autoComplete="username" hint={t("lost.emailHint")} value={value} error={failure?.errors.email} />
    </AccountForm>
  );
}
