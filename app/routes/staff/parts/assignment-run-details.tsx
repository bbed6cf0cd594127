import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import { Pagination } from "~/ui/pagination";
import { TextLink } from "~/ui/text-link";
import type { ReviewersView } from "./reviewers-view.server";
import { Unfold } from "./unfold";

type Run = NonNullable<ReviewersView["run"]>;
type Linked = { reference: string; href: string };

const linked = ({ reference, href }: Linked) => <TextLink href={href}>{reference}</TextLink>;
const figures = (value: number) => <span className="tabular">{value}</span>;

/** How an assignment comes about: each reviewer's load before and after, who got what, who was kept from what and why. */
export function AssignmentRunDetails({ run }: { run: Run }) {
  const { t } = useTranslation("staff");
  return (
    <div className="space-y-3">
      <p className="font-semibold">{t("reviewers.assignedNumber", { number: run.assigned })}</p>
      <DataTable
        caption={t("reviewers.loads")}
        rows={run.reviewers}
        rowKey={({ id }) => id}
        columns={[
          { key: "name", head: t("reviewers.name"), main: true, cell: ({ name }) => name },
          { key: "before", head: t("reviewers.before"), figures: true, cell: ({ before }) => figures(before) },
          { key: "added", head: t("reviewers.added"), figures: true, cell: ({ added }) => figures(added) },
          { key: "after", head: t("reviewers.after"), figures: true, cell: ({ after }) => figures(after) },
          { key: "limit", head: t("reviewers.limit"), figures: true, cell: ({ limit }) => limit },
        ]}
      />
      {run.short.length > 0 ? (
        <Unfold summary={t("reviewers.shortNumber", { number: run.shortNumber })} open>
          <ul className="space-y-1">
            {run.short.map(({ why, missing, ...application }) => (
              <li key={application.reference}>
                {linked(application)} · {t("reviewers.missingNumber", { number: missing })} · {why}
              </li>
            ))}
          </ul>
        </Unfold>
      ) : null}
      {run.given.length > 0 ? (
        <Unfold summary={t("reviewers.given")} open={run.pages.position !== undefined}>
          <DataTable
            caption={t("reviewers.given")}
            rows={run.given}
            rowKey={({ reference }) => reference}
            columns={[
              { key: "reference", head: t("reviewers.application"), main: true, cell: linked },
              { key: "to", head: t("reviewers.givenTo"), cell: ({ to }) => to },
            ]}
          />
          <Pagination {...run.pages} />
        </Unfold>
      ) : null}
      {run.excluded.length > 0 ? (
        <Unfold summary={t("reviewers.excluded")}>
          <ul className="space-y-2">
            {run.excluded.map(({ key, reviewer, why, number, applications }) => (
              <li key={key}>
                <p>
                  <span className="font-semibold">{reviewer}</span> · {why} · <span className="tabular">{number}</span>
                </p>
                <p className="flex flex-wrap gap-x-3 text-small">
                  {applications.map((application) => (
                    <TextLink key={application.reference} href={application.href}>
                      {application.reference}
                    </TextLink>
                  ))}
                </p>
              </li>
            ))}
          </ul>
        </Unfold>
      ) : null}
      <p className="text-small text-ink2">
        {t("reviewers.inputHash")} <span className="break-all font-mono">{run.sha256}</span>
      </p>
    </div>
  );
}
