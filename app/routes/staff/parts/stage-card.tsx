import { useTranslation } from "react-i18next";
import type { FormState } from "~/components/authoring/form-state";
import { DataTable } from "~/ui/data-table";
import { LinkButton } from "~/ui/link-button";
import { TextLink } from "~/ui/text-link";
import { StageOrderForm } from "./stage-order-form";
import type { StageCardView, StagesView } from "./stages-view.server";

type StageCardProps = { stage: StageCardView; view: StagesView; form: FormState };

/** One stage: when, what is scored and by whom, and how many are in it. */
export function StageCard({ stage, view, form }: StageCardProps) {
  const { t } = useTranslation("staff");
  const { number, name, kind, when, rules, criteria, within, behind } = stage;
  return (
    <article className="flex h-full flex-col border border-line bg-surface p-4">
      <h3 className="type-h3">{t("stages.numbered", { number, name })}</h3>
      <p className="tabular text-ink2">
        {when} · {kind}
      </p>
      <p className="mt-2">
        <TextLink href={stage.peopleHref} className="inline-flex min-h-11 items-center">
          {t("stages.within", { number: within })}
        </TextLink>
        {stage.resultsHref ? (
          <TextLink href={stage.resultsHref} className="ml-5 inline-flex min-h-11 items-center">
            {t("testResults.link")}
            <span className="sr-only">: {name}</span>
          </TextLink>
        ) : null}
        {stage.reviewersHref ? (
          <TextLink href={stage.reviewersHref} className="ml-5 inline-flex min-h-11 items-center">
            {t("reviewers.title")}
            <span className="sr-only">: {name}</span>
          </TextLink>
        ) : null}
        {stage.interviewsHref ? (
          <TextLink href={stage.interviewsHref} className="ml-5 inline-flex min-h-11 items-center">
            {t("stages.interviews")}
            <span className="sr-only">: {name}</span>
          </TextLink>
        ) : null}
        {behind > 0 ? (
          <span className="ml-3 font-semibold text-zeferan-text">{t("stages.behind", { number: behind })}</span>
        ) : null}
      </p>
      {rules.length > 0 ? (
        <ul className="mt-1 list-disc space-y-0.5 pl-5">
          {rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      ) : null}
      {criteria.length > 0 ? (
        <div className="mt-3">
          <DataTable
            caption={t("stages.criteriaOf", { name })}
            rows={criteria}
            rowKey={({ key }) => key}
            columns={[
              { key: "name", head: t("stages.criterion"), main: true, cell: (row) => row.name },
              { key: "source", head: t("stages.scoredBy"), cell: (row) => row.source },
              { key: "weight", head: t("stages.weight"), figures: true, cell: (row) => row.weight },
            ]}
          />
        </div>
      ) : null}
      {view.editing === "closed" ? null : (
        <div className="mt-auto flex flex-wrap items-start gap-x-5 gap-y-1 pt-3">
          <LinkButton href={stage.editHref} look="secondary" width="hug">
            {t("stages.edit")}
            <span className="sr-only">: {name}</span>
          </LinkButton>
          {stage.movable ? <StageOrderForm stage={stage} view={view} form={form} /> : null}
        </div>
      )}
    </article>
  );
}
