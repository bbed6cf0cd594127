import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ANSWERS_RECOVERY } from "~/domain/recovery/policy";
import { PagedTable } from "~/ui/paged-table";
import { Tabs } from "~/ui/tabs";
import { TextLink } from "~/ui/text-link";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import type { StaffHandle } from "./frame";
import { recoveriesView } from "./parts/recoveries-view.server";
import { StaffPage } from "./parts/staff-page";
import { staffTitle } from "./parts/staff-title";

export const handle: StaffHandle = { place: "recoveries" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request, ANSWERS_RECOVERY);
  return recoveriesView(viewer, languageOf(params), new URL(request.url).searchParams);
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title);

/** People who lost the address of their account: who is to be checked, and what became of the others. */
export default function AccountRecoveries() {
  const { title, none, tabsLabel, tabs, heads, rows, previous, next } = useLoaderData<typeof loader>();
  return (
    <StaffPage title={title}>
      <Tabs label={tabsLabel} tabs={tabs} />
      <PagedTable
        none={none}
        previous={previous}
        next={next}
        caption={title}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "number",
            head: heads.number,
            main: true,
            cell: ({ number, href }) => <TextLink href={href}>{number}</TextLink>,
          },
          { key: "name", head: heads.name, card: "bare", cell: ({ name }) => name },
          { key: "state", head: heads.state, card: "bare", cell: ({ state }) => state },
          {
            key: "asked",
            head: heads.asked,
            card: "inline",
            cell: ({ asked }) => <span className="tabular">{asked}</span>,
          },
        ]}
      />
    </StaffPage>
  );
}
