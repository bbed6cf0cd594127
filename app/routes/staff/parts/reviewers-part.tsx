import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { classNames } from "~/ui/class-names";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { SelectField } from "~/ui/select-field";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";
import type { RefusedReviewers } from "./act-on-reviewers.server";
import { ActionForm } from "./action-form";
import { LoadBar } from "./load-bar";
import type { ReviewersView } from "./reviewers-view.server";
import { Unfold } from "./unfold";

type PartProps = { view: ReviewersView; refused: RefusedReviewers | null };

/** The reviewers of a stage with what they have; adding one, changing a limit, relieving one. */
export function ReviewersPart({ view, refused }: PartProps) {
  const { t } = useTranslation("staff");
  return (
    <>
      {view.reviewers.length === 0 ? (
        <EmptyState text={t("reviewers.none")} />
      ) : (
        <DataTable
          caption={t("reviewers.title")}
          rows={view.reviewers}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              head: t("reviewers.name"),
              main: true,
              cell: ({ name, note, stranded }) => (
                <>
                  {name}
                  {note ? (
                    <span
                      className={classNames(
                        "block text-small",
                        stranded ? "font-semibold text-zeferan-text" : "font-normal text-ink2",
                      )}
                    >
                      {note}
                    </span>
                  ) : null}
                </>
              ),
            },
            { key: "load", head: t("reviewers.load"), card: "end", cell: (reviewer) => <LoadBar {...reviewer} /> },
            {
              key: "open",
              head: t("reviewers.open"),
              figures: true,
              cell: ({ open, openHref }) =>
                openHref && view.mayRun ? <TextLink href={openHref}>{String(open)}</TextLink> : open,
            },
            { key: "done", head: t("reviewers.finished"), figures: true, cell: ({ done }) => done },
            { key: "limit", head: t("reviewers.limit"), figures: true, cell: ({ limit }) => limit },
          ]}
        />
      )}
      {view.mayRun ? (
        <div className="mt-3 flex flex-wrap gap-x-8 gap-y-2">
          <ListForm view={view} refused={refused} />
          {view.listed.length > 0 ? <RelieveForm view={view} refused={refused} /> : null}
        </div>
      ) : null}
    </>
  );
}

function ListForm({ view, refused }: PartProps) {
  const { t } = useTranslation("staff");
  const mine = refused?.form === "list" ? refused : null;
  const people = [...view.addable, ...view.listed];
  if (people.length === 0) return <p className="text-ink2">{t("reviewers.nobodyToAdd")}</p>;
  return (
    <Unfold summary={t("reviewers.list")} open={mine !== null || view.listed.length === 0}>
      <ActionForm action={view.here} intent="list" look="secondary" text={t("reviewers.listSave")}>
        <SelectField
          name="list.personId"
          label={t("reviewers.name")}
          options={people}
          value={mine?.typed["list.personId"]}
          error={mine?.errors["list.personId"]}
        />
        <TextField
          name="list.most"
          label={t("reviewers.ownLimit")}
          hint={t("reviewers.ownLimitHint")}
          optional
          inputMode="numeric"
          size="code"
          value={mine?.typed["list.most"]}
          error={mine?.errors["list.most"]}
        />
      </ActionForm>
    </Unfold>
  );
}

function RelieveForm({ view, refused }: PartProps) {
  const { t } = useTranslation("staff");
  const mine = refused?.form === "relieve" ? refused : null;
  return (
    <Unfold summary={t("reviewers.relieve")} open={mine !== null}>
      <p className="mb-3 max-w-prose">{t("reviewers.relieveText")}</p>
      <Form method="post" action={view.here} id="relieve-form" data-keeps-typed="" noValidate className="space-y-4">
        <SelectField
          name="relieve.personId"
          label={t("reviewers.name")}
          options={view.listed}
          value={mine?.typed["relieve.personId"]}
        />
        <TextArea
          name="relieve.reason"
          label={t("reviewers.reason")}
          rows={3}
          limit={500}
          value={mine?.typed["relieve.reason"]}
          error={mine?.errors["relieve.reason"]}
        />
        <div className="flex flex-wrap gap-3">
          <Button name="intent" value="handOver" look="secondary" width="hug">
            {t("reviewers.handOver")}
          </Button>
          <Button name="intent" value="remove" look="quiet" width="hug">
            {t("reviewers.remove")}
          </Button>
        </div>
      </Form>
    </Unfold>
  );
}
