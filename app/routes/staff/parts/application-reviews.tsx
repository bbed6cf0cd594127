import { useTranslation } from "react-i18next";
import type { ApplicationReviewsView } from "./application-reviews-view.server";
import { ReviewMark } from "./review-mark";

type Stage = ApplicationReviewsView["stages"][number];

/** How an application was scored: for those who run its cohort. */
export function ApplicationReviews({ reviews: { final, stages } }: { reviews: ApplicationReviewsView }) {
  const { t } = useTranslation("staff");
  if (stages.length === 0) return <p className="text-ink2">{t("reviews.ofApplication.none")}</p>;
  return (
    <div className="space-y-7">
      {final === null ? null : (
        <p>
          {t("reviews.ofApplication.final")}: <strong className="tabular">{final}</strong>
        </p>
      )}
      {stages.map((stage) => (
        <StageOfReviews key={stage.key} stage={stage} />
      ))}
    </div>
  );
}

function StageOfReviews({ stage }: { stage: Stage }) {
  const { t } = useTranslation("staff");
  return (
    <section aria-labelledby={`stage-${stage.key}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-line border-b pb-1.5">
        <h3 id={`stage-${stage.key}`} className="type-h3">
          {stage.name}
        </h3>
        <p>
          {t("reviews.ofApplication.stageTotal")}: <strong className="tabular">{stage.total ?? t("none")}</strong>
          {stage.spread ? <span className="text-ink2"> · {stage.spread}</span> : null}
        </p>
      </div>
      {stage.hidden ? <p className="pt-2 text-ink2">{t("reviews.ofApplication.hidden")}</p> : null}
      <ul>
        {stage.reviews.map((review) => (
          <li key={review.id} className="border-line border-b py-3">
            <div className="flex items-start justify-between gap-x-4">
              <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
                <span className="font-semibold">{review.reviewer}</span>
                <ReviewMark mark={review.mark} word={review.word} />
                {[review.on, review.purpose, review.confidence].filter(Boolean).map((text) => (
                  <span key={text} className="text-ink2">
                    {text}
                  </span>
                ))}
              </div>
              {review.total === null ? null : <strong className="tabular">{review.total}</strong>}
            </div>
            {review.scores.length > 0 ? (
              <dl className="mt-1.5 flex flex-wrap gap-x-5 gap-y-0.5">
                {review.scores.map(({ key, name, score }) => (
                  <div key={key} className="flex gap-1.5">
                    <dt className="text-ink2">{name}</dt>
                    <dd className="tabular font-medium">{score}</dd>
                  </div>
                ))}
              </dl>
            ) : null}
            {review.reason ? <p className="mt-1 text-ink2">{review.reason}</p> : null}
            <Words label={t("reviews.comment")} text={review.comment} />
            <Words label={t("reviews.advice")} text={review.advice} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Words({ label, text }: { label: string; text: string | null }) {
  if (text === null) return null;
  return (
    <p className="mt-1.5 max-w-prose whitespace-pre-line break-words">
      <span className="text-ink2">{label}: </span>
      {text}
    </p>
  );
}
