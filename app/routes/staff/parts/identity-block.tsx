import { useTranslation } from "react-i18next";
import { SummaryList } from "~/ui/summary-list";

type IdentityBlockProps = {
  identity: { birthDate: string | null; fin: string | null; phone: string | null; email: string | null };
};

/** Who the applicant is and how to reach them. Reading it is on the audit trail, and the page says so. */
export function IdentityBlock({ identity }: IdentityBlockProps) {
  const { t } = useTranslation("staff");
  return (
    <section>
      <h2 className="type-h3 mb-2">{t("application.identity")}</h2>
      <SummaryList
        look="ends"
        rows={(["birthDate", "fin", "phone", "email"] as const).map((key) => ({
          key,
          label: t(`identity.${key}`),
          value: <span className="tabular break-words">{identity[key] ?? t("identity.notGiven")}</span>,
        }))}
      />
      <p className="mt-2 text-small text-ink2">{t("application.identityNote")}</p>
    </section>
  );
}
