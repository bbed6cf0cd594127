import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { paths } from "~/paths";
import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";
import { sendConfirmationAgain } from "~/web/account.server";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { findMailed, rememberMailed } from "~/web/mailed-address.server";
import { siteViewer } from "~/web/site-viewer.server";
import { EMAIL } from "~/web/typed-email";
import { accountMeta } from "./parts/account-meta";
import { documentTitle } from "./parts/document-title.server";
import { SendAgain } from "./parts/send-again";

export const meta: MetaFunction<typeof loader> = ({ data }) => accountMeta(data);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const search = new URL(request.url).searchParams;
  const mailed = await findMailed(request);
  const { demo } = await siteViewer(request);
  return {
    documentTitle: documentTitle("mail", language),
    sent: search.get("sent") === "reset" ? ("reset" as const) : ("confirmation" as const),
    again: search.get("again") === "yes",
    email: mailed?.email ?? "",
    forgot: paths.forgotPassword(language),
    mailbox: demo ? paths.mailbox() : null,
  };
}

export function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  return formAction(request, {
    schema: z.strictObject({ email: EMAIL }),
    language,
    run: async ({ email }) => {
      await sendConfirmationAgain(request, { email });
      const next = (await findMailed(request))?.next ?? null;
      const headers = { "Set-Cookie": await rememberMailed({ email, next }) };
      return redirect(`${paths.checkYourMail(language, "confirmation")}&again=yes`, { headers });
    },
  });
}

/** After a mail was sent: where to look, and what to do when it does not come. */
export default function CheckYourMail() {
  const { sent, again, email, forgot, mailbox } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useTranslation("account");
  return (
    <div className="max-w-form">
      {again && !failure ? (
        <Note tone="success" announced className="mb-7">
          {t("mail.sentAgain")}
        </Note>
      ) : null}
      <h1 className="type-h1">{t("mail.title")}</h1>
      {email ? <p className="mt-4 text-lead font-semibold">{t("mail.sentTo", { email })}</p> : null}
      <p className="mt-3 max-w-prose text-lead">{t(`mail.${sent}`)}</p>
      {mailbox ? (
        <Note tone="quiet" className="mt-5">
          {t("demo.mail")} <TextLink href={mailbox}>{t("demo.mailbox")}</TextLink>
        </Note>
      ) : null}
      <h2 className="type-h3 mt-9">{t("mail.notArrived")}</h2>
      <p className="mt-2 max-w-prose text-ink2">{t("mail.spam")}</p>
      {sent === "confirmation" ? (
        <SendAgain email={email} failure={failure} />
      ) : (
        <p className="mt-3">
          <TextLink href={forgot} className="inline-flex min-h-11 items-center">
            {t("mail.anotherAddress")}
          </TextLink>
        </p>
      )}
    </div>
  );
}
