import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { BackLink } from "~/ui/back-link";
import { EmptyState } from "~/ui/empty-state";
import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import type { CohortHandle } from "./cohort";
import type { StaffHandle } from "./frame";
import { FairnessTable } from "./parts/fairness-table";
import { fairnessView } from "./parts/fairness-view.server";
import { Section } from "./parts/section";
import { staffTitle } from "./parts/staff-title";

export const handle: CohortHandle & StaffHandle = { tab: "ranking", place: "cohorts" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  return fairnessView(await requireStaff(request), language, params.code ?? "");
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title);

/** How evenly the groups of a cohort's applicants went through its selection. */
export default function CohortFairness() {
  const { t } = useTranslation("staff");
  const view = useLoaderData<typeof loader>();
  return (
    <>
      <div className="px-4 pt-3 desktop:px-5">
        <BackLink href={view.rankingHref} text={t("fairness.backToRanking")} />
      </div>
      <Section label={view.title}>
        {view.empty ? (
          <EmptyState text={t("fairness.empty")} />
        ) : (
          <div className="max-w-prose space-y-3">
            <p>{view.intro}</p>
            <p className="text-ink2">{view.suppressed}</p>
            <Note title={t("fairness.meansTitle")}>{t("fairness.means")}</Note>
            <TextLink href={view.fileHref}>{t("fairness.csv")}</TextLink>
          </div>
        )}
      </Section>
      {view.empty
        ? null
        : view.tables.map((table) => (
            <Section key={table.key} label={table.head}>
              <p className="mb-2 text-ink2 text-small">{table.note}</p>
              <FairnessTable table={table} steps={view.steps} />
            </Section>
          ))}
    </>
  );
}
