import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import type { FormFailure } from "~/web/form-action.server";
import { AccountForm } from "./account-form";
import { CodeField } from "./code-field";
import { QrCode } from "./qr-code";
import type { QrDrawing } from "./qr-code.server";

type AuthenticatorSetupProps = {
  /** What can be typed where nothing can be scanned, in groups of four. */
  secret: string;
  qr: QrDrawing;
  failure?: FormFailure;
};

/** What the app is to take up, and the code that shows it did. */
export function AuthenticatorSetup({ secret, qr, failure }: AuthenticatorSetupProps) {
  const { t } = useTranslation("account");
  return (
    <>
      <AccountForm
        id="authenticator"
        title={t("authenticator.title")}
        lead={t("authenticator.scan")}
        failure={failure}
        submit={t("authenticator.submit")}
      >
        <QrCode {...qr} label={t("authenticator.qr")} />
        <div>
          <p className="text-ink2">{t("authenticator.orType")}</p>
          <p translate="no" className="mt-1 break-words font-mono text-lead">
            {secret}
          </p>
        </div>
        <CodeField label={t("authenticator.code")} hint={t("authenticator.codeHint")} error={failure?.errors.code} />
      </AccountForm>
      <form method="post" className="mt-5">
        <Button look="quiet" name="begin" value="yes">
          {t("authenticator.again")}
        </Button>
      </form>
    </>
  );
}
