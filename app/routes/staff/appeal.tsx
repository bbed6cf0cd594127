import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { WordsKept } from "~/components/words-kept";
import { isRemedy } from "~/domain/appeals/appeal-remedy";
import { decideAppeal } from "~/domain/appeals/decide-appeal.server";
import { storableText } from "~/domain/forms/storable-text";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { SummaryList } from "~/ui/summary-list";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import { summaryOf } from "~/web/summary-of";
import { typedValues } from "~/web/typed-values.server";
import type { StaffHandle } from "./frame";
import { AppealDecisionForm } from "./parts/appeal-decision-form";
import { AppealHeads } from "./parts/appeal-heads";
import { appealView } from "./parts/appeal-view.server";
import { RUNS_COHORTS } from "./parts/appeals-view.server";
import { Section } from "./parts/section";
import { staffTitle } from "./parts/staff-title";

export const handle: StaffHandle = { place: "appeals" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request, RUNS_COHORTS);
  const view = await appealView(viewer, languageOf(params), params.reference ?? "");
  return { ...view, typed: typedValues(request), form: view.decide ? "decide-appeal" : undefined };
}

const text = z.string().max(20_000).default("");
const schema = z.strictObject({
  verdict: z.enum(["upheld", "dismissed"]).optional(),
  remedy: text,
  rank: text,
  unitPlaceId: z.union([z.uuid(), z.literal("")]).default(""),
  extraSeat: text,
  answer: text,
});

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request, RUNS_COHORTS);
  const reference = params.reference ?? "";
  return formAction(request, {
    schema,
    language,
    run: async ({ verdict, remedy, rank, unitPlaceId, extraSeat, answer }) => {
      await decideAppeal(viewer, {
        reference,
        verdict: verdict ?? null,
        answer: storableText(answer),
        remedy: isRemedy(remedy) ? remedy : null,
        rank: rank.trim() === "" ? null : /^\d{1,6}$/.test(rank.trim()) ? Number(rank) : Number.NaN,
        unitPlaceId: unitPlaceId === "" ? null : unitPlaceId,
        extraSeat: extraSeat !== "",
      });
      return redirect(paths.staffAppeal(language, reference));
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title);

/** One appeal: what it is against, what is asked for, who may decide, and the decision. */
export default function AppealPage() {
  const { t } = useTranslation("staff");
  const view = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const typed = (name: string) => [failure?.values[name]].flat()[0] ?? "";
  return (
    <>
      <div className="px-4 pt-5 desktop:px-5">
        <BackLink href={view.listHref} text={view.title} />
        <h1 className="type-h1 mt-2 mb-4">{view.name}</h1>
      </div>
      <Section label={t("appeals.about")} hideLabel>
        <div className="max-w-form whitespace-pre-line">
          <SummaryList rows={view.about} />
        </div>
      </Section>
      <Section label={t("appeals.text")}>
        <p className="max-w-prose break-words whitespace-pre-line">{view.text}</p>
      </Section>
      {view.answer ? (
        <Section label={t("appeals.answer")}>
          <p className="max-w-prose break-words whitespace-pre-line">{view.answer}</p>
        </Section>
      ) : null}
      {view.heads ? (
        <Section label={t("appeals.heads")}>
          <AppealHeads heads={view.heads} why={view.why} />
        </Section>
      ) : null}
      {failure && !view.decide ? (
        <div className="px-4 desktop:px-5">
          <WordsKept title={t("refused")} errors={summaryOf(failure)} words={[typed("rank"), typed("answer")]} />
        </div>
      ) : null}
      {view.decide ? (
        <Section label={t("appeals.decide")}>
          <AppealDecisionForm decide={view.decide} typed={view.typed} failure={failure} />
        </Section>
      ) : null}
    </>
  );
}
