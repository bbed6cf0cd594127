import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import { TextLink } from "~/ui/text-link";
import { AssignmentRunDetails } from "./assignment-run-details";
import type { ReviewersView } from "./reviewers-view.server";
import { Section } from "./section";

/** The last assignments, and how the one asked for came about. */
export function RunPart({ view }: { view: ReviewersView }) {
  const { t } = useTranslation("staff");
  return (
    <>
      <Section label={t("reviewers.runs")}>
        <DataTable
          caption={t("reviewers.runsCaption")}
          rows={view.runs}
          rowKey={({ id }) => id}
          current={({ current }) => current}
          columns={[
            {
              key: "at",
              head: t("reviewers.when"),
              main: true,
              cell: ({ at, href }) => (
                <TextLink href={href}>
                  <span className="tabular">{at}</span>
                </TextLink>
              ),
            },
            { key: "by", head: t("reviewers.by"), card: "bare", cell: ({ by }) => by },
            { key: "kind", head: t("reviewers.what"), card: "bare", cell: ({ kind }) => kind },
            { key: "assigned", head: t("reviewers.assigned"), figures: true, cell: ({ assigned }) => assigned },
            { key: "short", head: t("reviewers.lacking"), figures: true, cell: ({ short }) => short },
          ]}
        />
      </Section>
      {view.run && !view.preview ? (
        <Section label={view.run.title}>
          <AssignmentRunDetails run={view.run} />
        </Section>
      ) : null}
    </>
  );
}
