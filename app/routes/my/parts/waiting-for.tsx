import { useTranslation } from "react-i18next";

/** The places somebody waits for, each with their position there; nothing where nobody chooses a place. */
export function WaitingFor({ places }: { places: { place: string; position: string }[] }) {
  const { t } = useTranslation("my");
  if (places.length === 0) return null;
  return (
    <div className="mt-3">
      <p className="font-semibold">{t("application.waitingFor")}</p>
      <ul className="mt-1">
        {places.map(({ place, position }) => (
          <li key={place} className="flex flex-wrap justify-between gap-x-4 border-line border-t py-1.5">
            <span>{place}</span>
            <span className="tabular text-ink2">{position}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
