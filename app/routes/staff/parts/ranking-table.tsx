import { useTranslation } from "react-i18next";
import { ApplicationStateMark } from "~/components/application-state-mark";
import { type Column, DataTable } from "~/ui/data-table";
import { Lozenge, type LozengeTone } from "~/ui/lozenge";
import { TextLink } from "~/ui/text-link";
import type { RankingRow } from "./ranking-rows.server";
import type { RankingView } from "./ranking-view.server";

type Would = NonNullable<RankingRow["would"]>;

const TONES: Record<Would["kind"], LozengeTone> = {
  offer: "calm",
  shortlist: "calm",
  waitlist: "turn",
  not_select: "quiet",
  incomplete: "plain",
};

/** Applications in the order of their scores, stage by stage, with the line drawn under the last one above it. */
export function RankingTable({ view }: { view: RankingView }) {
  const { t } = useTranslation("staff");
  const would: Column<RankingRow> = {
    key: "would",
    head: t("ranking.would"),
    card: "bare",
    cell: ({ would }) =>
      would ? (
        <span>
          <Lozenge tone={TONES[would.kind]}>{would.words}</Lozenge>
        </span>
      ) : null,
  };
  const columns: Column<RankingRow>[] = [
    { key: "rank", head: t("ranking.rank"), figures: true, card: "lead", cell: ({ rank }) => rank },
    {
      key: "person",
      head: t("ranking.person"),
      main: true,
      cell: ({ name, href, reference, notes }) => (
        <>
          <TextLink href={href}>{name}</TextLink>
          <span className="whitespace-nowrap font-normal text-ink2 text-small max-wide:block wide:ml-2">
            {reference}
          </span>
          {notes.map((note) => (
            <span key={note} className="block font-normal text-ink2 text-small">
              {note}
            </span>
          ))}
        </>
      ),
    },
    ...view.stages.map(({ id, head }) => ({
      key: id,
      head,
      figures: true,
      cell: ({ stages }: RankingRow) => <Figures of={stages[id]} none={t("none")} />,
    })),
    {
      key: "final",
      head: t("ranking.final"),
      figures: true,
      card: "end",
      cell: ({ final }) => <span className="font-semibold">{final}</span>,
    },
    ...(view.settled ? [] : [would]),
    {
      key: "status",
      head: t("ranking.status"),
      card: "bare",
      cell: ({ status }) => <ApplicationStateMark status={status} reader="staff" />,
    },
  ];
  return (
    <DataTable
      caption={t("ranking.list")}
      columns={columns}
      rows={view.rows}
      rowKey={({ reference }) => reference}
      lineBelow={({ lineBelow }) => lineBelow}
    />
  );
}

function Figures({ of, none }: { of: RankingRow["stages"][string] | undefined; none: string }) {
  if (!of) return none;
  return (
    <span>
      {of.total}
      {of.calibrated ? <span className="ml-1 text-ink2">{of.calibrated}</span> : null}
      {of.spread ? (
        <span className="ml-2 inline-block whitespace-nowrap text-ink2 text-small tablet:max-wide:block">
          <span aria-hidden="true">{of.spread.short}</span>
          <span className="sr-only">{of.spread.words}</span>
        </span>
      ) : null}
    </span>
  );
}
