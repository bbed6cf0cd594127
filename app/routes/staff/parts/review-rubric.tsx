import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";
import type { useAutosave } from "~/ui/use-autosave";
import { ReviewCriterion } from "./review-criterion";
import { ReviewSaveTrouble } from "./review-save-line";
import { ReviewTotal } from "./review-total";
import type { ReviewPage, RubricView } from "./review-view.server";
import { SystemScores } from "./system-scores";

type ReviewRubricProps = {
  form: RefObject<HTMLFormElement>;
  view: Pick<ReviewPage, "self">;
  rubric: RubricView;
  autosave: ReturnType<typeof useAutosave>;
  errors: Record<string, string>;
};

/** The rubric as a form: saved while it is written, handed in with one button. Works without JavaScript. */
export function ReviewRubric({ form, view, rubric, autosave, errors }: ReviewRubricProps) {
  const { t } = useTranslation("staff");
  const [scores, setScores] = useState<Record<string, number | null>>(() =>
    Object.fromEntries(rubric.criteria.map(({ key, score }) => [key, score])),
  );
  // What was tapped before the scripts ran stands in the form already.
  useEffect(() => {
    if (!form.current) return;
    const typed = new FormData(form.current);
    const tapped = (key: string) => typed.get(`scores.${key}`);
    setScores((before) =>
      Object.fromEntries(
        Object.entries(before).map(([key, score]) => [key, tapped(key) === null ? score : Number(tapped(key))]),
      ),
    );
  }, [form]);
  const [pending, setPending] = useState(false);
  const settled = useRef(false);

  async function settleFirst(event: FormEvent<HTMLFormElement>) {
    if (settled.current) return;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    event.preventDefault();
    setPending(true);
    await autosave.settle();
    settled.current = true;
    requestAnimationFrame(() => form.current?.requestSubmit(submitter));
  }

  return (
    <form
      ref={form}
      id="review-form"
      data-keeps-typed
      method="post"
      action={view.self}
      noValidate
      onInput={autosave.changed}
      onSubmit={settleFirst}
      // What has the focus never hides under the bar with the total, nor under the tabs of a phone.
      className="[&_:is(input,textarea)]:scroll-mt-14 [&_:is(input,textarea)]:scroll-mb-40"
    >
      <input type="hidden" name="version" value={autosave.version} />
      <input type="hidden" name="intent" value="save" />
      {/* The first button is the one the Enter key presses: nothing is handed in by mistake. */}
      <button type="submit" name="intent" value="save" className="sr-only" tabIndex={-1} aria-hidden="true" />
      <h2 className="sr-only">{t("reviews.rubric")}</h2>
      {rubric.criteria.map((criterion, at) => (
        <ReviewCriterion
          key={criterion.key}
          number={at + 1}
          criterion={{ ...criterion, score: scores[criterion.key] ?? null }}
          levels={rubric.levels}
          error={errors[`scores.${criterion.key}`]}
          onScore={(score) => setScores((before) => ({ ...before, [criterion.key]: score }))}
        />
      ))}
      <SystemScores scores={rubric.system} />
      <div className="space-y-4 px-4 py-3.5">
        {rubric.scale.length > 0 ? <p className="text-ink2">{`${rubric.scale.join(", ")}.`}</p> : null}
        <TextArea
          name="comment"
          label={t("reviews.comment")}
          hint={t("reviews.commentHint")}
          error={errors.comment}
          value={rubric.comment}
          rows={3}
          optional
        />
        <RadioGroup
          name="confidence"
          label={t("reviews.confidence")}
          error={errors.confidence}
          options={rubric.confidences}
          value={rubric.confidence === null ? undefined : String(rubric.confidence)}
          optional
        />
        <TextArea
          name="advice"
          label={t("reviews.advice")}
          hint={t("reviews.adviceHint")}
          error={errors.advice}
          value={rubric.advice}
          rows={2}
          optional
        />
      </div>
      <div className="sticky bottom-0 z-10 border-line border-t bg-paper px-4 py-3">
        <ReviewSaveTrouble state={autosave.state} />
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <ReviewTotal rubric={rubric} scores={scores} />
          <div className="flex items-center gap-2">
            <Button look="quiet" width="hug" name="intent" value="save">
              {t("reviews.save")}
            </Button>
            <Button
              width="hug"
              name="intent"
              value="submit"
              data-submit-review
              pending={pending}
              pendingText={t("reviews.saving")}
            >
              {t("reviews.submit")}
            </Button>
          </div>
        </div>
        <p className="mt-2 text-small text-ink2">{t(`reviews.scoresSeen.${rubric.scoresSeen}`)}</p>
      </div>
    </form>
  );
}
