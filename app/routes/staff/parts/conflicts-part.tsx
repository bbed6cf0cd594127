import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import { SelectField } from "~/ui/select-field";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";
import type { RefusedReviewers } from "./act-on-reviewers.server";
import { ActionForm } from "./action-form";
import type { ReviewersView } from "./reviewers-view.server";
import { Unfold } from "./unfold";

/** The conflicts of interest that were declared, and declaring one for somebody. */
export function ConflictsPart({ view, refused }: { view: ReviewersView; refused: RefusedReviewers | null }) {
  const { t } = useTranslation("staff");
  const mine = refused?.form === "conflict" ? refused : null;
  return (
    <>
      <p className="mb-3 max-w-prose text-ink2">{t("reviewers.conflictsText")}</p>
      {view.conflicts.length > 0 ? (
        <DataTable
          caption={t("reviewers.conflicts")}
          rows={view.conflicts}
          rowKey={({ reference, reviewer }) => `${reference} ${reviewer}`}
          columns={[
            {
              key: "reference",
              head: t("reviewers.application"),
              main: true,
              cell: ({ reference, href }) => <TextLink href={href}>{reference}</TextLink>,
            },
            { key: "reviewer", head: t("reviewers.name"), card: "bare", cell: ({ reviewer }) => reviewer },
            { key: "reason", head: t("reviewers.reason"), cell: ({ reason }) => reason },
            {
              key: "at",
              head: t("reviewers.declaredOn"),
              card: "end",
              cell: ({ at }) => <span className="tabular">{at}</span>,
            },
          ]}
        />
      ) : (
        <p>{t("reviewers.conflictsNone")}</p>
      )}
      {view.mayRun && view.everListed.length > 0 ? (
        <div className="mt-3">
          <Unfold summary={t("reviewers.declare")} open={mine !== null}>
            <p className="mb-3 max-w-prose">{t("reviewers.declareText")}</p>
            <ActionForm action={view.here} intent="conflict" look="secondary" text={t("reviewers.declareSave")}>
              <TextField
                name="conflict.reference"
                label={t("reviewers.reference")}
                size="short"
                value={mine?.typed["conflict.reference"]}
                error={mine?.errors["conflict.reference"]}
              />
              <SelectField
                name="conflict.personId"
                label={t("reviewers.name")}
                options={view.everListed}
                value={mine?.typed["conflict.personId"]}
                error={mine?.errors["conflict.personId"]}
              />
              <TextArea
                name="conflict.reason"
                label={t("reviewers.reason")}
                rows={3}
                limit={500}
                value={mine?.typed["conflict.reason"]}
                error={mine?.errors["conflict.reason"]}
              />
            </ActionForm>
          </Unfold>
        </div>
      ) : null}
    </>
  );
}
