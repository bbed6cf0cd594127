import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import type { GrantView } from "./person-view.server";

/** The roles somebody held once: from when to when, who gave them and who ended them. */
export function GrantsEnded({ history }: { history: GrantView[] }) {
  const { t } = useTranslation("staff");
  return (
    <section aria-labelledby="history" className="mt-8">
      <h2 id="history" className="type-h2 mb-3">
        {t("people.history")}
      </h2>
      <DataTable
        caption={t("people.history")}
        rows={history}
        rowKey={({ id }) => id}
        columns={[
          { key: "role", head: t("people.role"), main: true, cell: ({ role }) => role },
          { key: "scope", head: t("people.scope"), cell: ({ scope }) => scope },
          { key: "since", head: t("people.since"), cell: ({ since }) => <span className="tabular">{since}</span> },
          { key: "by", head: t("people.grantedBy"), cell: ({ grantedBy }) => grantedBy },
          { key: "ended", head: t("people.ended"), cell: ({ ended }) => <span className="tabular">{ended}</span> },
          { key: "endedBy", head: t("people.endedBy"), cell: ({ endedBy }) => endedBy },
        ]}
      />
    </section>
  );
}
