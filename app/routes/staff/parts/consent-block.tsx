import { useTranslation } from "react-i18next";
import { SummaryList } from "~/ui/summary-list";
import { TextLink } from "~/ui/text-link";
import type { ConsentRows } from "./consent-view.server";

/** What a minor's guardians agreed to, who by relation and when; a consent taken back stands out. */
export function ConsentBlock({ rows }: { rows: ConsentRows }) {
  const { t } = useTranslation("staff");
  const receipt = rows.find(({ receiptHref }) => receiptHref !== null);
  return (
    <section>
      <h2 className="type-h3 mb-2">{t("consent.title")}</h2>
      <SummaryList
        look="stacked"
        rows={rows.map(({ key, label, answer, withdrawn, superseded, about }) => ({
          key,
          label,
          value: (
            <>
              <span className="block">{answer}</span>
              {withdrawn ? (
                <span className={superseded ? "block text-zeferan-text" : "block text-nar"}>{withdrawn}</span>
              ) : null}
              <span className="tabular block font-normal text-ink2">{about}</span>
            </>
          ),
        }))}
      />
      {receipt?.receiptHref ? (
        <p className="mt-2">
          <TextLink href={receipt.receiptHref}>{t("papers.receipt")}</TextLink>
        </p>
      ) : null}
    </section>
  );
}
