import { Check, FileText, Flag } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/icon";
import type { DocumentView } from "./check-view.server";

/** The documents asked for, with the files given; each opens on its own and leaves a line in the audit trail. */
export function DocumentList({ documents }: { documents: DocumentView[] }) {
  const { t } = useTranslation("staff");
  if (documents.length === 0) return <p className="py-1.5 text-ink2">{t("documents.none")}</p>;
  return (
    <ul>
      {documents.map(({ key, label, missing, required, files }) => (
        <li key={key} className="border-line border-b py-1.5">
          <div className="flex gap-3">
            <Icon
              of={missing === null ? Check : required ? Flag : FileText}
              size={16}
              className={`mt-0.5 ${missing === null ? "text-pusta" : required ? "text-nar" : "text-ink2"}`}
            />
            <span className="min-w-0 flex-1">{label}</span>
            {missing === null ? null : <span className={required ? "text-nar" : "text-ink2"}>{missing}</span>}
          </div>
          {files.map(({ id, name, about, href }) => (
            <div key={id} className="mt-0.5 ml-7 flex flex-wrap justify-between gap-x-4">
              {href ? (
                // A plain link: the answer is a file, not a page.
                <a href={href} className="link min-w-0 break-words">
                  {name}
                </a>
              ) : (
                <span className="min-w-0 break-words">{name}</span>
              )}
              <span className="text-ink2">{about}</span>
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
