import { useTranslation } from "react-i18next";
import { type Column, DataTable } from "~/ui/data-table";
import { Lozenge, type LozengeTone } from "~/ui/lozenge";
import { TextLink } from "~/ui/text-link";
import type { CandidateRow } from "./candidate-rows.server";

const TONES: Record<CandidateRow["stage"], LozengeTone> = {
  offered: "quiet",
  waiting: "turn",
  coming: "calm",
  here: "kept",
};

type CandidateTableProps = { caption: string; rows: CandidateRow[]; columns: ("due" | "stage" | "cohort")[] };

/** People on their way to the unit; a name without a link has not answered the offer yet. */
export function CandidateTable({ caption, rows, columns: asked }: CandidateTableProps) {
  const { t } = useTranslation("staff");
  const columns: Column<CandidateRow>[] = [
    {
      key: "name",
      head: t("unit.name"),
      main: true,
      cell: ({ name, href }) => (href ? <TextLink href={href}>{name}</TextLink> : name),
    },
    {
      key: "place",
      head: t("unit.place"),
      cell: ({ place, unit }) => (
        <span>
          {place}
          {unit ? <span className="block text-ink2">{unit}</span> : null}
        </span>
      ),
    },
    { key: "cohort", head: t("unit.cohort"), cell: ({ cohort }) => cohort, minor: true },
    { key: "period", head: t("unit.period"), cell: ({ period }) => <span className="tabular">{period}</span> },
    { key: "stage", head: t("unit.state"), cell: ({ stage }) => <Stage stage={stage} /> },
    {
      key: "due",
      head: t("unit.answerBy"),
      cell: ({ due, overdue }) =>
        due ? <span className={overdue ? "tabular font-semibold text-nar" : "tabular"}>{due}</span> : null,
    },
  ];
  const shown = columns.filter(
    ({ key }) => asked.some((each) => each === key) || ["name", "place", "period"].includes(key),
  );
  return <DataTable caption={caption} columns={shown} rows={rows} rowKey={({ key }) => key} />;
}

function Stage({ stage }: Pick<CandidateRow, "stage">) {
  const { t } = useTranslation("staff");
  return (
    <span>
      <Lozenge tone={TONES[stage]}>{t(`unit.stage.${stage}`)}</Lozenge>
    </span>
  );
}
