import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { classNames } from "~/ui/class-names";
import { useAutosave } from "~/ui/use-autosave";
import { ReviewAnswers } from "./review-answers";
import { ReviewHeader } from "./review-header";
import { ReviewKeys } from "./review-keys";
import { ReviewOthers } from "./review-others";
import { ReviewQueue } from "./review-queue";
import { ReviewRubric } from "./review-rubric";
import type { ReviewPage } from "./review-view.server";
import { ScoredRubric } from "./scored-rubric";
import { useReviewKeys } from "./use-review-keys";

type ReviewScreenProps = {
  view: ReviewPage;
  errors: Record<string, string>;
  /** What was done, or why it was not: above everything. */
  children?: ReactNode;
};
type Part = "answers" | "rubric";

/** Queue, answers and rubric side by side, each scrolling by itself under one bar; on a phone answers and rubric are two tabs of one page. */
export function ReviewScreen({ view, errors, children }: ReviewScreenProps) {
  const { t } = useTranslation("staff");
  const page = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const autosave = useAutosave(form, view.draftAddress, view.version);
  const keys = useReviewKeys(page, view.queue, autosave.flush);
  // Without scripts both parts stand one after the other, and the tabs jump; whoever jumped before the scripts ran stays there.
  const [part, setPart] = useState<Part | null>(null);
  useEffect(() => {
    const jumped = window.location.hash === "#review-rubric";
    setPart(Object.keys(errors).length > 0 || jumped ? "rubric" : "answers");
  }, [errors]);
  const onPhone = (of: Part) => (part === null || part === of ? "" : "max-desktop:hidden");
  const writable = view.state === "open";
  return (
    <div
      ref={page}
      className="desktop:flex desktop:h-[calc(100dvh-3.25rem)] desktop:min-h-140 desktop:flex-col desktop:print:h-auto"
    >
      {children}
      <ReviewHeader view={view} save={autosave.state} errors={errors} />
      {view.rubric ? (
        <nav
          aria-label={t("reviews.parts")}
          className="sticky top-0 z-20 flex border-line border-b bg-paper desktop:hidden"
        >
          {(["answers", "rubric"] as const).map((of) => (
            <a
              key={of}
              href={`#review-${of}`}
              aria-current={part === of ? "true" : undefined}
              onClick={(event) => {
                event.preventDefault();
                setPart(of);
                window.scrollTo({ top: 0 });
              }}
              className={classNames(
                "flex min-h-11 flex-1 items-center justify-center border-b-3 font-medium -outline-offset-3",
                part === of ? "border-nar text-ink" : "border-transparent text-ink2",
              )}
            >
              {t(`reviews.${of}`)}
            </a>
          ))}
        </nav>
      ) : null}
      <div className="desktop:grid desktop:min-h-0 desktop:flex-1 desktop:grid-cols-[11.5rem_minmax(0,1fr)_23rem]">
        <ReviewQueue queue={view.queue} />
        <section
          id="review-answers"
          aria-label={t("reviews.answers")}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, and has nothing else to focus
          tabIndex={0}
          className={classNames(
            "min-w-0 px-4 py-5 -outline-offset-3 desktop:relative desktop:overflow-y-auto desktop:px-8",
            onPhone("answers"),
          )}
        >
          <ReviewAnswers view={view} />
        </section>
        {view.rubric ? (
          <div
            id="review-rubric"
            className={classNames(
              "border-line desktop:relative desktop:overflow-y-auto desktop:border-l",
              onPhone("rubric"),
            )}
          >
            {writable ? (
              <ReviewRubric form={form} view={view} rubric={view.rubric} autosave={autosave} errors={errors} />
            ) : (
              <ScoredRubric rubric={view.rubric} />
            )}
            {view.others ? <ReviewOthers others={view.others} /> : null}
          </div>
        ) : null}
      </div>
      <ReviewKeys keys={keys} writable={writable} />
    </div>
  );
}
