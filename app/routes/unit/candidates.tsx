import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listCandidates } from "~/domain/placements/list-candidates.server";
import { paths } from "~/paths";
import { EmptyState } from "~/ui/empty-state";
import { Tabs } from "~/ui/tabs";
import { languageOf } from "~/web/language";
import type { UnitHandle } from "./frame";
import { candidateRows } from "./parts/candidate-rows.server";
import { CandidateTable } from "./parts/candidate-table";
import { requireSupervisor } from "./parts/require-supervisor.server";
import { tabTitle } from "./parts/tab-title";
import { unitWords } from "./parts/words.server";

export const handle: UnitHandle = { place: "candidates" };

const SHOWN = ["all", "waiting", "coming", "here", "offered"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireSupervisor(request);
  const asked = new URL(request.url).searchParams.get("show");
  const show = SHOWN.find((each) => each === asked) ?? "all";
  const t = unitWords(language);
  const candidates = await listCandidates(viewer);
  const of = (tab: (typeof SHOWN)[number]) => candidates.filter(({ stage }) => tab === "all" || stage === tab);
  return {
    title: t("staff:unit.candidates"),
    tabs: SHOWN.map((tab) => ({
      href: paths.unitCandidates(language, tab === "all" ? undefined : tab),
      text: tab === "all" ? t("staff:unit.everybody") : t(`staff:unit.stage.${tab}`),
      count: String(of(tab).length),
      current: tab === show,
    })),
    rows: candidateRows(of(show), language),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => tabTitle(data?.title);

/** Everybody who has or is offered a place in the unit. */
export default function UnitCandidates() {
  const { t } = useTranslation("staff");
  const { title, tabs, rows } = useLoaderData<typeof loader>();
  return (
    <div className="px-4 pt-5 pb-7 desktop:px-5">
      <h1 className="type-h1">{title}</h1>
      <div className="-mx-4 mt-2 mb-3 desktop:-mx-5 [&>nav]:px-4 desktop:[&>nav]:px-5">
        <Tabs label={title} tabs={tabs} />
      </div>
      {rows.length > 0 ? (
        <CandidateTable caption={title} rows={rows} columns={["cohort", "stage", "due"]} />
      ) : (
        <EmptyState text={t("unit.candidatesNone")} />
      )}
      <p className="mt-4 max-w-prose text-ink2">{t("unit.onlyYours")}</p>
    </div>
  );
}
