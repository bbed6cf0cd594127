import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/ui/empty-state";
import { Tabs } from "~/ui/tabs";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import type { CohortHandle } from "./cohort";
import type { StaffHandle } from "./frame";
import { EnrolmentTable } from "./parts/enrolment-table";
import { enrolmentsView } from "./parts/enrolments-view.server";
import { staffTitle } from "./parts/staff-title";

export const handle: CohortHandle & StaffHandle = { tab: "enrolments", place: "cohorts" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  return enrolmentsView(viewer, language, params.code ?? "", new URL(request.url).searchParams.get("show"));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => staffTitle(data?.title);

/** Who took a place in the cohort, and what is needed of the coordinator. */
export default function CohortEnrolments() {
  const { t } = useTranslation("staff");
  const { title, tabs, rows } = useLoaderData<typeof loader>();
  return (
    <div className="px-4 py-3 desktop:px-5">
      {tabs.length > 1 ? <Tabs label={title} tabs={tabs} /> : null}
      <div className="mt-3">
        {rows.length > 0 ? <EnrolmentTable caption={title} rows={rows} /> : <EmptyState text={t("enrolments.none")} />}
      </div>
    </div>
  );
}
