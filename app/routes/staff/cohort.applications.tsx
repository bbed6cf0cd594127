import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useRef } from "react";
import { readStaffListQuery, staffListSearch } from "~/domain/applications/staff-list-query";
import { paths } from "~/paths";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import type { CohortHandle } from "./cohort";
import type { StaffHandle } from "./frame";
import { ApplicationPanel } from "./parts/application-panel";
import { applicationView } from "./parts/application-view.server";
import { ListBody } from "./parts/list-body";
import { ListFilters } from "./parts/list-filters";
import { listView } from "./parts/list-view.server";
import { staffTitle } from "./parts/staff-title";
import { StatusTabs } from "./parts/status-tabs";
import { standingForm, typedBefore } from "./parts/typed-before.server";
import { useKeptList } from "./parts/use-kept-list";
import { useListKeys } from "./parts/use-list-keys";

export const handle: CohortHandle & StaffHandle = { tab: "applications", place: "applications" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const code = params.code ?? "";
  const search = new URL(request.url).searchParams;
  const query = readStaffListQuery(search);
  const open = search.get("open");
  const view = await listView(viewer, language, { code, query, open });
  // The rows of this page are gone, through a filter or another's work: back to the top.
  if (view.rows.length === 0 && (query.after || query.before)) {
    const { after: _after, before: _before, ...rest } = query;
    throw redirect(paths.staffApplications(language, code, staffListSearch(rest)));
  }
  const panel = open ? await applicationView(viewer, language, { reference: open, tab: search.get("panel") }) : null;
  if (!panel) return { ...view, opened: null, typed: null };
  return { ...view, opened: panel, typed: typedBefore(request, panel.reference), form: standingForm(panel.actions) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => staffTitle(data?.title);

export default function CohortApplications() {
  const view = useLoaderData<typeof loader>();
  const page = useRef<HTMLDivElement>(null);
  useKeptList();
  useListKeys(page, view.opened ? view.closeHref : null);
  return (
    <div ref={page} className={view.opened ? "desktop:grid desktop:grid-cols-[minmax(0,1fr)_24rem]" : undefined}>
      {/* Where there is no room beside the list, the panel is the page. */}
      <div className={view.opened ? "min-w-0 max-desktop:hidden" : "min-w-0"}>
        <StatusTabs tabs={view.tabs} />
        <ListFilters
          key={JSON.stringify(view.kept)}
          filters={view.filters}
          sorts={view.sorts}
          kept={view.kept}
          clearHref={view.asked === "" ? null : view.clearHref}
        />
        <ListBody view={view} narrow={view.opened !== null} />
      </div>
      {view.opened ? (
        <ApplicationPanel
          key={view.opened.reference}
          view={view.opened}
          typed={view.typed}
          closeHref={view.closeHref}
          {...view.panel}
          tabHref={(tab) => `${view.openHref}&panel=${tab}`}
        />
      ) : null}
    </div>
  );
}
