import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { paths } from "~/paths";
import { Note } from "~/ui/note";
import { PasswordField } from "~/ui/password-field";
import { TextLink } from "~/ui/text-link";
import { signIn } from "~/web/account.server";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { findViewer } from "~/web/require-viewer.server";
import { safePath } from "~/web/safe-path";
import { siteViewer } from "~/web/site-viewer.server";
import { typedValues } from "~/web/typed-values.server";
import { EMAIL, KNOWN_PASSWORD } from "./parts/account-fields";
import { AccountForm } from "./parts/account-form";
import { accountMeta } from "./parts/account-meta";
import { DemoAccounts } from "./parts/demo-accounts";
import { demoChoice } from "./parts/demo-accounts.server";
import { documentTitle } from "./parts/document-title.server";
import { EmailField } from "./parts/email-field";
import { landing } from "./parts/landing";
import { typedText } from "./parts/typed-text";

export const handle = { form: "sign-in" };
export const meta: MetaFunction<typeof loader> = ({ data }) => accountMeta(data);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const search = new URL(request.url).searchParams;
  const next = safePath(search.get("next"));
  const viewer = await findViewer(request);
  // Also the second half of signing in: the action leads here, with the session.
  if (viewer) throw redirect(landing(viewer, next, language));
  const { demo } = await siteViewer(request);
  return {
    documentTitle: documentTitle("signIn", language),
    asked: next !== null,
    passwordChanged: search.get("done") === "reset",
    typed: typedValues(request),
    demo: demo ? demoChoice(search) : null,
    links: { forgot: paths.forgotPassword(language), register: paths.signUp(language, next ?? undefined) },
  };
}

const SCHEMA = z.strictObject({ email: EMAIL, password: KNOWN_PASSWORD });

export function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const next = safePath(new URL(request.url).searchParams.get("next"));
  return formAction(request, {
    schema: SCHEMA,
    language,
    secret: ["password"],
    run: async (input) => redirect(paths.signIn(language, next ?? undefined), { headers: await signIn(request, input) }),
  });
}

/** The door for everybody who has an account. */
export default function SignIn() {
  const { asked, passwordChanged, typed, demo, links } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useTranslation("account");
  const note = passwordChanged ? (
    <Note tone="success" announced>
      {t("signIn.changed")}
    </Note>
  ) : asked ? (
    <Note tone="quiet">{t("signIn.goOn")}</Note>
  ) : null;
  return (
    <div className="grid gap-9 desktop:grid-cols-[minmax(0,40rem)_20rem] desktop:justify-between">
      <div className="max-w-form">
        <AccountForm
          id="sign-in"
          title={t("signIn.title")}
          note={note}
          failure={failure}
          submit={t("signIn.submit")}
        >
          <EmailField
            key={demo?.chosen}
            autoComplete="username"
            value={typedText(failure?.values, "email") || typedText(typed, "email") || demo?.chosen || ""}
            error={failure?.errors.email}
          />
          <PasswordField
            key={`password ${demo?.chosen}`}
            name="password"
            label={t("password")}
            autoComplete="current-password"
            value={demo?.chosen ? demo.password : undefined}
            error={failure?.errors.password}
          />
        </AccountForm>
        <p className="mt-5">
          <TextLink href={links.forgot} className="inline-flex min-h-11 items-center">
            {t("signIn.forgot")}
          </TextLink>
        </p>
        <p className="border-line border-t pt-4">
          {t("signIn.noAccount")}{" "}
          <TextLink href={links.register} className="inline-flex min-h-11 items-center font-semibold">
            {t("register")}
          </TextLink>
        </p>
      </div>
      {demo ? <DemoAccounts {...demo} /> : null}
    </div>
  );
}
