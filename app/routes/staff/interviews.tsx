import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { summaryOf } from "~/components/authoring/form-state";
import { RuleBroken } from "~/domain/errors";
import { markAttendance } from "~/domain/interviews/mark-attendance.server";
import { standAside } from "~/domain/interviews/stand-aside.server";
import { paths } from "~/paths";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { Pagination } from "~/ui/pagination";
import { authoringAction } from "~/web/authoring-action.server";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import { typedText } from "~/web/typed-form";
import type { StaffHandle } from "./frame";
import { myPanelsView } from "./parts/my-panels-view.server";
import { PanelRow } from "./parts/panel-row";
import { StaffPage } from "./parts/staff-page";
import { staffTitle } from "./parts/staff-title";

export const handle: StaffHandle = { place: "interviews" };

const DONE = ["came", "absent", "aside"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request);
  const search = new URL(request.url).searchParams;
  const done = DONE.find((each) => each === search.get("done")) ?? null;
  return { ...(await myPanelsView(viewer, languageOf(params), search.get("from"))), done };
}

/** Each row has a reason of its own: what is wrong with it is said there. */
const atField = (from: string, to: string) => (error: unknown) => {
  if (!(error instanceof RuleBroken)) throw error;
  throw new RuleBroken(error.blockers.map((each) => (each.field === from ? { ...each, field: to } : each)));
};

/** Says whether a candidate came, or that one stands aside. Whoever came is scored at once: the review opens. */
export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const from = new URL(request.url).searchParams.get("from") ?? undefined;
  return authoringAction(request, {
    language,
    run: async (values, intent) => {
      const answer = DONE.find((each) => each === intent);
      if (!answer) throw new Response(null, { status: 400 });
      const bookingId = typedText(values, "bookingId");
      if (answer === "aside") {
        const field = `reason-${bookingId}`;
        await standAside(viewer, { bookingId, reason: typedText(values, field) }).catch(atField("reason", field));
        return redirect(paths.staffMyInterviews(language, { from, done: answer }));
      }
      const { reviewId } = await markAttendance(viewer, { bookingId, attended: answer === "came" });
      return redirect(
        reviewId && answer === "came"
          ? paths.staffReview(language, reviewId)
          : paths.staffMyInterviews(language, { from, done: answer }),
      );
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => staffTitle(data?.title);

/** A panel member's own interviews, from today on. */
export default function MyInterviews() {
  const { t } = useTranslation("staff");
  const { title, days, done, firstHref, nextHref } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <StaffPage title={title}>
      <ErrorSummary errors={summaryOf(refused)} />
      {done && !refused ? (
        <Note tone="success" announced className="mb-5 max-w-180">
          {t(`myInterviews.done.${done}`)}
        </Note>
      ) : null}
      {days.length === 0 ? <EmptyState text={t("myInterviews.none")} /> : null}
      {days.map(({ day, rows }) => (
        <section key={day} aria-label={day} className="mb-6 max-w-240">
          <h2 className="type-h2 tabular mb-2">{day}</h2>
          <ul className="border-line border-t">
            {rows.map((row) => (
              <PanelRow key={row.key} row={row} refused={refused ?? null} />
            ))}
          </ul>
        </section>
      ))}
      <Pagination previousHref={firstHref ?? undefined} nextHref={nextHref ?? undefined} />
    </StaffPage>
  );
}
