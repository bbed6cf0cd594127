import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { PASSWORD_MIN } from "~/domain/identity/password-rules";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { PasswordField } from "~/ui/password-field";
import { changePassword } from "~/web/account.server";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { requireStepUp } from "~/web/require-step-up.server";
import { requireSignedIn } from "~/web/require-viewer.server";
import { PASSWORD } from "./parts/account-fields";
import { AccountForm } from "./parts/account-form";
import { accountMeta } from "./parts/account-meta";
import { documentTitle } from "./parts/document-title.server";

export const handle = { own: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => accountMeta(data);

/** The old password is proof enough for an account without a second factor; one that has it shows it lately. */
async function requireOwner(request: Request) {
  const { hasFactor, viewer } = await requireSignedIn(request);
  return hasFactor ? (await requireStepUp(request)).viewer : viewer;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireOwner(request);
  const language = languageOf(params);
  return {
    documentTitle: documentTitle("change", language),
    email: viewer.email,
    passwordMin: PASSWORD_MIN,
    back: paths.security(language),
  };
}

const SCHEMA = z.strictObject({ username: z.string().optional(), currentPassword: PASSWORD, newPassword: PASSWORD });

export async function action({ request, params }: ActionFunctionArgs) {
  await requireOwner(request);
  const language = languageOf(params);
  return formAction(request, {
    schema: SCHEMA,
    language,
    secret: ["currentPassword", "newPassword"],
    run: async ({ currentPassword, newPassword }) => {
      const headers = await changePassword(request, { current: currentPassword, next: newPassword });
      return redirect(`${paths.security(language)}?done=changed`, { headers });
    },
  });
}

/** The old password shows that it is still the same person. */
export default function ChangePassword() {
  const { email, passwordMin, back } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useTranslation("account");
  return (
    <div className="max-w-form">
      <div className="mb-2">
        <BackLink href={back} text={t("security.title")} />
      </div>
      <AccountForm
        id="change-password"
        title={t("change.title")}
        lead={t("change.lead")}
        failure={failure}
        submit={t("change.title")}
      >
        {/* For password managers, which ask whose password this is. */}
        <input type="text" name="username" autoComplete="username" defaultValue={email} readOnly hidden />
        <PasswordField
          name="currentPassword"
          label={t("change.current")}
          autoComplete="current-password"
          error={failure?.errors.currentPassword}
        />
        <PasswordField
          name="newPassword"
          label={t("change.next")}
          hint={t("signUp.passwordHint", { minimum: passwordMin })}
          autoComplete="new-password"
          error={failure?.errors.newPassword}
        />
      </AccountForm>
    </div>
  );
}
