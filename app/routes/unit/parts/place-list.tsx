import { useTranslation } from "react-i18next";
import { SeatDiamonds } from "~/components/seat-diamonds";

type Place = { id: string; title: string; about: string; total: number; kept: number; offered: number };

/** The places of the unit, each with its seats: full taken, half offered, empty free. */
export function PlaceList({ places }: { places: Place[] }) {
  const { t } = useTranslation("staff");
  return (
    <section aria-labelledby="places">
      <h2 id="places" className="type-h3 mb-2">
        {t("unit.places")}
      </h2>
      {places.length === 0 ? <p className="text-ink2">{t("unit.placesNone")}</p> : null}
      <ul>
        {places.map(({ id, title, about, total, kept, offered }) => (
          <li key={id} className="border-line border-t py-3 last:border-b">
            <p className="font-semibold">{title}</p>
            <p className="mb-2 text-ink2">{about}</p>
            <SeatDiamonds total={total} taken={kept} offered={offered} />
          </li>
        ))}
      </ul>
    </section>
  );
}
