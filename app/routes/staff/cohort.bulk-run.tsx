import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { NotFound } from "~/domain/errors";
import { DataTable } from "~/ui/data-table";
import { LinkButton } from "~/ui/link-button";
import { Note } from "~/ui/note";
import { Pagination } from "~/ui/pagination";
import { TextLink } from "~/ui/text-link";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import type { CohortHandle } from "./cohort";
import type { StaffHandle } from "./frame";
import { bulkColumns } from "./parts/bulk-columns";
import { BulkProgress } from "./parts/bulk-progress";
import { bulkResultView } from "./parts/bulk-result.server";
import { staffTitle } from "./parts/staff-title";

export const handle: CohortHandle & StaffHandle = { tab: "applications", place: "applications" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const id = z.uuid().safeParse(params.run);
  if (!id.success) throw new NotFound();
  const asked = new URL(request.url).searchParams.get("page");
  const page = z.coerce.number().int().min(1).max(1000).catch(1).parse(asked);
  return bulkResultView(viewer, language, { code: params.code ?? "", id: id.data, page });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title);

export default function BulkRunPage() {
  const { t } = useTranslation("staff");
  const view = useLoaderData<typeof loader>();
  const { rows, finished } = view;
  const columns = [
    ...bulkColumns<(typeof rows)[number]>(t),
    {
      key: "outcome",
      head: t("bulk.outcome"),
      cell: (row: (typeof rows)[number]) => row.result ?? t(row.settled ? "bulk.done" : "bulk.left"),
    },
  ];
  return (
    <div className="space-y-5 px-4 py-5 desktop:px-5">
      <div>
        <h2 className="type-h2">{view.title}</h2>
        <p className="text-ink2">{view.askedAt}</p>
      </div>
      {finished ? (
        <Note tone={finished.skipped === 0 ? "success" : "attention"} announced>
          {t("bulk.finished", finished)}
        </Note>
      ) : (
        <BulkProgress label={t("bulk.progress")} percent={view.percent} text={view.progress} />
      )}
      <div className="flex flex-wrap items-center gap-4">
        {view.decisionsHref && finished ? (
          <LinkButton href={view.decisionsHref} width="hug">
            {t("bulk.seeDecisions")}
          </LinkButton>
        ) : null}
        <TextLink href={view.listHref}>{t("bulk.back")}</TextLink>
        {view.undoHref && finished ? <TextLink href={view.undoHref}>{t("bulk.undo")}</TextLink> : null}
      </div>
      <div>
        <DataTable caption={t("bulk.caption")} columns={columns} rows={rows} rowKey={({ reference }) => reference} />
        <Pagination
          position={view.position ?? undefined}
          previousHref={view.previousHref ?? undefined}
          nextHref={view.nextHref ?? undefined}
        />
      </div>
    </div>
  );
}
