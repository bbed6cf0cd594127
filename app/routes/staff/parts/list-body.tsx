import { Form } from "@remix-run/react";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/ui/empty-state";
import { Pagination } from "~/ui/pagination";
import { TextLink } from "~/ui/text-link";
import { ApplicationTable, type ListedRow } from "./application-table";
import { BulkBar } from "./bulk-bar";
import { KeyLegend } from "./key-legend";

type ListBodyProps = {
  view: {
    rows: ListedRow[];
    position: string;
    previousHref: string | null;
    nextHref: string | null;
    asked: string;
    clearHref: string;
    bulkHref: string;
    bulk: ComponentProps<typeof BulkBar>;
  };
  /** The panel is open: the columns one can do without make room for it. */
  narrow: boolean;
};

/** The rows with their checkboxes, what can be done with those selected, and the way to the next page. */
export function ListBody({ view, narrow }: ListBodyProps) {
  const { t } = useTranslation("staff");
  if (view.rows.length === 0) {
    return (
      <div className="px-4 py-5 desktop:px-5">
        <EmptyState text={view.asked === "" ? t("list.empty") : t("list.emptyFiltered", { filters: view.asked })}>
          {view.asked === "" ? null : <TextLink href={view.clearHref}>{t("list.clear")}</TextLink>}
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      {/* Paper has no filters to look at: it says what was asked for, and which part of it this is. */}
      <p className="hidden px-2 py-1 text-ink2 print:block">
        {view.asked === "" ? view.position : `${view.asked} · ${view.position}`}
      </p>
      <Form method="get" action={view.bulkHref}>
        <div className="max-tablet:px-4">
          <ApplicationTable rows={view.rows} narrow={narrow} />
        </div>
        <BulkBar {...view.bulk} />
      </Form>
      <div className="flex flex-wrap items-center gap-x-6 px-4 desktop:px-5">
        <KeyLegend />
        <div className="min-w-0 flex-1">
          <Pagination
            position={view.position}
            previousHref={view.previousHref ?? undefined}
            nextHref={view.nextHref ?? undefined}
          />
        </div>
      </div>
    </>
  );
}
