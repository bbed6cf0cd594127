import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { sendNewLink } from "~/domain/guardians/send-new-link.server";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { TextField } from "~/ui/text-field";
import { clientAddress } from "~/web/client-address.server";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { EMAIL } from "~/web/typed-email";
import { typedValues } from "~/web/typed-values.server";
import { summaryOf } from "./parts/summary-of";

export const handle = { form: "new-link" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  languageOf(params);
  return { typed: typedValues(request), sent: new URL(request.url).searchParams.has("sent") };
}

export function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  return formAction(request, {
    schema: z.strictObject({ email: EMAIL }),
    language,
    run: async ({ email }) => {
      await sendNewLink({ email, language }, { address: clientAddress(request) });
      return redirect(`${paths.consentNewLink(language)}?sent`);
    },
  });
}

/** Asks for new links by mail; the answer is the same whether the address belongs to a guardian or not. */
export default function ConsentNewLink() {
  const { typed, sent } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useTranslation("guardian");
  const email = (failure?.values ?? typed)?.email;
  return (
    <div className="max-w-form">
      <ErrorSummary errors={summaryOf(failure)} />
      {sent ? (
        <Note tone="success" announced className="mb-5">
          {t("newLink.sent")}
        </Note>
      ) : null}
      <h1 className="type-h1 mb-4">{t("newLink.title")}</h1>
      <p className="mb-7 max-w-prose text-lead text-ink2">{t("newLink.lead")}</p>
      <form id="new-link" method="post" noValidate className="space-y-7">
        <TextField
          name="email"
          label={t("newLink.email")}
          type="email"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          value={typeof email === "string" ? email : ""}
          error={failure?.errors.email}
        />
        <Button>{t("newLink.submit")}</Button>
      </form>
    </div>
  );
}
