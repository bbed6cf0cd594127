import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { PASSWORD_MIN } from "~/domain/identity/password-rules";
import { paths } from "~/paths";
import { PasswordField } from "~/ui/password-field";
import { TextLink } from "~/ui/text-link";
import { resetPassword } from "~/web/account.server";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { findMailed } from "~/web/mailed-address.server";
import { PASSWORD } from "./parts/account-fields";
import { AccountForm } from "./parts/account-form";
import { accountMeta } from "./parts/account-meta";
import { documentTitle } from "./parts/document-title.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => accountMeta(data);

export function loader({ params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  return {
    documentTitle: documentTitle("reset", language),
    passwordMin: PASSWORD_MIN,
    newLink: paths.forgotPassword(language),
  };
}

export function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const token = new URL(request.url).searchParams.get("token") ?? "";
  return formAction(request, {
    schema: z.strictObject({ password: PASSWORD }),
    language,
    secret: ["password"],
    run: async ({ password }) => {
      await resetPassword(request, { token, password });
      return redirect(paths.signIn(language, (await findMailed(request))?.next, "changed"));
    },
  });
}

/** Where the link for a new password leads. */
export default function ResetPassword() {
  const { passwordMin, newLink } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useTranslation("account");
  return (
    <div className="max-w-form">
      <AccountForm
        id="reset-password"
        title={t("reset.title")}
        lead={t("reset.lead")}
        failure={failure}
        submit={t("reset.submit")}
      >
        <PasswordField
          name="password"
          label={t("reset.label")}
          hint={t("signUp.passwordHint", { minimum: passwordMin })}
          autoComplete="new-password"
          error={failure?.errors.password}
        />
      </AccountForm>
      {failure?.top.length ? (
        <p className="mt-5">
          <TextLink href={newLink} className="inline-flex min-h-11 items-center">
            {t("reset.newLink")}
          </TextLink>
        </p>
      ) : null}
    </div>
  );
}
