import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { paths } from "~/paths";
import { TextLink } from "~/ui/text-link";
import { confirmEmail } from "~/web/account.server";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { findMailed } from "~/web/mailed-address.server";
import { AccountForm } from "./parts/account-form";
import { accountMeta } from "./parts/account-meta";
import { documentTitle } from "./parts/document-title.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => accountMeta(data);

export function loader({ params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  return {
    documentTitle: documentTitle("confirm", language),
    newLink: paths.checkYourMail(language, "confirmation"),
  };
}

export function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const token = new URL(request.url).searchParams.get("token") ?? "";
  return formAction(request, {
    schema: z.strictObject({}),
    language,
    run: async () => {
      await confirmEmail(request, { token });
      const mailed = await findMailed(request);
      return redirect(paths.signIn(language, mailed?.next, "confirmed"));
    },
  });
}

/** Where a confirmation link leads. Opening it changes nothing: mail programs open links before people do. */
export default function ConfirmEmail() {
  const { newLink } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useTranslation("account");
  return (
    <div className="max-w-form">
      <AccountForm
        id="confirm"
        title={t("confirm.title")}
        lead={t("confirm.lead")}
        failure={failure}
        submit={t("confirm.submit")}
      />
      {failure ? (
        <p className="mt-5">
          <TextLink href={newLink} className="inline-flex min-h-11 items-center">
            {t("confirm.newLink")}
          </TextLink>
        </p>
      ) : null}
    </div>
  );
}
