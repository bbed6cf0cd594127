import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import { TextLink } from "~/ui/text-link";
import type { RefusedSeats } from "./act-on-seats.server";
import { ActionForm } from "./action-form";
import { AskedMoves } from "./asked-moves";
import { MoveForm } from "./move-form";
import type { SeatsView } from "./seats-view.server";
import { Unfold } from "./unfold";

type WaitingListProps = { view: SeatsView; refused: RefusedSeats | null };

/** Who waits, in the order of promotion; whether the list moves; moves by hand, and closing it. */
export function WaitingList({ view, refused }: WaitingListProps) {
  const { t } = useTranslation("staff");
  const { waiting, promotion, here } = view;
  if (waiting.length === 0) {
    return (
      <>
        <p className="text-ink2">{t("seats.waitingNone")}</p>
        <p className="text-ink2">{promotion}</p>
      </>
    );
  }
  const waitsFor = waiting.some((each) => each.waitsFor !== "");
  return (
    <>
      <p className="mb-3 text-ink2">{promotion}</p>
      <AskedMoves view={view} />
      <DataTable
        caption={t("seats.waitingCaption")}
        rows={waiting}
        rowKey={({ reference }) => reference}
        columns={[
          {
            key: "position",
            head: t("seats.position"),
            card: "lead",
            cell: ({ position }) => <span className="tabular">{position}</span>,
          },
          {
            key: "name",
            head: t("seats.person"),
            main: true,
            cell: ({ name, href }) => <TextLink href={href}>{name}</TextLink>,
          },
          ...(waitsFor
            ? [
                {
                  key: "waitsFor",
                  head: t("seats.waitsFor"),
                  cell: ({ waitsFor: words }: { waitsFor: string }) => words,
                },
              ]
            : []),
          {
            key: "submitted",
            head: t("seats.submitted"),
            card: "inline",
            cell: ({ submitted }) => <span className="tabular">{submitted}</span>,
          },
        ]}
      />
      <div className="mt-3 flex flex-wrap gap-x-8 gap-y-2">
        {view.mayMove && waiting.length > 1 ? <MoveForm view={view} refused={refused} /> : null}
        {view.mayRun && view.open ? (
          <Unfold summary={t("seats.close")} tone="danger" open={refused?.intent === "close"}>
            <p className="mb-3 max-w-prose">{t("seats.closeText", { count: waiting.length })}</p>
            <ActionForm action={here} intent="close" look="secondary" text={t("seats.closeConfirm")} />
          </Unfold>
        ) : null}
      </div>
    </>
  );
}
