import { useTranslation } from "react-i18next";

type UnitPlacesProps = { places: { key: string; title: string; unit: string | null; number: number }[] };

/** Where the places of volunteers and interns are, or how many each track has. Nothing for cohorts of one kind of seat. */
export function UnitPlaces({ places }: UnitPlacesProps) {
  const { t } = useTranslation("public");
  if (places.length === 0) return null;
  const tracks = places.every(({ unit }) => unit === null);
  return (
    <section aria-labelledby="unit-places">
      <h2 id="unit-places" className="type-h2 mb-3">
        {t(tracks ? "cohort.tracks" : "cohort.unitPlaces")}
      </h2>
      <table className="w-full text-left">
        <thead>
          <tr className="border-line border-b text-small text-ink2">
            <th scope="col" className="py-2 font-medium">
              {t(tracks ? "cohort.track" : "cohort.unit")}
            </th>
            <th scope="col" className="py-2 text-right font-medium">
              {t("cohort.number")}
            </th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ key, title, unit, number }) => (
            <tr key={key} className="border-line border-b">
              <th scope="row" className="py-2.5 pr-5 font-normal">
                {unit ?? title}
                {unit === null || title === unit ? null : <span className="block text-small text-ink2">{title}</span>}
              </th>
              <td className="tabular py-2.5 text-right font-medium">{number}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
