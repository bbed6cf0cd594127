import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { deviceName } from "~/domain/identity/device-name";
import { getSecondFactor } from "~/domain/identity/get-second-factor.server";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { ErrorSummary } from "~/ui/error-summary";
import { TextField } from "~/ui/text-field";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { safePath } from "~/web/safe-path";
import { addPasskey, requireEnroller } from "~/web/second-factor.server";
import { summaryOf } from "~/web/summary-of";
import { accountMeta } from "./parts/account-meta";
import { backFrom } from "./parts/back-from";
import { documentTitle } from "./parts/document-title.server";
import { PASSKEY_ANSWER } from "./parts/factor-fields";
import { PasskeyForm } from "./parts/passkey-form";
import { typedText } from "./parts/typed-text";

export const handle = { own: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => accountMeta(data);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const enroller = await requireEnroller(request);
  const language = languageOf(params);
  return {
    documentTitle: documentTitle("passkeys", language),
    suggested: deviceName(request.headers.get("User-Agent") ?? "") ?? "",
    challenge: paths.passkeyChallenge(language),
    ...backFrom(enroller, request, language),
  };
}

const SCHEMA = z.strictObject({
  name: z
    .string({ error: "passkey.nameMissing" })
    .trim()
    .min(1, { error: "passkey.nameMissing" })
    .max(60, { error: "passkey.nameLong" }),
  answer: PASSKEY_ANSWER,
});

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer } = await requireEnroller(request);
  const language = languageOf(params);
  const next = safePath(new URL(request.url).searchParams.get("next"));
  return formAction(request, {
    schema: SCHEMA,
    language,
    secret: ["answer"],
    run: async (input) => {
      const headers = await addPasskey(request, input);
      const { codesLeft } = await getSecondFactor(viewer);
      const to = codesLeft > 0 ? `${paths.security(language)}?done=passkeyAdded` : paths.recoveryCodes(language, next);
      return redirect(to, { headers });
    },
  });
}

/** A passkey for this account: made by the device, opened by a finger, a face or a PIN. */
export default function Passkeys() {
  const { suggested, challenge, back, backText } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useTranslation("account");
  return (
    <div className="max-w-form">
      <div className="mb-2">
        <BackLink href={back} text={t(backText)} />
      </div>
      <ErrorSummary errors={summaryOf(failure)} />
      <h1 className="type-h1">{t("passkeys.title")}</h1>
      <p className="mt-3 mb-7 max-w-prose text-lead text-ink2">{t("passkeys.lead")}</p>
      <PasskeyForm purpose="add" challenge={challenge} submit={t("passkeys.submit")}>
        <TextField
          name="name"
          label={t("passkeys.name")}
          hint={t("passkeys.nameHint")}
          value={failure ? typedText(failure.values, "name") : suggested}
          error={failure?.errors.name}
          size="short"
        />
      </PasskeyForm>
    </div>
  );
}
