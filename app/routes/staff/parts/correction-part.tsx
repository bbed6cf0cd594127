import { useTranslation } from "react-i18next";
import type { CorrectionRow } from "./correction-view.server";

type CorrectionPartProps = { correction: { note: string; isBack: boolean; rows: CorrectionRow[] } };

/** What the applicant was asked to correct; once it is back, what stood there and what stands there now. */
export function CorrectionPart({ correction: { note, isBack, rows } }: CorrectionPartProps) {
  const { t } = useTranslation("staff");
  return (
    <section className="mb-5">
      <h3 className="border-line border-b pb-1.5 font-semibold text-ink2">
        {t(isBack ? "correction.back" : "correction.asked")}
      </h3>
      <p className="border-line border-b py-1.5 break-words whitespace-pre-line">{note}</p>
      <ul>
        {rows.map((row) => (
          <li key={row.key} className="border-line border-b py-1.5">
            <div className="flex justify-between gap-4">
              <span className="min-w-0 font-medium">{row.label}</span>
              {isBack ? (
                <span className={row.changed ? "text-pusta" : "text-zeferan-text"}>
                  {t(row.changed ? "correction.changed" : "correction.same")}
                </span>
              ) : null}
            </div>
            {row.changed && row.before && row.after ? (
              <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1">
                <Words term={t("correction.before")} lines={row.before} none={t("none")} muted />
                <Words term={t("correction.after")} lines={row.after} none={t("none")} />
              </dl>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Words({ term, lines, none, muted }: { term: string; lines: string[]; none: string; muted?: boolean }) {
  return (
    <>
      <dt className="text-small text-ink2">{term}</dt>
      <dd className={muted ? "break-words whitespace-pre-line text-ink2" : "break-words whitespace-pre-line"}>
        {lines.length > 0 ? lines.join("\n") : none}
      </dd>
    </>
  );
}
