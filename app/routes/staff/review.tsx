import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { WordsKept } from "~/components/words-kept";
import { saveReview } from "~/domain/reviews/save-review.server";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { attempt, type Refusal } from "~/web/attempt.server";
import { languageOf } from "~/web/language";
import { readForm } from "~/web/read-form.server";
import { requireStaff } from "~/web/require-viewer.server";
import { switchLanguage, typedIsDone } from "~/web/switch-language.server";
import { typedValues } from "~/web/typed-values.server";
import { versionInForm } from "~/web/version-in-form";
import type { StaffHandle } from "./frame";
import { actOnReview } from "./parts/act-on-review.server";
import { carriedReview, readReviewForm, reviewOfCarried } from "./parts/read-review-form.server";
import { doneOf } from "./parts/review-done";
import { reviewRefusal } from "./parts/review-refusal.server";
import { ReviewScreen } from "./parts/review-screen";
import { reviewView } from "./parts/review-view.server";
import { staffTitle } from "./parts/staff-title";
import { toQueueIfTakenBack } from "./parts/to-queue-if-taken-back.server";
import { staffWords } from "./parts/words.server";

export const handle: StaffHandle = { place: "reviews" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const typed = reviewOfCarried(typedValues(request));
  const id = params.id ?? "";
  const view = await toQueueIfTakenBack({ viewer, language, id }, () => reviewView(viewer, language, id, typed));
  return { ...view, done: doneOf(new URL(request.url).searchParams.get("done")) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const id = params.id ?? "";
  const form = await readForm(request);
  const typed = readReviewForm(form);
  if (!typed) throw new Response(null, { status: 400 });
  const version = versionInForm(form);
  const refused = async (refusal: Refusal) => {
    const view = await reviewView(viewer, language, id, typed);
    const why = reviewRefusal(staffWords(language), typed, refusal, view.state === "open");
    const words = view.state === "open" ? [] : [typed.reason, typed.comment, typed.advice];
    return data({ view, words, ...why }, { status: refusal.status });
  };
  return toQueueIfTakenBack({ viewer, language, id }, async () => {
    if (form.has("switchLanguage")) {
      // A review is longer than a cookie: it is saved where it can be, and carried over only where it cannot.
      const saved = typed.intent === "save" && (await attempt(() => saveReview(viewer, { id, version, ...typed }))).ok;
      const switched = switchLanguage(request, form, saved ? {} : carriedReview(typed));
      if (switched === "tooMuch") return refused({ status: 422, blockers: [{ key: "form.tooLongToCarry" }] });
      if (switched) throw switched;
    }
    const tried = await attempt(() => actOnReview(viewer, language, { id, version }, typed));
    if (!tried.ok) return refused(tried.refusal);
    throw redirect(tried.value, { headers: typedIsDone(request, form) });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => staffTitle(data?.reference, data?.cohort);

const NONE = {};

/** One review: the queue, what is judged, and the rubric it is judged by. */
export default function Review() {
  const { t } = useTranslation("staff");
  const { done, ...loaded } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const view = refused?.view ?? loaded;
  return (
    // Another review, or another language of it, begins with what is stored of it.
    <ReviewScreen key={`${view.self}?${view.version}`} view={view} errors={refused?.errors ?? NONE}>
      {done && !refused ? (
        <Note tone="success" announced>
          {t(`reviews.done.${done}`)}
        </Note>
      ) : null}
      {refused ? (
        <div className="px-4 pt-4 desktop:px-5">
          {refused.view.state === "open" ? (
            <ErrorSummary title={t("reviews.refused")} errors={refused.summary} />
          ) : (
            <WordsKept title={t("reviews.refused")} errors={refused.summary} words={refused.words} />
          )}
        </div>
      ) : null}
    </ReviewScreen>
  );
}
