import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { askAuditCheck } from "~/domain/audit/ask-audit-check.server";
import { paths } from "~/paths";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { Pagination } from "~/ui/pagination";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import { AdminPage } from "./parts/admin-page";
import { adminTitle } from "./parts/admin-title";
import { AuditChecks } from "./parts/audit-checks";
import { AuditSearch } from "./parts/audit-search";
import { auditView } from "./parts/audit-view.server";

export const handle = { place: "audit" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request, ["auditor"]);
  return auditView(viewer, languageOf(params), new URL(request.url).searchParams);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireStaff(request, ["auditor"]);
  await askAuditCheck(viewer);
  return redirect(paths.adminAudit(languageOf(params)));
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => adminTitle(view?.title);

/** Who did what, when and to what, and the proof that nobody has changed it since. */
export default function Audit() {
  const view = useLoaderData<typeof loader>();
  const { title, intro, lines, heads, firstHref, nextHref } = view;
  return (
    <AdminPage title={title}>
      <p className="mb-5 max-w-prose text-ink2">{intro}</p>
      <AuditChecks checks={view.checks} />
      <AuditSearch view={view} />
      {lines.length === 0 ? (
        <EmptyState text={view.words.none} />
      ) : (
        <DataTable
          caption={heads.results}
          rows={lines}
          rowKey={({ id }) => id}
          columns={[
            { key: "at", head: heads.at, cell: ({ at }) => <span className="tabular whitespace-nowrap">{at}</span> },
            { key: "who", head: heads.who, cell: ({ who }) => who },
            {
              key: "what",
              head: heads.what,
              main: true,
              cell: ({ what, fields }) => (
                <>
                  {what}
                  {fields ? <span className="block font-normal text-ink2 text-small">{fields}</span> : null}
                </>
              ),
            },
            {
              key: "about",
              head: heads.about,
              cell: ({ entity, subject }) => (
                <div>
                  {entity} <span className="tabular tablet:block tablet:whitespace-nowrap">{subject}</span>
                </div>
              ),
            },
            {
              key: "reason",
              head: heads.reason,
              cell: ({ reason }) => (reason ? <span className="whitespace-pre-line">{reason}</span> : null),
            },
          ]}
        />
      )}
      <Pagination previousHref={firstHref ?? undefined} nextHref={nextHref ?? undefined} />
    </AdminPage>
  );
}
