import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import { Note } from "~/ui/note";
import type { SlotPlanView } from "./interviews-view.server";

/** What a rule would make, with what is odd about each time; nothing is made yet. */
export function SlotPreview({ plan }: { plan: SlotPlanView }) {
  const { t } = useTranslation("staff");
  return (
    <Note tone={plan.odd ? "attention" : "calm"} title={plan.words} announced>
      <div className="mt-2 max-h-96 overflow-y-auto">
        <DataTable
          caption={plan.words}
          rows={plan.slots}
          rowKey={({ key }) => key}
          columns={[
            {
              key: "day",
              head: t("interviews.day"),
              main: true,
              cell: ({ day }) => <span className="tabular">{day}</span>,
            },
            {
              key: "time",
              head: t("interviews.time"),
              card: "end",
              cell: ({ time }) => <span className="tabular">{time}</span>,
            },
            { key: "panel", head: t("interviews.panel"), card: "bare", cell: ({ panel }) => panel },
            {
              key: "warnings",
              head: t("interviews.warnings"),
              cell: ({ warnings }) => <span className="font-semibold text-zeferan-text">{warnings.join(" · ")}</span>,
            },
          ]}
        />
      </div>
    </Note>
  );
}
