import { FileText } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/icon";
import type { CallDocument } from "./call-documents.server";

/** What to have at hand before starting. */
export function CallDocuments({ documents }: { documents: CallDocument[] }) {
  const { t } = useTranslation("public");
  return (
    <section aria-labelledby="documents">
      <h2 id="documents" className="type-h2 mb-3">
        {t("cohort.documents")}
      </h2>
      {documents.length === 0 ? <p className="text-ink2">{t("cohort.noDocuments")}</p> : null}
      <ul className="border-line border-b empty:hidden">
        {documents.map(({ key, label, limits, optional }) => (
          <li key={key} className="flex gap-3 border-line border-t py-3">
            <Icon of={FileText} size={20} className="mt-0.5 text-xezer" />
            <span>
              {label} <span className="text-small text-ink2">{limits}</span>
              {optional ? <span className="text-small text-ink2"> · {t("cohort.documentOptional")}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
