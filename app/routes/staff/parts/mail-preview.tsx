import { useTranslation } from "react-i18next";
import { TextLink } from "~/ui/text-link";
import type { PacketMailView } from "./packet-mail-view.server";
import { PreviewLanguages } from "./preview-languages";
import { Section } from "./section";

/** The mail as it would be sent, in the recipient's language first, then in the others. */
export function MailPreview({ mail: { reference, note, mail, closeHref } }: { mail: PacketMailView }) {
  const { t } = useTranslation("staff");
  return (
    <Section label={t("decisions.mailTitle", { name: reference })}>
      <p className="mb-2 text-ink2">{note}</p>
      {mail ? (
        <>
          <PreviewLanguages shown={mail.lang} hrefOf={mail.hrefOf} />
          <div lang={mail.lang} className="mt-2 max-w-prose border border-line bg-surface p-4">
            <p className="mb-3 font-semibold">{mail.subject}</p>
            <p className="whitespace-pre-line break-words">{mail.text}</p>
          </div>
        </>
      ) : null}
      <p className="mt-3">
        <TextLink href={closeHref}>{t("decisions.mailClose")}</TextLink>
      </p>
    </Section>
  );
}
