import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { getSecondFactor } from "~/domain/identity/get-second-factor.server";
import { paths } from "~/paths";
import { languageOf } from "~/web/language";
import { findSession } from "~/web/require-viewer.server";
import { safePath } from "~/web/safe-path";
import { claimOf } from "~/web/second-factor.server";
import { accountMeta } from "./parts/account-meta";
import { documentTitle } from "./parts/document-title.server";
import { FirstFactor } from "./parts/first-factor";
import { landing } from "./parts/landing";
import { ShowFactor } from "./parts/show-factor";
import { showFactorAction } from "./parts/show-factor-action.server";
import { SignOutInstead } from "./parts/sign-out-instead";

export const meta: MetaFunction<typeof loader> = ({ data }) => accountMeta(data);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const next = safePath(new URL(request.url).searchParams.get("next"));
  const session = await findSession(request);
  if (!session) throw redirect(paths.signIn(language, next));
  if (session.owes === null) throw redirect(landing(session.viewer, next, language));
  const { passkeys, authenticatorAt } = await getSecondFactor(session.claimant);
  return {
    documentTitle: documentTitle("secondStep", language),
    owes: session.owes,
    has: { passkey: passkeys.length > 0, authenticator: authenticatorAt !== null },
    links: {
      authenticator: paths.authenticator(language, next),
      passkeys: paths.passkeys(language, next),
      challenge: paths.passkeyChallenge(language),
      signOut: paths.signOut(language),
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const next = safePath(new URL(request.url).searchParams.get("next"));
  const session = await findSession(request);
  if (session?.owes !== "factor") throw redirect(paths.secondStep(language, next));
  return showFactorAction(request, language, claimOf(session), landing(session.claimant, next, language));
}

/** The second half of signing in: a factor is shown, or the first one is set up. */
export default function SecondStep() {
  const { owes, has, links } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useTranslation("account");
  return (
    <div className="max-w-form">
      {owes === "factor" ? (
        <ShowFactor title={t("secondStep.title")} has={has} challenge={links.challenge} failure={failure} />
      ) : (
        <FirstFactor links={links} />
      )}
      <SignOutInstead href={links.signOut} lost={owes === "factor"} />
    </div>
  );
}
