import { useTranslation } from "react-i18next";
import { Disclosure } from "~/ui/disclosure";
import { Icon } from "~/ui/icon";
import { TextLink } from "~/ui/text-link";
import { countedAs, UPCOMING_ICONS } from "./upcoming-icons";
import type { UpcomingRow, UpcomingView } from "./upcoming-view.server";

/** What the clock will do, under the days on which it does it. */
export function UpcomingDays({ days }: { days: UpcomingView["dated"] }) {
  const { t } = useTranslation("staff");
  return (
    <div className="max-w-240 space-y-6">
      {days.map(({ day, weekday, rows }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className="type-h3 mb-1">
            <span className="tabular">{day}</span>{" "}
            <span className="font-normal text-ink2">{t(`weekday.${weekday}`)}</span>
          </h2>
          <ul className="border-line border-t">
            {rows.map((row) => (
              <DueRow key={row.key} row={row} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function DueRow({ row }: { row: UpcomingRow }) {
  const { t } = useTranslation("staff");
  const { kind, time, number, people, unnamed } = row;
  const counted = t(`upcomingPage.counted.${countedAs(kind)}`, { number });
  return (
    <li className="border-line border-b py-2">
      <div className="grid grid-cols-[auto_1fr] gap-x-3 tablet:grid-cols-[1rem_3.5rem_minmax(0,1fr)_auto]">
        <Icon of={UPCOMING_ICONS[kind]} size={16} className="mt-0.5 text-ink2" />
        <span className="tabular text-ink2 max-tablet:hidden">{time}</span>
        <p className="min-w-0">
          {t(`upcoming.${kind}`)}
          {time ? <span className="tabular text-ink2 tablet:hidden"> · {time}</span> : null}
          <span className="block text-ink2">
            <TextLink href={row.cohortHref}>{row.cohort}</TextLink>
          </span>
        </p>
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 max-tablet:col-start-2 tablet:justify-end">
          <span className="tabular text-ink2">{number ? counted : t("overview.automatic")}</span>
          {row.holdHref ? <TextLink href={row.holdHref}>{t("upcomingPage.holdAll")}</TextLink> : null}
        </div>
      </div>
      {people.length > 0 ? (
        <div className="pl-7 tablet:pl-20">
          <Disclosure summary={t("upcomingPage.who")}>
            <ul className="tabular">
              {people.map((person) => (
                <li key={person.reference} className="flex flex-wrap gap-x-3 py-1">
                  <TextLink href={person.href}>{person.name}</TextLink>
                  <span>{person.reference}</span>
                  {person.holdHref ? <TextLink href={person.holdHref}>{t("upcomingPage.hold")}</TextLink> : null}
                </li>
              ))}
            </ul>
            {unnamed > 0 ? <p className="py-1">{t("upcomingPage.andMore", { number: unnamed })}</p> : null}
          </Disclosure>
        </div>
      ) : null}
    </li>
  );
}
