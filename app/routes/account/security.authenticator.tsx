import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { RuleBroken } from "~/domain/errors";
import { getAuthenticatorSetup } from "~/domain/identity/get-authenticator-setup.server";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { safePath } from "~/web/safe-path";
import { beginAuthenticator, confirmAuthenticator, requireEnroller } from "~/web/second-factor.server";
import { summaryOf } from "~/web/summary-of";
import { accountMeta } from "./parts/account-meta";
import { AuthenticatorSetup } from "./parts/authenticator-setup";
import { backFrom } from "./parts/back-from";
import { documentTitle } from "./parts/document-title.server";
import { CODE } from "./parts/factor-fields";
import { drawQr } from "./parts/qr-code.server";

export const handle = { own: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => accountMeta(data);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const enroller = await requireEnroller(request);
  const language = languageOf(params);
  const setup = await getAuthenticatorSetup(enroller.viewer);
  return {
    documentTitle: documentTitle("authenticator", language),
    setup: setup && { secret: setup.secret.replaceAll(/(.{4})(?=.)/g, "$1 "), qr: drawQr(setup.address) },
    ...backFrom(enroller, request, language),
  };
}

const SCHEMA = z.strictObject({ begin: z.literal("yes").optional(), code: CODE.optional() });

export async function action({ request, params }: ActionFunctionArgs) {
  await requireEnroller(request);
  const language = languageOf(params);
  const { pathname, search, searchParams } = new URL(request.url);
  return formAction(request, {
    schema: SCHEMA,
    language,
    secret: ["code"],
    run: async ({ begin, code }) => {
      if (begin) {
        await beginAuthenticator(request);
        return redirect(pathname + search);
      }
      if (!code) throw new RuleBroken([{ key: "secondFactor.codeMissing", field: "code" }]);
      const headers = await confirmAuthenticator(request, { code });
      return redirect(paths.recoveryCodes(language, safePath(searchParams.get("next"))), { headers });
    },
  });
}

/** An authenticator app in two steps: have one, and show it the code of this account. */
export default function Authenticator() {
  const { setup, back, backText } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useTranslation("account");
  return (
    <div className="max-w-form">
      <div className="mb-2">
        <BackLink href={back} text={t(backText)} />
      </div>
      {setup ? (
        <AuthenticatorSetup {...setup} failure={failure} />
      ) : (
        <form method="post">
          {/* A code that came after its time: nothing is begun any more. */}
          <ErrorSummary errors={summaryOf(failure).map(({ text }) => ({ text }))} />
          <h1 className="type-h1">{t("authenticator.title")}</h1>
          <p className="mt-3 mb-5 max-w-prose text-lead text-ink2">{t("authenticator.lead")}</p>
          <p className="mb-7 max-w-prose">{t("authenticator.needed")}</p>
          <Button name="begin" value="yes">
            {t("authenticator.begin")}
          </Button>
        </form>
      )}
    </div>
  );
}
