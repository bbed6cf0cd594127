import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { TextLink } from "~/ui/text-link";
import { requestPasswordReset } from "~/web/account.server";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { findMailed, rememberMailed } from "~/web/mailed-address.server";
import { EMAIL } from "~/web/typed-email";
import { typedValues } from "~/web/typed-values.server";
import { AccountForm } from "./parts/account-form";
import { accountMeta } from "./parts/account-meta";
import { documentTitle } from "./parts/document-title.server";
import { EmailField } from "./parts/email-field";
import { typedText } from "./parts/typed-text";

export const handle = { form: "forgot-password" };
export const meta: MetaFunction<typeof loader> = ({ data }) => accountMeta(data);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  return {
    documentTitle: documentTitle("forgot", language),
    email: typedText(typedValues(request), "email") || ((await findMailed(request))?.email ?? ""),
    signIn: paths.signIn(language),
    lost: paths.lostAddress(language),
  };
}

export function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  return formAction(request, {
    schema: z.strictObject({ email: EMAIL }),
    language,
    run: async ({ email }) => {
      await requestPasswordReset(request, { email });
      const next = (await findMailed(request))?.next ?? null;
      const headers = { "Set-Cookie": await rememberMailed({ email, next }) };
      return redirect(paths.checkYourMail(language, "reset"), { headers });
    },
  });
}

/** Asks for a link; the answer is the same whether the address has an account or not. */
export default function ForgotPassword() {
  const { email, signIn, lost } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useTranslation("account");
  return (
    <div className="max-w-form">
      <div className="mb-2">
        <BackLink href={signIn} text={t("signIn.title")} />
      </div>
      <AccountForm
        id="forgot-password"
        title={t("forgot.title")}
        lead={t("forgot.lead")}
        failure={failure}
        submit={t("forgot.submit")}
      >
        <EmailField
          autoComplete="username"
          value={failure ? typedText(failure.values, "email") : email}
          error={failure?.errors.email}
        />
      </AccountForm>
      <p className="mt-5">
        <TextLink href={lost} className="inline-flex min-h-11 items-center">
          {t("forgot.lost")}
        </TextLink>
      </p>
    </div>
  );
}
