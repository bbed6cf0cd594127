import { useTranslation } from "react-i18next";
import { totalOf } from "~/domain/scores/total-of";
import type { RubricView } from "./review-view.server";

type ReviewTotalProps = { rubric: RubricView; scores: Record<string, number | null> };

/** The total once every criterion has a score; until then how many are left. */
export function ReviewTotal({ rubric, scores }: ReviewTotalProps) {
  const { t } = useTranslation("staff");
  const given: Record<string, number> = {};
  for (const { key } of rubric.criteria) {
    const score = scores[key];
    if (typeof score === "number") given[key] = score;
  }
  const left = rubric.criteria.length - Object.keys(given).length;
  for (const { key, score } of rubric.system) if (score !== null) given[key] = score;
  const total = totalOf(given, [...rubric.criteria, ...rubric.system]);
  return (
    <p role="status" className="flex items-baseline gap-2">
      <span className="type-h2 tabular" data-total>
        {total === null ? "–" : String(Math.round(total * 100) / 100).replace(".", rubric.decimalMark)}
      </span>
      <span className="text-ink2">{left > 0 ? t("reviews.left", { count: left }) : t("reviews.of100")}</span>
    </p>
  );
}
