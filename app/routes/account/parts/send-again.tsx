import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import type { FormFailure } from "~/web/form-action.server";
import { summaryOf } from "~/web/summary-of";
import { EmailField } from "./email-field";
import { typedText } from "./typed-text";

/** Asks for the confirmation once more, to the same address or to one without the slip. */
export function SendAgain({ email, failure }: { email: string; failure?: FormFailure }) {
  const { t } = useTranslation("account");
  return (
    <form method="post" noValidate className="mt-5 space-y-5">
      <ErrorSummary errors={summaryOf(failure)} />
      <EmailField
        autoComplete="email"
        value={failure ? typedText(failure.values, "email") : email}
        error={failure?.errors.email}
      />
      <Button look="secondary">{t("mail.again")}</Button>
    </form>
  );
}
