import { useTranslation } from "react-i18next";
import type { FormFailure } from "~/web/form-action.server";
import { AccountForm } from "./account-form";
import { CodeField } from "./code-field";
import { PasskeyForm } from "./passkey-form";

type ShowFactorProps = {
  title: string;
  lead?: string;
  /** Which factors the account has. */
  has: { passkey: boolean; authenticator: boolean };
  challenge: string;
  failure?: FormFailure;
};

/** Asks for a second factor: the code of the app, a recovery code in the same field, or a passkey. */
export function ShowFactor({ title, lead, has, challenge, failure }: ShowFactorProps) {
  const { t } = useTranslation("account");
  return (
    <>
      <AccountForm
        id="second-step"
        title={title}
        lead={lead ?? (has.authenticator ? t("secondStep.lead") : t("secondStep.leadPasskey"))}
        failure={failure}
        submit={t("secondStep.submit")}
      >
        <CodeField
          label={has.authenticator ? t("secondStep.code") : t("secondStep.recovery")}
          hint={has.authenticator ? t("secondStep.codeHint") : t("secondStep.recoveryHint")}
          error={failure?.errors.code}
        />
      </AccountForm>
      {has.passkey ? (
        <section className="mt-7 border-line border-t pt-5">
          <PasskeyForm purpose="show" challenge={challenge} submit={t("passkey.use")} look="secondary" />
        </section>
      ) : null}
    </>
  );
}
