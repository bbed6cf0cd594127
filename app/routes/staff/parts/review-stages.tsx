import { useTranslation } from "react-i18next";
import { Anchor } from "~/ui/anchor";
import { LinkButton } from "~/ui/link-button";
import type { ReviewStageView } from "./my-reviews-view.server";
import { ReviewProgress } from "./review-progress";

/** The stages a reviewer has work in: how far they are, and the way on. One primary button: the first that waits. */
export function ReviewStages({ stages }: { stages: ReviewStageView[] }) {
  const { t } = useTranslation("staff");
  const first = stages.find(({ nextHref }) => nextHref !== null);
  return (
    <ul className="grid max-w-180 gap-y-4">
      {stages.map((of) => (
        <li key={of.stageId} className="border-line border-b pb-4">
          <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
            <div className="min-w-0 flex-1 basis-80">
              <p className="font-semibold">
                <Anchor href={of.href} aria-current={of.current ? "true" : undefined} className="link">
                  {of.name}
                </Anchor>
              </p>
              <p className="mb-2 text-ink2">{of.stage}</p>
              <ReviewProgress done={of.done} total={of.total} text={of.progress} />
            </div>
            {of.nextHref ? (
              <LinkButton
                href={of.nextHref}
                look={of === first ? "primary" : "secondary"}
                width="hug"
                aria-label={`${t("reviews.goOn")}: ${of.name}`}
              >
                {t("reviews.goOn")}
              </LinkButton>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
