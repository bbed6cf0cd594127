import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "~/paths";
import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";
import { languageOf } from "~/web/language";
import { findMailed } from "~/web/mailed-address.server";
import { siteViewer } from "~/web/site-viewer.server";
import { accountMeta } from "./parts/account-meta";
import { documentTitle } from "./parts/document-title.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => accountMeta(data);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const { demo } = await siteViewer(request);
  return {
    documentTitle: documentTitle("lostSent", language),
    email: (await findMailed(request))?.email ?? "",
    mailbox: demo ? paths.mailbox() : null,
    lost: paths.lostAddress(language),
  };
}

/** After a link was sent to the new address. */
export default function LostAddressSent() {
  const { email, mailbox, lost } = useLoaderData<typeof loader>();
  const { t } = useTranslation("account");
  return (
    <div className="max-w-form">
      <h1 className="type-h1">{t("lostSent.title")}</h1>
      {email ? <p className="mt-4 text-lead font-semibold">{t("mail.sentTo", { email })}</p> : null}
      <p className="mt-3 max-w-prose text-lead">{t("lostSent.lead")}</p>
      {mailbox ? (
        <Note tone="quiet" className="mt-5">
          {t("demo.mail")} <TextLink href={mailbox}>{t("demo.mailbox")}</TextLink>
        </Note>
      ) : null}
      <h2 className="type-h3 mt-9">{t("mail.notArrived")}</h2>
      <p className="mt-2 max-w-prose text-ink2">{t("mail.spam")}</p>
      <p className="mt-3">
        <TextLink href={lost} className="inline-flex min-h-11 items-center">
          {t("lostSent.again")}
        </TextLink>
      </p>
    </div>
  );
}
