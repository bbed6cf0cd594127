import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import { TextLink } from "~/ui/text-link";
import type { SeatsView } from "./seats-view.server";
import { Unfold } from "./unfold";

/** How places were given from the waiting list: to whom, who was passed over and why, and the list as it was. */
export function PromotionReceipts({ receipts }: { receipts: SeatsView["promotions"] }) {
  const { t } = useTranslation("staff");
  return (
    <DataTable
      caption={t("seats.receiptsCaption")}
      rows={receipts}
      rowKey={({ id }) => id}
      columns={[
        { key: "at", head: t("seats.promotedAt"), cell: ({ at }) => <span className="tabular">{at}</span> },
        {
          key: "name",
          head: t("seats.person"),
          main: true,
          cell: ({ name, href }) => <TextLink href={href}>{name}</TextLink>,
        },
        { key: "seat", head: t("seats.number"), cell: ({ seat }) => <span className="tabular">{seat}</span> },
        {
          key: "replyBy",
          head: t("seats.replyBy"),
          cell: ({ replyBy }) => <span className="tabular">{replyBy}</span>,
        },
        {
          key: "passedOver",
          head: t("seats.passedOverHead"),
          cell: ({ passedOver }) =>
            passedOver.length === 0 ? (
              <span className="text-ink2">{t("seats.passedOverNone")}</span>
            ) : (
              <ul>
                {passedOver.map(({ href, name, why }) => (
                  <li key={href}>
                    <TextLink href={href}>{name}</TextLink>: {why}
                  </li>
                ))}
              </ul>
            ),
        },
        {
          key: "queue",
          head: t("seats.queueHead"),
          wide: true,
          cell: ({ queue }) => (
            <Unfold summary={t("seats.queue", { count: queue.length })}>
              <ol className="list-decimal pl-5">
                {queue.map(({ href, name }) => (
                  <li key={href}>
                    <TextLink href={href}>{name}</TextLink>
                  </li>
                ))}
              </ol>
            </Unfold>
          ),
        },
      ]}
    />
  );
}
