import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { PASSWORD_MIN } from "~/domain/identity/password-rules";
import { acceptInvitation } from "~/domain/staff/accept-invitation.server";
import { findInvited } from "~/domain/staff/find-invited.server";
import { paths } from "~/paths";
import { PasswordField } from "~/ui/password-field";
import { TextLink } from "~/ui/text-link";
import { clientOf } from "~/web/account.server";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { PASSWORD } from "./parts/account-fields";
import { AccountForm } from "./parts/account-form";
import { accountMeta } from "./parts/account-meta";
import { documentTitle } from "./parts/document-title.server";

const tokenOf = (request: Request) => new URL(request.url).searchParams.get("token") ?? "";

export const meta: MetaFunction<typeof loader> = ({ data }) => accountMeta(data);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const invited = await findInvited(tokenOf(request));
  return {
    documentTitle: documentTitle("invitation", language),
    email: invited?.email ?? null,
    passwordMin: PASSWORD_MIN,
    signInHref: paths.signIn(language),
  };
}

export function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  return formAction(request, {
    schema: z.strictObject({ password: PASSWORD }),
    language,
    secret: ["password"],
    run: async ({ password }) => {
      await acceptInvitation({ token: tokenOf(request), password }, clientOf(request));
      return redirect(paths.signIn(language, paths.staff(language), "chosen"));
    },
  });
}

/** Where the mail to a new member of staff leads: the first password, which nobody else ever knows. */
export default function Invitation() {
  const { email, passwordMin, signInHref } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useTranslation("account");
  if (email === null) {
    return (
      <div className="max-w-form">
        <h1 className="type-h1">{t("invitation.title")}</h1>
        <p className="mt-3 max-w-prose text-lead text-ink2">{t("invitation.spent")}</p>
        <p className="mt-5">
          <TextLink href={signInHref} className="inline-flex min-h-11 items-center">
            {t("invitation.signIn")}
          </TextLink>
        </p>
      </div>
    );
  }
  return (
    <div className="max-w-form">
      <AccountForm
        id="invitation"
        title={t("invitation.title")}
        lead={t("invitation.lead")}
        note={<p className="break-words font-semibold">{t("invitation.for", { email })}</p>}
        failure={failure}
        submit={t("invitation.submit")}
      >
        <PasswordField
          name="password"
          label={t("invitation.label")}
          hint={t("signUp.passwordHint", { minimum: passwordMin })}
          autoComplete="new-password"
          error={failure?.errors.password}
        />
      </AccountForm>
    </div>
  );
}
