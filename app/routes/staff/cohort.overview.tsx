import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SeatDiamonds } from "~/components/seat-diamonds";
import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import type { CohortHandle } from "./cohort";
import type { StaffHandle } from "./frame";
import { DayChart } from "./parts/day-chart";
import { DueList } from "./parts/due-list";
import { RuleList, UpcomingList } from "./parts/overview-lists";
import { overviewView } from "./parts/overview-view.server";
import { Section } from "./parts/section";
import { staffTitle } from "./parts/staff-title";
import { StageRibbon } from "./parts/stage-ribbon";
import { StateBars } from "./parts/state-bars";

export const handle: CohortHandle & StaffHandle = { tab: "overview", place: "cohorts" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  return overviewView(viewer, language, params.code ?? "");
}

export const meta: MetaFunction<typeof loader> = ({ data }) => staffTitle(data?.title);

export default function CohortOverview() {
  const { t } = useTranslation("staff");
  const view = useLoaderData<typeof loader>();
  return (
    <div className="flex flex-col desktop:grid desktop:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="flex flex-col border-line desktop:border-r">
        {view.cancelled ? (
          <div className="px-4 pt-4 desktop:px-5">
            <Note tone="error" title={t("cancel.cancelled")}>
              <p className="break-words whitespace-pre-line">{view.cancelled.reason}</p>
              <p className="mt-1 text-ink2">{view.cancelled.at}</p>
              {view.cancelHref ? (
                <p className="mt-1">
                  <TextLink href={view.cancelHref}>{t("cancel.progressLink")}</TextLink>
                </p>
              ) : null}
            </Note>
          </div>
        ) : null}
        <Section label={t("overview.stages")} hideLabel>
          <StageRibbon steps={view.ribbon} />
        </Section>
        <Section label={t("overview.byDay")}>
          <DayChart chart={view.chart} before={view.before} />
        </Section>
        <Section label={t("overview.where")}>
          {view.states.length > 0 ? (
            <StateBars rows={view.states} />
          ) : (
            <p className="text-ink2">{t("overview.whereNone")}</p>
          )}
        </Section>
        <Section label={t("overview.seats")}>
          {view.seats.total > 0 ? (
            <SeatDiamonds total={view.seats.total} taken={view.seats.kept} offered={view.seats.offered} />
          ) : (
            <p className="text-ink2">{t("overview.noSeats")}</p>
          )}
          <p className="mt-1 text-ink2">{t("overview.waitingList", { size: view.waitingListSize })}</p>
        </Section>
      </div>
      <div className="flex flex-col bg-surface max-desktop:order-first">
        {view.nextStep ? (
          <Section label={t("author.parts.nextStep")}>
            <p className="text-ink2">{view.nextStep.about}</p>
            <p className="mt-1">
              <TextLink href={view.nextStep.href} className="inline-flex min-h-9 items-center font-semibold">
                {view.nextStep.text}
              </TextLink>
            </p>
          </Section>
        ) : null}
        <Section label={t("overview.waiting")}>
          {view.due.length > 0 ? <DueList lines={view.due} /> : <p className="text-ink2">{t("today.nothing")}</p>}
        </Section>
        <Section label={t("overview.upcoming")}>
          <UpcomingList rows={view.upcoming} />
        </Section>
        <Section label={t("overview.rules")}>
          <RuleList rules={view.rules} />
          <p className="mt-3 text-ink2">{t("overview.rulesNote")}</p>
          {view.cancelHref && !view.cancelled ? (
            <p className="mt-3">
              <TextLink href={view.cancelHref} className="text-nar">
                {t("cancel.open")}
              </TextLink>
            </p>
          ) : null}
          {view.previousHref ? (
            <p className="mt-3">
              <TextLink href={view.previousHref}>{view.before?.code}</TextLink>
            </p>
          ) : null}
        </Section>
      </div>
    </div>
  );
}
