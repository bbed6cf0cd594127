import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { PASSWORD_MIN } from "~/domain/identity/password-rules";
import { paths } from "~/paths";
import { Checkbox } from "~/ui/checkbox";
import { PasswordField } from "~/ui/password-field";
import { TextLink } from "~/ui/text-link";
import { signUp } from "~/web/account.server";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { rememberMailed } from "~/web/mailed-address.server";
import { findViewer } from "~/web/require-viewer.server";
import { safePath } from "~/web/safe-path";
import { EMAIL } from "~/web/typed-email";
import { typedValues } from "~/web/typed-values.server";
import { PASSWORD } from "./parts/account-fields";
import { AccountForm } from "./parts/account-form";
import { accountMeta } from "./parts/account-meta";
import { documentTitle } from "./parts/document-title.server";
import { EmailField } from "./parts/email-field";
import { landing } from "./parts/landing";
import { typedText } from "./parts/typed-text";

export const handle = { form: "sign-up" };
export const meta: MetaFunction<typeof loader> = ({ data }) => accountMeta(data);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const next = safePath(new URL(request.url).searchParams.get("next"));
  const viewer = await findViewer(request);
  if (viewer) throw redirect(landing(viewer, next, language));
  return {
    documentTitle: documentTitle("signUp", language),
    typed: typedValues(request),
    passwordMin: PASSWORD_MIN,
    links: {
      signIn: paths.signIn(language, next),
      terms: paths.terms(language),
      privacy: paths.privacy(language),
    },
  };
}

const SCHEMA = z.strictObject({
  email: EMAIL,
  password: PASSWORD,
  agree: z.literal("yes", { error: "account.agreeMissing" }),
});

export function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const next = safePath(new URL(request.url).searchParams.get("next"));
  return formAction(request, {
    schema: SCHEMA,
    language,
    secret: ["password"],
    run: async ({ email, password }) => {
      await signUp(request, { email, password, language });
      const headers = { "Set-Cookie": await rememberMailed({ email, next }) };
      return redirect(paths.checkYourMail(language, "confirmation"), { headers });
    },
  });
}

/** An account in one page: an address, a password, the terms. */
export default function SignUp() {
  const { typed, passwordMin, links } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useTranslation("account");
  const values = failure?.values ?? typed;
  return (
    <div className="max-w-form">
      <AccountForm
        id="sign-up"
        title={t("signUp.title")}
        lead={t("signUp.lead")}
        failure={failure}
        submit={t("register")}
      >
        <EmailField
          autoComplete="username"
          hint={t("signUp.emailHint")}
          value={typedText(values, "email")}
          error={failure?.errors.email}
        />
        <PasswordField
          name="password"
          label={t("password")}
          hint={t("signUp.passwordHint", { minimum: passwordMin })}
          autoComplete="new-password"
          error={failure?.errors.password}
        />
        <Checkbox
          name="agree"
          label={t("signUp.agree")}
          checked={typedText(values, "agree") === "yes"}
          error={failure?.errors.agree}
          hint={
            <span className="flex flex-wrap gap-x-5">
              <TextLink href={links.terms}>{t("signUp.terms")}</TextLink>
              <TextLink href={links.privacy}>{t("signUp.privacy")}</TextLink>
            </span>
          }
        />
      </AccountForm>
      <p className="mt-7 border-line border-t pt-4">
        {t("signUp.haveAccount")}{" "}
        <TextLink href={links.signIn} className="inline-flex min-h-11 items-center font-semibold">
          {t("signIn.submit")}
        </TextLink>
      </p>
    </div>
  );
}
