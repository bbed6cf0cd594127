import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { WordsKept } from "~/components/words-kept";
import { NotFound } from "~/domain/errors";
import { changePeriod } from "~/domain/retention/change-period.server";
import { isPeriodCategory } from "~/domain/retention/retention-categories";
import { paths } from "~/paths";
import { DataTable } from "~/ui/data-table";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { authoringAction } from "~/web/authoring-action.server";
import { languageOf } from "~/web/language";
import { requireStepUp } from "~/web/require-step-up.server";
import { requireStaff } from "~/web/require-viewer.server";
import { summaryOf } from "~/web/summary-of";
import { typedText } from "~/web/typed-form";
import { AdminPage } from "./parts/admin-page";
import { adminTitle } from "./parts/admin-title";
import { PeriodForms } from "./parts/period-forms";
import { periodView } from "./parts/period-view.server";
import { typedInAddress, typedPeriod } from "./parts/typed-period";

export const handle = { place: "retention" };

function categoryOf(params: LoaderFunctionArgs["params"]) {
  const category = params.category ?? "";
  if (!isPeriodCategory(category)) throw new NotFound();
  return category;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request, ["administrator"]);
  const category = categoryOf(params);
  // Asked before a form is shown, so that nobody writes a reason for nothing.
  await requireStepUp(request);
  const typed = typedInAddress(request);
  return {
    ...(await periodView(viewer, languageOf(params), category, typed)),
    saved: typedText(typed, "done") === "saved",
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  await requireStaff(request, ["administrator"]);
  const category = categoryOf(params);
  const signedIn = await requireStepUp(request);
  const language = languageOf(params);
  return authoringAction(request, {
    language,
    run: async (values) => {
      await changePeriod(signedIn, { category, ...typedPeriod(values), reason: typedText(values, "reason") });
      return redirect(paths.adminRetentionPeriod(language, category, "saved"));
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => adminTitle(view?.title);

/** How long one kind of data is kept: now, before and from when on, and a new period with what it would mean. */
export default function RetentionPeriod() {
  const view = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { words } = view;
  return (
    <AdminPage title={view.title} trail={view.trail}>
      <div className="max-w-form">
        {failure && !view.preview ? (
          // The reason belongs to a preview, which a day that cannot be has none of.
          <WordsKept errors={summaryOf(failure)} words={[typedText(failure.values, "reason")]} />
        ) : (
          <ErrorSummary errors={summaryOf(failure)} />
        )}
        {view.saved && !failure ? (
          <Note tone="success" announced className="mb-4">
            {words.saved}
          </Note>
        ) : null}
        <p>{view.kept}</p>
        <PeriodForms view={view} failure={failure} />
      </div>
      <section aria-labelledby="history" className="mt-10">
        <h2 id="history" className="type-h2 mb-3">
          {words.history}
        </h2>
        <DataTable
          caption={words.history}
          rows={view.history}
          rowKey={({ id }) => id}
          columns={[
            { key: "period", head: words.period, main: true, cell: ({ period }) => period },
            { key: "from", head: words.from, cell: ({ from }) => <span className="tabular">{from}</span> },
            { key: "holds", head: words.state, cell: ({ holds }) => holds },
            { key: "by", head: words.by, cell: ({ by }) => by },
            { key: "reason", head: words.reason, cell: ({ reason }) => reason },
          ]}
        />
      </section>
    </AdminPage>
  );
}
