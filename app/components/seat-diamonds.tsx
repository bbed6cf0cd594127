import { useTranslation } from "react-i18next";
import { countTo } from "~/ui/count-to";
import { Diamond } from "~/ui/diamond";

type SeatDiamondsProps = { total: number; taken: number; offered: number };

/** More seats than this are told in words only: nobody counts two hundred diamonds. */
const MOST_DRAWN = 60;

/** The seats of a cohort: full taken, half offered, empty free; and the same in words. */
export function SeatDiamonds({ total, taken, offered }: SeatDiamondsProps) {
  const { t } = useTranslation("ui");
  const free = Math.max(0, total - taken - offered);
  const look = (place: number) => (place <= taken ? "full" : place <= taken + offered ? "half" : "empty");
  return (
    <div>
      {total <= MOST_DRAWN ? (
        <div aria-hidden="true" className="mb-2 flex flex-wrap gap-1.5">
          {countTo(total).map((place) => (
            <Diamond key={place} look={look(place)} />
          ))}
        </div>
      ) : null}
      <p className="text-small text-ink2">{t("seats.summary", { total, taken, offered, free })}</p>
    </div>
  );
}
