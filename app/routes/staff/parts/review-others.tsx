import { useTranslation } from "react-i18next";
import type { ReviewPage } from "./review-view.server";

type ReviewOthersProps = { others: NonNullable<ReviewPage["others"]> };

/** What the other reviewers gave, without their names, where the rule of the stage shows it. */
export function ReviewOthers({ others }: ReviewOthersProps) {
  const { t } = useTranslation("staff");
  return (
    <section aria-labelledby="others" className="border-line border-t px-4 py-3">
      <h2 id="others" className="type-h3 mb-1">
        {t("reviews.others")}
      </h2>
      {others.length === 0 ? <p className="text-ink2">{t("reviews.othersNone")}</p> : null}
      {others.map(({ number, total, scores, comment }) => (
        <div key={number} className="border-line border-t py-2 first:border-t-0">
          <p className="flex justify-between gap-3 font-semibold">
            <span>{t("reviews.other", { number })}</span>
            <span className="tabular">{total}</span>
          </p>
          <ul className="text-ink2">
            {scores.map(({ key, name, score }) => (
              <li key={key} className="flex justify-between gap-3">
                <span>{name}</span>
                <span className="tabular">{score ?? "–"}</span>
              </li>
            ))}
          </ul>
          {comment ? <p className="mt-1 whitespace-pre-line break-words">{comment}</p> : null}
        </div>
      ))}
    </section>
  );
}
