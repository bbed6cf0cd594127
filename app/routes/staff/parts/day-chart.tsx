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

function Bars({ chart: { days, most, today } }: { chart: DayChartData }) {
  const { t } = useTranslation("staff");
  const width = days.length * STEP;
  const middle = Math.floor(days.length / 3);
  return (
    <div className="max-w-160">
      <svg
        aria-hidden="true"
        viewBox={`0 -14 ${width} ${HEIGHT + 32}`}
        className="block w-full overflow-visible"
        data-print="exact"
      >
        {days.map(({ day, number }, at) => {
          const height = Math.round((number / most) * (HEIGHT - 4));
          return number > 0 ? (
            <rect key={day} x={at * STEP} y={HEIGHT - height} width={STEP - 5} height={height} className="fill-xezer" />
          ) : null;
        })}
        <path d={`M0 ${HEIGHT}.5h${width}`} className="stroke-edge" strokeWidth="1" fill="none" />
        {today === null ? null : (
          <g className="fill-nar text-small font-medium">
            <rect x={(today + 1) * STEP - 3.5} y={-8} width="2" height={HEIGHT + 8} />
            <text x={(today + 1) * STEP + 4} y={4}>
              {t("overview.today")}
            </text>
          </g>
        )}
        {[0, middle, days.length - 1].map((at) => (
          <text
            key={at}
            x={at === days.length - 1 ? width : at * STEP}
            y={HEIGHT + 17}
            textAnchor={at === days.length - 1 ? "end" : "start"}
            className="fill-ink text-small"
          >
            {days[at]?.day.slice(0, 5)}
          </text>
        ))}
      </svg>
    </div>
  );
}
