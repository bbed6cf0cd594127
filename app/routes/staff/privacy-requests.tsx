import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ANSWERS_PRIVACY } from "~/domain/privacy/policy";
import { Lozenge } from "~/ui/lozenge";
import { PagedTable } from "~/ui/paged-table";
import { Tabs } from "~/ui/tabs";
import { TextLink } from "~/ui/text-link";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import type { StaffHandle } from "./frame";
import { privacyRequestsView } from "./parts/privacy-requests-view.server";
import { StaffPage } from "./parts/staff-page";
import { staffTitle } from "./parts/staff-title";

export const handle: StaffHandle = { place: "privacy" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request, ANSWERS_PRIVACY);
  return privacyRequestsView(viewer, languageOf(params), new URL(request.url).searchParams);
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title);

/** What people asked about their own data: what waits, and what was answered. */
export default function PrivacyRequests() {
  const { title, none, tabsLabel, tabs, heads, overdue, rows, previous, next } = useLoaderData<typeof loader>();
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
            key: "what",
            head: heads.what,
            main: true,
            cell: ({ kind, href }) => <TextLink href={href}>{kind}</TextLink>,
          },
          { key: "state", head: heads.state, card: "bare", cell: ({ state }) => state },
          {
            key: "asked",
            head: heads.asked,
            card: "inline",
            cell: ({ asked }) => <span className="tabular">{asked}</span>,
          },
          {
            key: "due",
            head: heads.due,
            card: "inline",
            cell: ({ due, overdue: late }) => (
              <span className="tabular">
                {due} {late ? <Lozenge tone="wrong">{overdue}</Lozenge> : null}
              </span>
            ),
          },
        ]}
      />
    </StaffPage>
  );
}
