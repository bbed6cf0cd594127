import { useTranslation } from "react-i18next";
import type { CallScoringView } from "./call-scoring.server";

/** The criteria as bars with their weights; the figures stand beside the bars, so the table is its own alternative. */
export function CallScoring({ scoring }: { scoring: CallScoringView }) {
  const { t } = useTranslation("public");
  if (scoring.criteria.length === 0) return null;
  const most = Math.max(...scoring.criteria.map((criterion) => criterion.weight));
  return (
    <section aria-labelledby="scoring">
      <h2 id="scoring" className="type-h2 mb-3">
        {t("cohort.scoring")}
      </h2>
      <table className="w-full text-left">
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
          {scoring.criteria.map(({ key, name, weight }) => (
            <tr key={key} className="border-line border-b">
              <th scope="row" className="py-3 pr-5 font-normal tablet:w-2/5">
                {name}
              </th>
              <td aria-hidden="true" className="hidden tablet:table-cell">
                <svg aria-hidden="true" width="100%" height="10" className="block" data-print="exact">
                  <rect width={`${Math.round((weight / most) * 100)}%`} height="10" className="fill-xezer" />
                </svg>
              </td>
              <td className="tabular w-16 py-3 text-right font-medium">{weight}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {scoring.sentences.length > 0 ? (
        <p className="mt-3 max-w-prose text-[1rem] text-ink2">{scoring.sentences.join(" ")}</p>
      ) : null}
    </section>
  );
}
