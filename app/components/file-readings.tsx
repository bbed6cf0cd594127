import { DataTable } from "~/ui/data-table";

export type FileReadingsProps = {
  caption: string;
  heads: { at: string; who: string; what: string; reference: string };
  rows: { key: string; at: string; who: string; what: string; reference: string }[];
};

/** Who looked at somebody's file, and when: for the person, and for the guardian of a minor. */
export function FileReadings({ caption, heads, rows }: FileReadingsProps) {
  return (
    <div className="text-small [&_td]:py-2!">
      <DataTable
        caption={caption}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          {
            key: "at",
            head: heads.at,
            card: "lead",
            cell: ({ at }) => <span className="tabular whitespace-nowrap">{at}</span>,
          },
          { key: "who", head: heads.who, main: true, cell: ({ who }) => who },
          { key: "what", head: heads.what, card: "bare", cell: ({ what }) => what },
          {
            key: "reference",
            head: heads.reference,
            card: "bare",
            cell: ({ reference }) => <span className="tabular whitespace-nowrap">{reference}</span>,
          },
        ]}
      />
    </div>
  );
}
