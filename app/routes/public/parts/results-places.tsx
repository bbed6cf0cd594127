import { useTranslation } from "react-i18next";
import type { ResultsView } from "./results-view.server";

/** How each place of its own went: a unit, a track, seats set aside for a group. Nothing for a call of one kind of seat. */
export function ResultsPlaces({ places }: Pick<ResultsView, "places">) {
  const { t } = useTranslation("public");
  if (places.length === 0) return null;
  const figure = "tabular py-2.5 pl-3 text-right";
  return (
    <section aria-labelledby="places">
      <h2 id="places" className="type-h2 mb-3">
        {t("results.places")}
      </h2>
      <table className="w-full text-left">
        <thead>
          <tr className="border-line border-b align-bottom text-small text-ink2">
            <th scope="col" className="py-2 font-medium">
              {t("results.place")}
            </th>
            <th scope="col" className="py-2 pl-3 text-right font-medium">
              {t("results.seatsThere")}
            </th>
            <th scope="col" className="py-2 pl-3 text-right font-medium">
              {t("results.offeredThere")}
            </th>
            <th scope="col" className="py-2 pl-3 text-right font-medium">
              {t("results.lastThere")}
            </th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ key, name, seats, offered, lastAdmitted }) => (
            <tr key={key} className="border-line border-b">
              <th scope="row" className="py-2.5 font-normal">
                {name}
              </th>
              <td className={figure}>{seats}</td>
              <td className={`${figure} whitespace-nowrap`}>{offered}</td>
              <td className={figure}>{lastAdmitted}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
