import { useTranslation } from "react-i18next";
import type { RubricView } from "./review-view.server";

/** Criteria that nobody scores: a test, an answer with a fixed value. They count in every reviewer's total. */
export function SystemScores({ scores }: { scores: RubricView["system"] }) {
  const { t } = useTranslation("staff");
  if (scores.length === 0) return null;
  return (
    <div className="border-line border-b px-4 py-2.5">
      <h3 className="font-semibold">{t("reviews.system")}</h3>
      <ul className="text-ink2">
        {scores.map(({ key, name, text }) => (
          <li key={key} className="flex justify-between gap-3">
            <span>{name}</span>
            <span className="tabular">{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
