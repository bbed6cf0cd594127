import { useTranslation } from "react-i18next";

type Row = { key: string; name: string; number: string; share?: number | null };

/** How many people each answer went to, with bars where the figure may be told. */
export function ResultsGroups({ id, title, rows, empty }: { id: string; title: string; rows: Row[]; empty: string }) {
  const { t } = useTranslation("public");
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="type-h2 mb-3">
        {title}
      </h2>
      {rows.length === 0 ? <p className="text-ink2">{empty}</p> : null}
      {rows.length > 0 ? (
        <table className="w-full text-left">
          <thead className="sr-only">
            <tr>
              <th scope="col">{t("results.answer")}</th>
              <td />
              <th scope="col">{t("results.people")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, number, share }) => (
              <tr key={key} className="border-line border-b">
                <th scope="row" className="py-2.5 pr-5 font-normal tablet:w-2/5">
                  {name}
                </th>
                <td aria-hidden="true" className="hidden tablet:table-cell">
                  {share ? (
                    <svg aria-hidden="true" width="100%" height="10" className="block" data-print="exact">
                      <rect width={`${share}%`} height="10" className="fill-xezer" />
                    </svg>
                  ) : null}
                </td>
                <td className="tabular py-2.5 text-right font-medium whitespace-nowrap">{number}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}
