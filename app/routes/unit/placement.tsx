import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { answerPlacement } from "~/domain/placements/answer-placement.server";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { ErrorSummary, type SummaryError } from "~/ui/error-summary";
import { Lozenge } from "~/ui/lozenge";
import { Note } from "~/ui/note";
import { attempt } from "~/web/attempt.server";
import { languageOf } from "~/web/language";
import { readForm } from "~/web/read-form.server";
import { switchLanguage, typedIsDone } from "~/web/switch-language.server";
import { typedValues } from "~/web/typed-values.server";
import type { UnitHandle } from "./frame";
import { AnswerForms } from "./parts/answer-forms";
import { CandidateDetails } from "./parts/candidate-details";
import { candidateView } from "./parts/candidate-view.server";
import { requireSupervisor } from "./parts/require-supervisor.server";
import { tabTitle } from "./parts/tab-title";
import { refusedAnswer, typedAnswer } from "./parts/typed-answer.server";
import { unitWords } from "./parts/words.server";

export const handle: UnitHandle = { place: "candidates", form: "refuse" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireSupervisor(request);
  const carried = typedValues(request);
  const view = await candidateView(viewer, language, params.id ?? "");
  return {
    ...view,
    title: unitWords(language)("staff:unit.candidates"),
    back: paths.unitCandidates(language),
    typed: typedAnswer((name) => carried[name]),
    open: Object.keys(carried).length > 0,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireSupervisor(request);
  const form = await readForm(request);
  const typed = typedAnswer((name) => form.get(name));
  const t = unitWords(language);
  const refused = (summary: { text: string; field?: string }[], status: number) => data({ typed, summary }, { status });
  const switched = switchLanguage(request, form, typed);
  if (switched === "tooMuch") return refused([{ text: t("blockers:form.tooLongToCarry") }], 422);
  if (switched) return switched;
  const answer = form.get("answer");
  if (answer !== "yes" && answer !== "no") return refused([{ text: t("blockers:placement.answerMissing") }], 400);
  const given = { answer, reasonKey: typed.reasonKey || null, details: typed.details.trim() || null } as const;
  const done = await attempt(() => answerPlacement(viewer, { placementId: params.id ?? "", ...given }));
  if (done.ok) return redirect(paths.unit(language, answer), { headers: typedIsDone(request, form) });
  return refused(refusedAnswer(t, done.refusal), done.refusal.status);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => tabTitle(page?.title);

/** One person with a place in the unit, and the unit's answer. */
export default function UnitPlacement() {
  const { t } = useTranslation("staff");
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors: SummaryError[] = refused?.summary ?? [];
  return (
    <div className="max-w-300 px-4 py-5 desktop:px-5">
      <BackLink href={page.back} text={page.title} />
      <ErrorSummary errors={errors} />
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
        <h1 className="type-h1">{page.name}</h1>
        <Lozenge tone={page.due ? "turn" : "quiet"}>{page.stateWord}</Lozenge>
      </div>
      <p className="mt-1 font-semibold">{page.place}</p>
      <p className="text-ink2">{page.about.join(" · ")}</p>
      {page.why.length > 0 ? <p className="mt-2 text-ink2">{page.why.join(". ")}</p> : null}
      {page.gone ? (
        <Note tone="quiet" className="mt-5">
          {t("unit.gone")}
        </Note>
      ) : null}
      <div className="mt-5 grid gap-x-12 gap-y-7 desktop:grid-cols-[minmax(0,1fr)_22rem]">
        <CandidateDetails sections={page.sections} files={page.files} />
        {page.refusals ? (
          <section aria-labelledby="answer" className="border-line border-t pt-4 desktop:border-t-0 desktop:pt-0">
            <h2 id="answer" className="type-h3">
              {t("unit.question")}
            </h2>
            {page.due ? (
              <p className={page.due.over ? "mt-1 mb-4 font-semibold text-nar" : "mt-1 mb-4 text-ink2"}>
                {t(page.due.over ? "unit.dueOver" : "unit.due", { date: page.due.date })}
              </p>
            ) : null}
            <AnswerForms
              reasons={page.refusals}
              typed={refused?.typed ?? page.typed}
              errors={errors}
              open={page.open || errors.some(({ field }) => field !== undefined)}
            />
          </section>
        ) : null}
      </div>
    </div>
  );
}
