import { useTranslation } from "react-i18next";
import { Anchor } from "~/ui/anchor";
import { Disclosure } from "~/ui/disclosure";
import type { CallCalendar } from "./call-calendar.server";
import { CallCalendarTable } from "./call-calendar-table";

/** The coming calls as bars along the months. On phones the list of programmes, by the nearest date, takes its place. */
export function CallCalendarFigure({ calendar }: { calendar: CallCalendar | null }) {
  const { t } = useTranslation("public");
  return (
    <section aria-labelledby="calendar" className="page hidden pt-12 tablet:block desktop:pt-20">
      <h2 id="calendar" className="type-h2 desktop:text-[2.25rem]">
        {t("home.calendar")}
      </h2>
      <p className="mt-2 max-w-prose text-ink2">{calendar ? t("home.calendarLead") : t("home.noCalls")}</p>
      {calendar ? (
        <>
          <Picture calendar={calendar} />
          <Disclosure summary={t("home.showTable")}>
            <CallCalendarTable rows={calendar.rows} />
          </Disclosure>
        </>
      ) : null}
    </section>
  );
}

const GRID = "grid grid-cols-[13rem_minmax(0,1fr)] desktop:grid-cols-[15.625rem_minmax(0,1fr)]";

function Picture({ calendar }: { calendar: CallCalendar }) {
  const { t } = useTranslation("public");
  return (
    <div>
      <div className={`${GRID} mt-4`}>
        <span />
        <div className="relative h-7">
          <span
            className="absolute bottom-0 -translate-x-px bg-nar px-2 py-0.5 text-small font-semibold whitespace-nowrap text-on-nar"
            style={{ left: `${calendar.today.at}%` }}
          >
            {calendar.today.label}
          </span>
        </div>
      </div>
      <div aria-hidden="true" className={`${GRID} border-line border-y text-[0.9375rem]`}>
        <span />
        <svg aria-hidden="true" width="100%" height="36" className="block overflow-visible">
          {calendar.months.map(({ key, name, at }) => (
            <g key={key}>
              <line x1={`${at}%`} x2={`${at}%`} y1="9" y2="36" className="stroke-line" />
              <text x={`${at}%`} dx="9" y="24" className="fill-ink2">
                {name}
              </text>
            </g>
          ))}
          <Today at={calendar.today.at} />
        </svg>
      </div>
      <ul>
        {calendar.rows.map((row) => (
          <li key={row.code} className={`${GRID} border-line border-b`}>
            <p className="flex min-h-12 items-center py-2 pr-4">
              <Anchor href={row.href} className="font-semibold hover:text-xezer hover:underline">
                {row.name}
              </Anchor>
            </p>
            <div className="relative">
              <Row row={row} today={calendar.today.at} />
            </div>
          </li>
        ))}
      </ul>
      <p aria-hidden="true" className="mt-4 flex flex-wrap gap-x-7 gap-y-1 text-[0.9375rem] text-ink2">
        <Key className="border-xezer bg-xezer">{t("home.legendOpen")}</Key>
        <Key className="border-xezer bg-xezer-tint2">{t("home.legendAhead")}</Key>
        <span className="flex items-center gap-2">
          <svg aria-hidden="true" width="16" height="16" data-print="exact">
            <path d={START} transform="translate(8 8)" className="fill-zeferan stroke-ink" />
          </svg>
          {t("home.legendStart")}
        </span>
      </p>
    </div>
  );
}

const START = "M0-7.5 7.5 0 0 7.5-7.5 0z";

function Row({ row, today }: { row: CallCalendar["rows"][number]; today: number }) {
  return (
    <svg aria-hidden="true" width="100%" height="100%" className="absolute inset-0 overflow-visible" data-print="exact">
      <line x1="0" x2="0" y1="0" y2="100%" className="stroke-line" />
      <svg aria-hidden="true" y="50%" overflow="visible">
        <rect
          x={`${row.from}%`}
          y="-10"
          width={`${row.to - row.from}%`}
          height="20"
          className={row.open ? "fill-xezer stroke-xezer" : "fill-xezer-tint2 stroke-xezer"}
        />
        <text x={`${row.to}%`} dx="9" dy="5" className="tabular fill-ink2 text-[0.9375rem]">
          {row.closesShort}
        </text>
        {row.start === null ? null : (
          <svg aria-hidden="true" x={`${row.start}%`} overflow="visible">
            <path d={START} className="fill-zeferan stroke-ink" />
          </svg>
        )}
      </svg>
      <Today at={today} />
    </svg>
  );
}

function Today({ at }: { at: number }) {
  return <line x1={`${at}%`} x2={`${at}%`} y1="0" y2="100%" strokeWidth="2" className="stroke-nar" />;
}

function Key({ className, children }: { className: string; children: string }) {
  return (
    <span className="flex items-center gap-2">
      <span className={`h-3 w-7 border ${className}`} data-print="exact" />
      {children}
    </span>
  );
}
