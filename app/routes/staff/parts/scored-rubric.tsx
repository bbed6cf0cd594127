import { useTranslation } from "react-i18next";
import type { RubricView } from "./review-view.server";
import { SystemScores } from "./system-scores";

/** A review that is no longer written: the scores as they stand. */
export function ScoredRubric({ rubric }: { rubric: RubricView }) {
  const { t } = useTranslation("staff");
  const sure = rubric.confidences.find(({ value }) => value === String(rubric.confidence));
  const texts = [
    [t("reviews.comment"), rubric.comment],
    [t("reviews.confidence"), sure?.label ?? ""],
    [t("reviews.advice"), rubric.advice],
  ].filter(([, text]) => text !== "");
  return (
    <section aria-labelledby="scored">
      <h2 id="scored" className="sr-only">
        {t("reviews.rubric")}
      </h2>
      <ol>
        {rubric.criteria.map(({ key, name, weightText, score }, at) => (
          <li key={key} className="flex justify-between gap-3 border-line border-b px-4 py-2.5">
            <span className="min-w-0">
              <span className="block font-semibold">{t("reviews.criterion", { number: at + 1, name })}</span>
              <span className="text-ink2">{weightText}</span>
            </span>
            <span className="text-right">
              <span className="tabular block font-semibold text-lead">{score ?? "–"}</span>
              <span className="text-ink2">{score === null ? t("reviews.notScored") : rubric.levels[score]}</span>
            </span>
          </li>
        ))}
      </ol>
      <SystemScores scores={rubric.system} />
      <div className="px-4 py-3">
        {rubric.total === null ? null : (
          <p className="flex items-baseline gap-2">
            <span className="type-h2 tabular">{rubric.total}</span>
            <span className="text-ink2">{t("reviews.of100")}</span>
          </p>
        )}
        <dl className="mt-2 space-y-2">
          {texts.map(([label, text]) => (
            <div key={label}>
              <dt className="text-ink2">{label}</dt>
              <dd className="whitespace-pre-line break-words">{text}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}
