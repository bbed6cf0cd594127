import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { ErrorSummary } from "~/ui/error-summary";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { safePath } from "~/web/safe-path";
import { signInByPasskey } from "~/web/second-factor.server";
import { summaryOf } from "~/web/summary-of";
import { accountMeta } from "./parts/account-meta";
import { documentTitle } from "./parts/document-title.server";
import { PASSKEY_ANSWER } from "./parts/factor-fields";
import { PasskeyForm } from "./parts/passkey-form";

export const meta: MetaFunction<typeof loader> = ({ data }) => accountMeta(data);

export function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const next = safePath(new URL(request.url).searchParams.get("next"));
  return {
    documentTitle: documentTitle("passkeySignIn", language),
    challenge: paths.passkeyChallenge(language),
    signIn: paths.signIn(language, next),
  };
}

export function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const next = safePath(new URL(request.url).searchParams.get("next"));
  return formAction(request, {
    schema: z.strictObject({ answer: PASSKEY_ANSWER }),
    language,
    secret: ["answer"],
    // The sign-in page leads whoever has a session on to where they belong.
    run: async (input) => redirect(paths.signIn(language, next), { headers: await signInByPasskey(request, input) }),
  });
}

/** Signing in without a password. */
export default function SignInByPasskey() {
  const { challenge, signIn } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useTranslation("account");
  return (
    <div className="max-w-form">
      <div className="mb-2">
        <BackLink href={signIn} text={t("signIn.title")} />
      </div>
      <ErrorSummary errors={summaryOf(failure)} />
      <h1 className="type-h1">{t("passkeySignIn.title")}</h1>
      <p className="mt-3 mb-7 max-w-prose text-lead text-ink2">{t("passkeySignIn.lead")}</p>
      <PasskeyForm purpose="signIn" challenge={challenge} submit={t("passkeySignIn.submit")} />
    </div>
  );
}
