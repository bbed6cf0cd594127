import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import { Disclosure } from "~/ui/disclosure";
import type { TimelineView } from "./stage-timeline-view.server";

const BAR = { past: "fill-ink3", now: "fill-xezer", ahead: "fill-edge" };
const LINE = { close: "stroke-ink3", results: "stroke-pusta", today: "stroke-nar" };

/** A place in a lane, in thousandths, for a drawing as wide as its lane. */
const along = (thousandths: number) => `${thousandths / 10}%`;

/**
 * The stages over the weeks of the selection, a lane each, so that those at the same time stand one under the other. The
 * lines through all lanes are the close, the results and today. The same stands beside it as a table.
 */
export function StageTimeline({ timeline }: { timeline: TimelineView }) {
  const { t } = useTranslation("staff");
  const { lanes, marks, axis, today } = timeline;
  return (
    <div className="max-w-5xl">
      <div aria-hidden="true">
        <div className="tablet:ml-64">
          <p className="tabular flex justify-between text-small text-ink2">
            <span>{axis[0]}</span>
            <span>{axis[1]}</span>
          </p>
          {today ? (
            <p className="relative h-6 text-small font-medium text-nar">
              <span
                className="absolute whitespace-nowrap"
                style={today.at < 600 ? { left: `${today.at / 10}%` } : { right: `${100 - today.at / 10}%` }}
              >
                {today.words}
              </span>
            </p>
          ) : null}
        </div>
        {lanes.map(({ key, name, when, from, to, standing, call }) => (
          <div key={key} className="tablet:flex tablet:items-stretch">
            <p className="flex shrink-0 flex-wrap justify-between gap-x-3 pr-4 pt-1 text-small tablet:w-64 tablet:py-1">
              <span className={call ? "text-ink2" : "font-semibold"}>{name}</span>
              <span className="tabular text-ink2">{when}</span>
            </p>
            <span className="relative block h-8 tablet:h-auto tablet:min-h-9 tablet:flex-1">
              <svg aria-hidden="true" className="absolute size-full" data-print="exact">
                <line x2="100%" y1="50%" y2="50%" className="stroke-line" />
                {marks.map((mark) => (
                  <line
                    key={mark.key}
                    x1={along(mark.at)}
                    x2={along(mark.at)}
                    y2="100%"
                    className={LINE[mark.key]}
                    strokeWidth={mark.key === "today" ? 2 : 1}
                    strokeDasharray={mark.key === "today" ? undefined : "4 3"}
                  />
                ))}
                <rect
                  x={along(from)}
                  y="50%"
                  width={along(to - from)}
                  height={call ? 8 : 16}
                  transform={`translate(0 ${call ? -4 : -8})`}
                  className={BAR[standing]}
                />
              </svg>
            </span>
          </div>
        ))}
        <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-small text-ink2">
          {marks.map(({ key }) => (
            <span key={key} className="inline-flex items-center gap-2">
              <svg aria-hidden="true" width="14" height="14" viewBox="0 0 14 14">
                <path
                  d="M7 0V14"
                  className={LINE[key]}
                  strokeWidth="2"
                  strokeDasharray={key === "today" ? undefined : "4 3"}
                />
              </svg>
              {t(`stages.mark.${key}`)}
            </span>
          ))}
        </p>
      </div>
      <Disclosure summary={t("stages.asTable")}>
        <DataTable
          caption={t("stages.timeline")}
          rows={lanes}
          rowKey={({ key }) => key}
          columns={[
            { key: "name", head: t("stages.what"), main: true, cell: ({ name }) => name },
            { key: "when", head: t("stages.when"), cell: ({ when }) => when },
            { key: "standing", head: t("stages.standing"), cell: ({ standing }) => t(`stages.is.${standing}`) },
          ]}
        />
      </Disclosure>
    </div>
  );
}
