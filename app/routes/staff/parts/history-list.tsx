import { useTranslation } from "react-i18next";
import type { HistoryRow } from "./history-view.server";

/** Events, the newest first: what, who, when, why. */
export function HistoryList({ rows }: { rows: HistoryRow[] }) {
  const { t } = useTranslation("staff");
  if (rows.length === 0) return <p className="py-1.5 text-ink2">{t("history.empty")}</p>;
  return (
    <ol>
      {rows.map(({ key, what, who, at, why }) => (
        <li key={key} className="border-line border-b py-1.5">
          <div className="flex flex-wrap justify-between gap-x-4">
            <span>{what}</span>
            <span className="tabular text-ink2">{at}</span>
          </div>
          <p className="text-ink2">{why === "" ? who : `${who}: ${why}`}</p>
        </li>
      ))}
    </ol>
  );
}
