import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { displayDate } from "~/domain/calendar/local-date";
import { planRetention } from "~/domain/retention/plan-retention.server";
import { textsOf } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { DataTable } from "~/ui/data-table";
import { TextLink } from "~/ui/text-link";
import { formatNumber } from "~/web/format.server";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import { AdminPage } from "./parts/admin-page";
import { adminTitle } from "./parts/admin-title";

export const handle = { place: "retention" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request, ["administrator"]);
  const language = languageOf(params);
  const t = textsOf(language).getFixedT(language, "privacy");
  const lines = await planRetention(viewer);
  return {
    title: t("retention.title"),
    lead: t("retention.lead"),
    heads: {
      what: t("retention.what"),
      period: t("retention.period"),
      ripe: t("retention.ripe"),
      told: t("retention.told"),
      next: t("retention.next"),
    },
    change: t("retention.change"),
    rows: lines.map(({ category, period, ripe, told, next }) => ({
      category,
      what: t(`retention.category.${category}`),
      period: period === null ? t("retention.byItself") : t(`period.${period.unit}`, { count: period.count }),
      href: period === null ? null : paths.adminRetentionPeriod(language, category),
      ripe: formatNumber(ripe, language),
      told: told === null ? "–" : formatNumber(told, language),
      next: next === null ? "" : displayDate(bakuDateOf(next)),
    })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => adminTitle(view?.title);

/** What the clock erases by itself: after how long, how much of it now, and who has been told. */
export default function Retention() {
  const { title, lead, heads, rows, change } = useLoaderData<typeof loader>();
  return (
    <AdminPage title={title}>
      <p className="mb-5 max-w-prose text-ink2">{lead}</p>
      <DataTable
        caption={title}
        rows={rows}
        rowKey={({ category }) => category}
        columns={[
          { key: "what", head: heads.what, main: true, cell: ({ what }) => what },
          { key: "period", head: heads.period, card: "bare", cell: ({ period }) => period },
          { key: "ripe", head: heads.ripe, figures: true, cell: ({ ripe }) => ripe },
          { key: "told", head: heads.told, figures: true, cell: ({ told }) => told },
          { key: "next", head: heads.next, cell: ({ next }) => <span className="tabular">{next}</span> },
          {
            key: "change",
            head: change,
            card: "bare",
            cell: ({ href, what }) =>
              href ? (
                <TextLink href={href}>
                  {change}
                  <span className="sr-only">: {what}</span>
                </TextLink>
              ) : null,
          },
        ]}
      />
    </AdminPage>
  );
}
