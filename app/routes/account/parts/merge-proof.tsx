import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { PasswordField } from "~/ui/password-field";
import { TextField } from "~/ui/text-field";
import type { FormFailure } from "~/web/form-action.server";
import { AccountForm } from "./account-form";
import { EmailField } from "./email-field";
import { typedText } from "./typed-text";

/** The password of the other account, with its second step where it has one; or a link to its address. */
export function MergeProof({ failure }: { failure?: FormFailure }) {
  const { t } = useTranslation("account");
  const email = typedText(failure?.values, "email");
  return (
    <>
      <AccountForm
        id="merge-proof"
        title={t("merge.title")}
        lead={t("merge.lead")}
        failure={failure}
        submit={t("merge.show")}
      >
        <input type="hidden" name="what" value="password" />
        <EmailField autoComplete="email" hint={t("merge.emailHint")} value={email} error={failure?.errors.email} />
        <PasswordField
          name="password"
          label={t("merge.password")}
          autoComplete="current-password"
          error={failure?.errors.password}
        />
        <TextField
          name="code"
          label={t("merge.code")}
          hint={t("merge.codeHint")}
          optional
          autoComplete="off"
          spellCheck={false}
          size="short"
          error={failure?.errors.code}
        />
      </AccountForm>
      <section aria-labelledby="merge-link">
        <h2 id="merge-link" className="type-h2 mt-9">
          {t("merge.byLink")}
        </h2>
        <p className="mt-2 mb-4 max-w-prose">{t("merge.byLinkLead")}</p>
        <form method="post" noValidate className="space-y-5">
          <input type="hidden" name="what" value="link" />
          <TextField
            name="address"
            label={t("merge.linkAddress")}
            type="email"
            inputMode="email"
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
            value={typedText(failure?.values, "address") || email}
            error={failure?.errors.address}
          />
          <Button look="secondary">{t("merge.sendLink")}</Button>
        </form>
      </section>
    </>
  );
}
