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
import { findMailed, forgetMailed, rememberMailed } from "~/web/mailed-address.server";
import { nationalIsOn } from "~/web/national-identity.server";
import { findSession } from "~/web/require-viewer.server";
import { safePath } from "~/web/safe-path";
import { siteViewer } from "~/web/site-viewer.server";
import { EMAIL } from "~/web/typed-email";
import { typedValues } from "~/web/typed-values.server";
import { PASSWORD } from "./parts/account-fields";
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

/** What was done right before, on another page. */
const DONE = ["confirmed", "changed", "chosen"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const search = new URL(request.url).searchParams;
  const next = safePath(search.get("next"));
  const session = await findSession(request);
  // The action leads here with the session: on to the second step, or in.
  if (session)
    throw redirect(session.owes ? paths.secondStep(language, next) : landing(session.viewer, next, language));
  const { demo } = await siteViewer(request);
  const choice = demo ? demoChoice(search) : null;
  return {
    documentTitle: documentTitle("signIn", language),
    note: DONE.find((each) => each === search.get("done")) ?? (next ? ("goOn" as const) : null),
    email: typedText(typedValues(request), "email") || choice?.chosen || ((await findMailed(request))?.email ?? ""),
    demo: choice,
    links: {
      national: nationalIsOn() ? paths.national(language, { next }) : null,
      passkey: paths.passkeySignIn(language, next),
      forgot: paths.forgotPassword(language),
      register: paths.signUp(language, next),
    },
  };
}

const SCHEMA = z.strictObject({ email: EMAIL, password: PASSWORD });

export function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const next = safePath(new URL(request.url).searchParams.get("next"));
  return formAction(request, {
    schema: SCHEMA,
    language,
    secret: ["password"],
    run: async (input) => {
      const headers = await signIn(request, input);
      if (!headers) {
        const kept = { "Set-Cookie": await rememberMailed({ email: input.email, next }) };
        return redirect(paths.checkYourMail(language, "confirmation"), { headers: kept });
      }
      headers.append("Set-Cookie", await forgetMailed());
      return redirect(paths.signIn(language, next), { headers });
    },
  });
}

/** The door for everybody who has an account. */
export default function SignIn() {
  const { note, email, demo, links } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useTranslation("account");
  return (
    <div className="grid gap-9 desktop:grid-cols-[minmax(0,40rem)_20rem] desktop:justify-between">
      <div className="max-w-form">
        <AccountForm
          id="sign-in"
          title={t("signIn.title")}
          note={note ? <Note tone={note === "goOn" ? "quiet" : "success"}>{t(`signIn.${note}`)}</Note> : null}
          failure={failure}
          submit={t("signIn.submit")}
        >
          <EmailField
            autoComplete="username"
            value={failure ? typedText(failure.values, "email") : email}
            error={failure?.errors.email}
          />
          <PasswordField
            name="password"
            label={t("password")}
            autoComplete="current-password"
            value={demo?.chosen ? demo.password : undefined}
            error={failure?.errors.password}
          />
        </AccountForm>
        <p className="mt-5 flex flex-wrap gap-x-7">
          {links.national ? (
            <TextLink href={links.national} className="inline-flex min-h-11 items-center">
              {t("national.title")}
            </TextLink>
          ) : null}
          <TextLink href={links.passkey} className="inline-flex min-h-11 items-center">
            {t("passkeySignIn.title")}
          </TextLink>
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
