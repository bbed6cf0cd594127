import { DataTable } from "~/ui/data-table";

type DataUsesProps = {
  caption: string;
  heads: { what: string; why: string; kept: string; seenBy: string };
  rows: { key: string; what: string; why: string; kept: string; seenBy: string }[];
};

/** Which data are held, what for, how long, and who sees them. */
export function DataUses({ caption, heads, rows }: DataUsesProps) {
  return (
    <div className="text-small [&_td]:align-top [&_td]:py-3! [&_th]:align-top [&_th]:py-3!">
      <DataTable
        caption={caption}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: "what", head: heads.what, main: true, cell: ({ what }) => what },
          { key: "why", head: heads.why, card: "bare", cell: ({ why }) => why },
          { key: "kept", head: heads.kept, cell: ({ kept }) => kept },
          { key: "seenBy", head: heads.seenBy, cell: ({ seenBy }) => seenBy },
        ]}
      />
    </div>
  );
}
