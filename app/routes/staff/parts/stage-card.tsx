import { useTranslation } from "react-i18next";
import type { FormState } from "~/components/authoring/form-state";
import { DataTable } from "~/ui/data-table";
import { LinkButton } from "~/ui/link-button";
import { TextLink } from "~/ui/text-link";
import { StageOrderForm } from "./stage-order-form";
import type { StageCardView, StagesView } from "./stages-view.server";

type StageCardProps = { stage: StageCardView; view: StagesView; form: FormState };

/** One stage between hairlines: when it is and where its work is done; beside it how it is judged and by what. */
export function StageCard({ stage, view, form }: StageCardProps) {
  const { t } = useTranslation("staff");
  const { number, name, kind, when, rules, criteria, within, behind } = stage;
  const links = [
    { href: stage.resultsHref, text: t("testResults.link") },
    { href: stage.reviewersHref, text: t("reviewers.title") },
    { href: stage.interviewsHref, text: t("stages.interviews") },
  ];
  return (
    <article className="grid gap-x-10 gap-y-4 desktop:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <div className="min-w-0">
        <h3 className="type-h3">{t("stages.numbered", { number, name })}</h3>
        <p className="tabular text-ink2">
          {when} · {kind}
        </p>
        <ul className="mt-1 flex flex-wrap items-center gap-x-5">
          <li>
            <TextLink href={stage.peopleHref} className={LINK}>
              {t("stages.within", { number: within })}
              <span className="sr-only">: {name}</span>
            </TextLink>
          </li>
          {links.map(({ href, text }) =>
            href ? (
              <li key={href}>
                <TextLink href={href} className={LINK}>
                  {text}
                  <span className="sr-only">: {name}</span>
                </TextLink>
              </li>
            ) : null,
          )}
          {behind > 0 ? (
            <li className="font-semibold text-zeferan-text">{t("stages.behind", { number: behind })}</li>
          ) : null}
        </ul>
        {view.editing === "closed" ? null : (
          <div className="mt-2 flex flex-wrap items-start gap-x-5 gap-y-1">
            <LinkButton href={stage.editHref} look="secondary" width="hug">
              {t("stages.edit")}
              <span className="sr-only">: {name}</span>
            </LinkButton>
            {stage.movable ? <StageOrderForm stage={stage} view={view} form={form} /> : null}
          </div>
        )}
      </div>
      <div className="min-w-0 space-y-3 [&_tbody_tr:last-child]:border-b-0">
        {rules.length > 0 ? (
          <ul className="list-disc space-y-0.5 pl-5">
            {rules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        ) : null}
        {criteria.length > 0 ? (
          <DataTable
            caption={t("stages.criteriaOf", { name })}
            even
            rows={criteria}
            rowKey={({ key }) => key}
            columns={[
              { key: "name", head: t("stages.criterion"), main: true, cell: (row) => row.name },
              { key: "source", head: t("stages.scoredBy"), card: "bare", cell: (row) => row.source },
              { key: "weight", head: t("stages.weight"), figures: true, card: "end", cell: (row) => row.weight },
            ]}
          />
        ) : null}
      </div>
    </article>
  );
}

const LINK = "inline-flex min-h-control items-center";
