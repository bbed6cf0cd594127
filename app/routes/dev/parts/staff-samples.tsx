import { ApplicationStateMark } from "~/components/application-state-mark";
import type { ApplicationStatus } from "~/generated/prisma/enums";
import { Button } from "~/ui/button";
import { type Column, DataTable } from "~/ui/data-table";
import { KeyHint } from "~/ui/key-hint";
import { Pagination } from "~/ui/pagination";
import { Tabs } from "~/ui/tabs";
import { TextField } from "~/ui/text-field";
import type { SampleProps } from "./samples";

type Row = { number: string; name: string; status: ApplicationStatus; district: string; score: string };

const ROWS: Row[] = [
  { number: "61", name: "Uğurlu Lalə", status: "submitted", district: "Bakı", score: "78" },
  { number: "60", name: "İsmayıllı Teymur", status: "in_review", district: "Gəncə", score: "81,5" },
  { number: "59", name: "Ağazadə Çinarə", status: "returned", district: "Sumqayıt", score: "–" },
];

export function StaffSample({ say, prefix }: SampleProps) {
  const columns: Column<Row>[] = [
    { key: "number", head: "№", cell: (row) => row.number, sort: { href: "#main", now: "descending" } },
    { key: "name", head: say("name"), cell: (row) => row.name, main: true, sort: { href: "#main" } },
    { key: "state", head: say("state"), cell: (row) => <ApplicationStateMark status={row.status} reader="staff" /> },
    { key: "district", head: say("district"), cell: (row) => row.district, minor: true },
    { key: "score", head: say("score"), cell: (row) => row.score, figures: true },
  ];
  return (
    <div data-density="staff" className="space-y-4">
      <h3 className="type-h1">{say("h1")}</h3>
      <Tabs
        label={`${say("lists")} ${prefix}`}
        tabs={[
          { href: "#main", text: say("all"), count: "61", current: true },
          { href: "#top", text: say("submitted"), count: "14" },
        ]}
      />
      <DataTable
        caption={say("lists")}
        columns={columns}
        rows={ROWS}
        rowKey={(row) => row.number}
        current={(row) => row.number === "60"}
      />
      <Pagination position={say("rows")} nextHref="#main" />
      <TextField name={`${prefix}.staff`} label={say("name")} size="short" />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="button">{say("check")}</Button>
        <Button type="button" look="secondary">
          {say("withdraw")}
        </Button>
        <KeyHint keys={["J", "K"]} text={say("row")} />
      </div>
    </div>
  );
}
