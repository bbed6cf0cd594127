import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import { LinkButton } from "~/ui/link-button";
import { Stat } from "~/ui/stat";
import { TextLink } from "~/ui/text-link";
import { ActionForm } from "./action-form";
import { AssignmentRunDetails } from "./assignment-run-details";
import type { ReviewersView } from "./reviewers-view.server";
import { Section } from "./section";

/** How far the assignment is; what the next one would do, and the button that does it; what lacks reviewers. */
export function AssignmentPart({ view }: { view: ReviewersView }) {
  const { t } = useTranslation("staff");
  const { counts, run, preview, short, here } = view;
  return (
    <>
      <Section label={t("reviewers.assignment")}>
        <div className="flex flex-wrap gap-x-10 gap-y-4">
          <Stat figure={String(counts.applications)} label={t("reviewers.inStage")} />
          <Stat figure={String(counts.applications - counts.lacking)} label={t("reviewers.complete")} />
          <Stat figure={String(counts.lacking)} label={t("reviewers.lacking")} />
        </div>
        <p className="mt-3 max-w-prose text-ink2">{view.late}</p>
        {view.mayRun && counts.lacking > 0 && !preview ? (
          <div className="mt-3">
            <LinkButton href={view.previewHref} width="hug">
              {t("reviewers.showPreview")}
            </LinkButton>
          </div>
        ) : null}
      </Section>
      {run && preview ? (
        <Section label={run.title}>
          <AssignmentRunDetails run={run} />
          <div className="mt-4 flex flex-wrap gap-3">
            {view.mayRun && run.assigned > 0 ? (
              <ActionForm
                action={here}
                intent="assign"
                text={t("reviewers.assign")}
                pendingText={t("reviewers.assigning")}
              />
            ) : null}
            <LinkButton href={here} look="quiet" width="hug">
              {t("reviewers.closePreview")}
            </LinkButton>
          </div>
        </Section>
      ) : null}
      {short.length > 0 && !preview ? (
        <Section label={t("reviewers.shortTitle")}>
          <DataTable
            caption={t("reviewers.shortTitle")}
            rows={short}
            rowKey={({ reference }) => reference}
            columns={[
              {
                key: "reference",
                head: t("reviewers.application"),
                main: true,
                cell: ({ reference, href }) => <TextLink href={href}>{reference}</TextLink>,
              },
              { key: "missing", head: t("reviewers.missing"), cell: ({ missing }) => String(missing) },
            ]}
          />
          {view.shortShown ? (
            <p className="mt-2 text-ink2">
              {t("reviewers.shortShown", { shown: view.shortShown, all: counts.lacking })}
            </p>
          ) : null}
        </Section>
      ) : null}
    </>
  );
}
