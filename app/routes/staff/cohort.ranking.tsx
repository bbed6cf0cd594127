import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "~/paths";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { Pagination } from "~/ui/pagination";
import { TextLink } from "~/ui/text-link";
import { attempt, type Refusal } from "~/web/attempt.server";
import { languageOf } from "~/web/language";
import { readForm } from "~/web/read-form.server";
import { requireStaff } from "~/web/require-viewer.server";
import { switchLanguage, typedIsDone } from "~/web/switch-language.server";
import { typedValues } from "~/web/typed-values.server";
import type { CohortHandle } from "./cohort";
import type { StaffHandle } from "./frame";
import { actOnRanking, proposeRefusal, readProposeForm, readReasons } from "./parts/act-on-ranking.server";
import { ProposeForm } from "./parts/propose-form";
import { readRankingAsked } from "./parts/ranking-asked";
import { RankingTable } from "./parts/ranking-table";
import { rankingView } from "./parts/ranking-view.server";
import { Section } from "./parts/section";
import { staffTitle } from "./parts/staff-title";
import { WhatIf } from "./parts/what-if";
import { staffWords } from "./parts/words.server";

export const handle: CohortHandle & StaffHandle = { tab: "ranking", place: "cohorts" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const search = new URL(request.url).searchParams;
  const view = await rankingView(
    viewer,
    language,
    params.code ?? "",
    readRankingAsked((name) => search.get(name)),
  );
  const carried = typedValues(request);
  const typed =
    Object.keys(carried).length > 0
      ? proposeRefusal(
          staffWords(language),
          readReasons((name) => carried[name]),
          { status: 422, blockers: [] },
        )
      : null;
  return { ...view, typed };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const code = params.code ?? "";
  const form = await readForm(request);
  const asked = readProposeForm(form);
  if (!asked) throw new Response(null, { status: 400 });
  const refused = (refusal: Refusal) =>
    data({ refused: proposeRefusal(staffWords(language), asked.typed, refusal) }, { status: refusal.status });
  const switched = switchLanguage(request, form, asked.typed);
  if (switched === "tooMuch") return refused({ status: 422, blockers: [{ key: "form.tooLongToCarry" }] });
  if (switched) throw switched;
  const tried = await attempt(() => actOnRanking(viewer, code, asked));
  if (!tried.ok) return refused(tried.refusal);
  throw redirect(paths.staffPacket(language, code, tried.value), { headers: typedIsDone(request, form) });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title);

/** The ranking of a cohort: the cut-off line against seats, the packet that is proposed of it, and every application. */
export default function CohortRanking() {
  const { t } = useTranslation("staff");
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused ?? view.typed;
  if (view.empty) {
    return (
      <div className="px-4 py-5 desktop:px-5">
        <EmptyState text={t("ranking.empty")}>
          <TextLink href={view.checkHref}>{t("ranking.toCheck")}</TextLink>
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      {refused && refused.summary.length > 0 ? (
        <div className="px-4 pt-4 desktop:px-5">
          <ErrorSummary title={t("refused")} errors={refused.summary} />
        </div>
      ) : null}
      <Section label={t(view.settled ? "ranking.scores" : "ranking.line")}>
        {view.assessed ? null : <Note className="mb-4">{t("ranking.noReviews")}</Note>}
        <WhatIf view={view} />
      </Section>
      {view.settled ? null : (
        <Section label={t("ranking.proposeTitle")}>
          <ProposeForm view={view} refused={refused} />
        </Section>
      )}
      <Section label={t("ranking.list")}>
        <div className="mb-2 flex flex-wrap items-baseline gap-x-6 gap-y-1">
          <p className="max-w-prose text-ink2">{t("ranking.listNote")}</p>
          <TextLink href={view.fairnessHref}>{t("ranking.fairness")}</TextLink>
        </div>
        <RankingTable view={view} />
        <Pagination
          position={view.position}
          previousHref={view.previousHref ?? undefined}
          nextHref={view.nextHref ?? undefined}
        />
      </Section>
    </>
  );
}
