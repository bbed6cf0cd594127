import { useTranslation } from "react-i18next";
import { SummaryList } from "~/ui/summary-list";
import { TextLink } from "~/ui/text-link";

const SHOWN = ["birthDate", "fin", "document", "phone", "email"] as const;

type IdentityBlockProps = {
  identity: Record<(typeof SHOWN)[number], string | null> & {
    /** Where the numbers are shown whole; null where there are none. */
    showHref: string | null;
  };
};

/** Who the applicant is and how to reach them. Reading it is on the audit trail, and the page says so. */
export function IdentityBlock({ identity }: IdentityBlockProps) {
  const { t } = useTranslation("staff");
  return (
    <section>
      <h2 className="type-h3 mb-2">{t("application.identity")}</h2>
      <SummaryList
        look="ends"
        rows={SHOWN.map((key) => ({
          key,
          label: t(`identity.${key}`),
          value: <span className="tabular break-words">{identity[key] ?? t("identity.notGiven")}</span>,
        }))}
      />
      {identity.showHref ? (
        <p className="mt-2">
          <TextLink href={identity.showHref}>{t("identity.showNumbers")}</TextLink>
        </p>
      ) : null}
      <p className="mt-2 text-small text-ink2">{t("application.identityNote")}</p>
    </section>
  );
}
