import { LockKeyhole, LockKeyholeOpen } from "lucide-react";
import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import { Disclosure } from "~/ui/disclosure";
import { Icon } from "~/ui/icon";
import type { StagesView } from "./stages-view.server";

/** Whether the selection is locked, since when, and every version it has had with its hash and its reason. */
export function PlanLock({ view: { lock, lockAhead } }: { view: StagesView }) {
  const { t } = useTranslation("staff");
  if (!lock) {
    return (
      <p className="flex gap-2">
        <Icon of={LockKeyholeOpen} size={20} className="mt-0.5 shrink-0 text-ink2" />
        <span>{lockAhead}</span>
      </p>
    );
  }
  return (
    <>
      <p className="flex flex-wrap gap-x-2 gap-y-1">
        <Icon of={LockKeyhole} size={20} className="mt-0.5 shrink-0 text-pusta" />
        <span className="font-semibold">{lock.words}</span>
        <span className="text-ink2">
          SHA-256 <code title={lock.sha256}>{lock.short}…</code>
        </span>
      </p>
      <Disclosure summary={t("stages.versions")}>
        <DataTable
          caption={t("stages.versions")}
          rows={lock.history}
          rowKey={({ number }) => number}
          columns={[
            { key: "number", head: t("stages.version"), main: true, cell: ({ number }) => number },
            {
              key: "at",
              head: t("stages.lockedAt"),
              cell: ({ at }) => <span className="whitespace-nowrap">{at}</span>,
            },
            { key: "by", head: t("stages.lockedBy"), cell: ({ by }) => by },
            { key: "reason", head: t("stages.reason"), cell: ({ reason }) => reason },
            {
              key: "sha256",
              head: "SHA-256",
              cell: ({ sha256 }) => <code className="break-all text-small">{sha256}</code>,
            },
          ]}
        />
      </Disclosure>
    </>
  );
}
