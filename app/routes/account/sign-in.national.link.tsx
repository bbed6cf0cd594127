import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { paths } from "~/paths";
import { PasswordField } from "~/ui/password-field";
import { TextLink } from "~/ui/text-link";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { linkWithPassword } from "~/web/national-identity.server";
import { keptTrip } from "~/web/national-trip.server";
import { PASSWORD } from "./parts/account-fields";
import { AccountForm } from "./parts/account-form";
import { accountMeta } from "./parts/account-meta";
import { documentTitle } from "./parts/document-title.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => accountMeta(data);

export function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const known = keptTrip(request, "known");
  if (!known) throw redirect(paths.signIn(language));
  return {
    documentTitle: documentTitle("national", language),
    email: known.email,
    forgot: paths.forgotPassword(language),
  };
}

export function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  return formAction(request, {
    schema: z.strictObject({ username: z.string().optional(), password: PASSWORD }),
    language,
    secret: ["password"],
    run: ({ password }) => linkWithPassword(request, language, { password }),
  });
}

/** An account has the address of the national identity: whose it is shows its password, once. */
export default function NationalLink() {
  const { email, forgot } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useTranslation("account");
  return (
    <div className="max-w-form">
      <AccountForm
        id="national-link"
        title={t("national.linkTitle")}
        lead={t("national.linkLead", { email })}
        failure={failure}
        submit={t("national.linkSubmit")}
      >
        {/* For password managers, which ask whose password this is. */}
        <input type="text" name="username" autoComplete="username" defaultValue={email} readOnly hidden />
        <PasswordField
          name="password"
          label={t("password")}
          autoComplete="current-password"
          error={failure?.errors.password}
        />
      </AccountForm>
      <p className="mt-5">
        <TextLink href={forgot} className="inline-flex min-h-11 items-center">
          {t("signIn.forgot")}
        </TextLink>
      </p>
    </div>
  );
}
