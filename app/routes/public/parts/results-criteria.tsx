import { useTranslation } from "react-i18next";
import type { ResultsView } from "./results-view.server";

/** What was scored in each stage and with which weight, as it was locked when the call opened, with the hash that proves it. */
export function ResultsCriteria({ plan }: { plan: NonNullable<ResultsView["plan"]> }) {
  const { t } = useTranslation("public");
  return (
    <section aria-labelledby="criteria">
      <h2 id="criteria" className="type-h2 mb-1">
        {t("results.criteria")}
      </h2>
      <p className="mb-4 max-w-prose text-ink2">{t("results.criteriaText")}</p>
      <div className="grid gap-7">
        {plan.stages.map(({ key, name, weight, criteria }) => (
          <table key={key} className="w-full text-left">
            <caption className="mb-1 text-left font-semibold">
              {name}
              {weight ? <span className="ml-2 font-normal text-ink2">{weight}</span> : null}
            </caption>
            <thead>
              <tr className="border-line border-b text-small text-ink2">
                <th scope="col" className="py-2 font-medium">
                  {t("cohort.criterion")}
                </th>
                <td className="hidden tablet:table-cell" />
                <th scope="col" className="py-2 text-right font-medium">
                  {t("cohort.weight")}
                </th>
              </tr>
            </thead>
            <tbody>
              {criteria.map((criterion) => (
                <tr key={criterion.key} className="border-line border-b">
                  <th scope="row" className="py-2.5 pr-5 font-normal tablet:w-2/5">
                    {criterion.name}
                  </th>
                  <td aria-hidden="true" className="hidden tablet:table-cell">
                    <svg aria-hidden="true" width="100%" height="10" className="block" data-print="exact">
                      <rect width={`${criterion.width}%`} height="10" className="fill-xezer" />
                    </svg>
                  </td>
                  <td className="tabular w-16 py-2.5 text-right font-medium">{criterion.weight}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      {plan.passMark ? <p className="mt-4 max-w-prose">{plan.passMark}</p> : null}
      <p className="mt-4 max-w-prose text-small text-ink2">{plan.locked}</p>
      <p className="text-small text-ink2">
        SHA-256 <code className="break-all">{plan.sha256}</code>
      </p>
    </section>
  );
}
