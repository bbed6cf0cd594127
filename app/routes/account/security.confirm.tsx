import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { getSecondFactor } from "~/domain/identity/get-second-factor.server";
import { paths } from "~/paths";
import { PasswordField } from "~/ui/password-field";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { findSession, requireSignedIn } from "~/web/require-viewer.server";
import { safePath } from "~/web/safe-path";
import { claimOf, showPassword } from "~/web/second-factor.server";
import { PASSWORD } from "./parts/account-fields";
import { AccountForm } from "./parts/account-form";
import { accountMeta } from "./parts/account-meta";
import { documentTitle } from "./parts/document-title.server";
import { ShowFactor } from "./parts/show-factor";
import { showFactorAction } from "./parts/show-factor-action.server";

export const handle = { own: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => accountMeta(data);

/** Whoever is signed in, and whoever is about to set up their first factor. */
async function requireClaim(request: Request) {
  const session = await findSession(request);
  const whole = session?.owes === "enrolment" ? session : await requireSignedIn(request);
  return { claim: claimOf(whole), hasFactor: whole.owes === null && whole.hasFactor };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const { claim, hasFactor } = await requireClaim(request);
  const { passkeys, authenticatorAt } = await getSecondFactor(claim.viewer);
  return {
    documentTitle: documentTitle("confirmIdentity", language),
    email: claim.viewer.email,
    hasFactor,
    has: { passkey: passkeys.length > 0, authenticator: authenticatorAt !== null },
    challenge: paths.passkeyChallenge(language),
  };
}

const SCHEMA = z.strictObject({ username: z.string().optional(), password: PASSWORD });

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { claim, hasFactor } = await requireClaim(request);
  const to = safePath(new URL(request.url).searchParams.get("next")) ?? paths.security(language);
  if (hasFactor) return showFactorAction(request, language, claim, to);
  return formAction(request, {
    schema: SCHEMA,
    language,
    secret: ["password"],
    run: async ({ password }) => redirect(to, { headers: await showPassword(request, claim, { password }) }),
  });
}

/** An open session is not enough for what is weighty: once more, who is it? */
export default function ConfirmIdentity() {
  const { email, hasFactor, has, challenge } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useTranslation("account");
  const words = { title: t("confirmIdentity.title"), lead: t("confirmIdentity.lead") };
  return (
    <div className="max-w-form">
      {hasFactor ? (
        <ShowFactor {...words} has={has} challenge={challenge} failure={failure} />
      ) : (
        <AccountForm id="confirm-identity" {...words} failure={failure} submit={t("confirmIdentity.submit")}>
          {/* For password managers, which ask whose password this is. */}
          <input type="text" name="username" autoComplete="username" defaultValue={email} readOnly hidden />
          <PasswordField
            name="password"
            label={t("password")}
            autoComplete="current-password"
            error={failure?.errors.password}
          />
        </AccountForm>
      )}
    </div>
  );
}
