import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { TextField } from "~/ui/text-field";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { proveByLink } from "~/web/merging.server";
import { requireStepUp } from "~/web/require-step-up.server";
import { AccountForm } from "./parts/account-form";
import { accountMeta } from "./parts/account-meta";
import { documentTitle } from "./parts/document-title.server";

export const handle = { own: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => accountMeta(data);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer } = await requireStepUp(request);
  const language = languageOf(params);
  return { documentTitle: documentTitle("mergeConfirm", language), email: viewer.email, back: paths.merge(language) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  await requireStepUp(request);
  const language = languageOf(params);
  const token = new URL(request.url).searchParams.get("token") ?? "";
  return formAction(request, {
    schema: z.strictObject({ code: z.string().trim().max(40).default("") }),
    language,
    secret: ["code"],
    run: async ({ code }) => {
      await proveByLink(request, { token, code });
      return redirect(paths.merge(language));
    },
  });
}

/** Where the link to the other account's address leads, in the account that asked for it. Opening it changes nothing. */
export default function ConfirmOtherAccount() {
  const { email, back } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useTranslation("account");
  return (
    <div className="max-w-form">
      <div className="mb-2">
        <BackLink href={back} text={t("merge.title")} />
      </div>
      <AccountForm
        id="merge-confirm"
        title={t("mergeConfirm.title")}
        lead={t("mergeConfirm.lead", { email })}
        failure={failure}
        submit={t("mergeConfirm.submit")}
      >
        <TextField
          name="code"
          label={t("merge.code")}
          hint={t("merge.codeHint")}
          optional
          autoComplete="off"
          spellCheck={false}
          size="short"
          error={failure?.errors.code}
        />
      </AccountForm>
    </div>
  );
}
