import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ApplicationStateMark } from "~/components/application-state-mark";
import type { FormState } from "~/components/authoring/form-state";
import { Button } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { fieldIds } from "~/ui/field-ids";
import { Pagination } from "~/ui/pagination";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";
import { typedText, typedTexts } from "~/web/typed-form";
import type { StagePeopleView } from "./stage-people-view.server";
import type { StagesView } from "./stages-view.server";

type StagePeopleProps = { people: StagePeopleView; view: StagesView; form: FormState };

/** Who is in a stage, who was left behind in it and why, and the way to move them on by hand. */
export function StagePeople({ people, view, form }: StagePeopleProps) {
  const { t } = useTranslation("staff");
  const { rows, over } = people;
  const mine = typedText(form.values, "of") === "move";
  const chosen = new Set(mine ? typedTexts(form.values, "references") : []);
  const mayMove = view.mayRun && view.editing !== "closed" && rows.some((row) => row.mayMove);
  const targets = view.stages.filter(({ key, number }) => key !== people.key && number > 1);
  if (rows.length === 0) return <p id="people">{t("stages.nobody")}</p>;
  const tick = {
    key: "tick",
    head: t("stages.choose"),
    card: "lead" as const,
    screen: true,
    cell: (row: (typeof rows)[number]) =>
      row.mayMove ? (
        <label className="inline-flex min-h-9 min-w-9 items-center">
          <input
            type="checkbox"
            name="references"
            value={row.reference}
            defaultChecked={chosen.has(row.reference)}
            className="tick"
          />
          <span className="sr-only">{row.name}</span>
        </label>
      ) : null,
  };
  return (
    <Form method="post" action={`${view.here}?in=${people.key}`} id="people" data-keeps-typed="" noValidate>
      <input type="hidden" name="of" value="move" />
      <input type="hidden" name="here" value={`${view.here}?in=${people.key}`} />
      {over ? <p className="mb-2 max-w-prose text-ink2">{t("stages.overText")}</p> : null}
      <div id={fieldIds("references").control} tabIndex={-1}>
        <DataTable
          caption={t("stages.people", { name: people.name })}
          rows={rows}
          rowKey={({ reference }) => reference}
          columns={[
            ...(mayMove ? [tick] : []),
            {
              key: "name",
              head: t("stages.applicant"),
              main: true,
              cell: ({ href, name }) => <TextLink href={href}>{name}</TextLink>,
            },
            { key: "reference", head: t("stages.reference"), card: "end", cell: ({ reference }) => reference },
            {
              key: "status",
              head: t("stages.state"),
              card: "bare",
              cell: ({ status }) => <ApplicationStateMark status={status} reader="staff" />,
            },
            { key: "since", head: t("stages.since"), figures: true, cell: ({ since }) => since },
            {
              key: "missing",
              head: t("stages.work"),
              card: "inline",
              cell: ({ missing, waits }) => (
                <span className={over && waits ? "font-semibold text-zeferan-text" : undefined}>{missing}</span>
              ),
            },
          ]}
        />
      </div>
      <Pagination previousHref={people.firstHref ?? undefined} nextHref={people.nextHref ?? undefined} />
      {mayMove ? (
        <div className="mt-4 max-w-form space-y-4">
          <SelectField
            name="stageKey"
            label={t("stages.moveTo")}
            options={targets.map(({ key, number, name }) => ({
              value: key,
              label: t("stages.numbered", { number, name }),
            }))}
            value={mine ? typedText(form.values, "stageKey") : undefined}
            error={form.errors.stageKey}
          />
          <TextField
            name="move.reason"
            label={t("stages.moveReason")}
            autoComplete="off"
            value={mine ? typedText(form.values, "move.reason") : undefined}
            error={form.errors["move.reason"]}
          />
          <Button name="intent" value="move" look="secondary" width="hug">
            {t("stages.move")}
          </Button>
        </div>
      ) : null}
    </Form>
  );
}
