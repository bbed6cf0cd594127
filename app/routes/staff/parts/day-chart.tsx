import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import { Disclosure } from "~/ui/disclosure";
import type { DayChartData } from "./day-chart-data";

type DayChartProps = { chart: DayChartData; before: { code: string; number: number } | null };

const HEIGHT = 96;
const STEP = 18;

/** Applications by day: a bar a day, today marked, last year's figure beside it, and the same as a table. */
export function DayChart({ chart, before }: DayChartProps) {
  const { t } = useTranslation("staff");
  if (chart.total === 0 && chart.today === null) return <p className="text-ink2">{t("overview.noDays")}</p>;
  const shown = chart.days.filter(({ number }) => number > 0);
  return (
    <div className="flex flex-wrap items-end gap-x-12 gap-y-4">
      <div className="min-w-64 flex-1">
        <Bars chart={chart} />
        <Disclosure summary={t("overview.asTable")}>
          <DataTable
            caption={t("overview.byDay")}
            rows={shown}
            rowKey={({ day }) => day}
            columns={[
              { key: "day", head: t("overview.day"), main: true, cell: ({ day }) => day },
              { key: "number", head: t("overview.number"), figures: true, cell: ({ number }) => number },
            ]}
          />
        </Disclosure>
      </div>
      <div className="pb-2">
        <p className="type-figure">{chart.total}</p>
        <p>{t("overview.applications")}</p>
        {before ? <p className="mt-2 text-ink2">{t("overview.before", before)}</p> : null}
      </div>
    </div>
  );
}

/** Words stand outside the drawing: inside they would shrink with it. */
function Bars({ chart: { days, most, today } }: { chart: DayChartData }) {
  const { t } = useTranslation("staff");
  const width = days.length * STEP;
  const now = today === null ? null : (today + 1) * STEP - 2.5;
  return (
    <div aria-hidden="true" className="max-w-160 text-small">
      <p className="relative h-6 font-medium text-nar">
        {now === null ? null : (
          <span
            className="absolute whitespace-nowrap"
            style={now * 2 < width ? { left: `${(now / width) * 100}%` } : { right: `${100 - (now / width) * 100}%` }}
          >
            {t("overview.today")}
          </span>
        )}
      </p>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${width} ${HEIGHT}`}
        className="block w-full overflow-visible"
        data-print="exact"
      >
        {days.map(({ day, number }, at) => {
          const height = Math.round((number / most) * (HEIGHT - 4));
          return number > 0 ? (
            <rect key={day} x={at * STEP} y={HEIGHT - height} width={STEP - 5} height={height} className="fill-xezer" />
          ) : null;
        })}
        <path d={`M0 ${HEIGHT}h${width}`} className="stroke-edge" strokeWidth="1" fill="none" />
        {now === null ? null : <rect x={now} y={0} width="2" height={HEIGHT} className="fill-nar" />}
      </svg>
      <p className="tabular mt-1 flex justify-between">
        <span>{days[0]?.day.slice(0, 5)}</span>
        <span>{days.at(-1)?.day.slice(0, 5)}</span>
      </p>
    </div>
  );
}
