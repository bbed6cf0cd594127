import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/ui/empty-state";
import { Note } from "~/ui/note";
import { Pagination } from "~/ui/pagination";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import type { StaffHandle } from "./frame";
import { myReviewsView } from "./parts/my-reviews-view.server";
import { doneOf } from "./parts/review-done";
import { ReviewRows } from "./parts/review-rows";
import { ReviewStages } from "./parts/review-stages";
import { StaffPage } from "./parts/staff-page";
import { staffTitle } from "./parts/staff-title";

export const handle: StaffHandle = { place: "reviews" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const search = new URL(request.url).searchParams;
  const asked = { stage: search.get("stage"), from: search.get("from") };
  return { ...(await myReviewsView(viewer, language, asked)), done: doneOf(search.get("done")) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => staffTitle(data?.title);

/** A reviewer's own queue: the stages they have reviews in, and the rows of one of them. */
export default function MyReviews() {
  const { t } = useTranslation("staff");
  const { title, stages, shown, done } = useLoaderData<typeof loader>();
  return (
    <StaffPage title={title}>
      {done ? (
        <Note tone={done === "takenBack" ? "attention" : "success"} announced className="mb-5 max-w-180">
          {t(`reviews.done.${done}`)}
        </Note>
      ) : null}
      {shown === null ? <EmptyState text={t("reviews.nothing")} /> : null}
      <ReviewStages stages={stages} />
      {shown ? <p className="mt-3 max-w-prose text-ink2">{t("reviews.openUntil")}</p> : null}
      {shown ? (
        <section aria-labelledby="queue" className="mt-7 max-w-180">
          <h2 id="queue" className="type-h3 mb-2">
            {shown.title}
          </h2>
          {shown.allDone ? <p className="mb-3 text-pusta">{t("reviews.allDone")}</p> : null}
          <ReviewRows rows={shown.rows} label={shown.title} />
          <Pagination {...shown.pages} />
        </section>
      ) : null}
    </StaffPage>
  );
}
