import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { attempt, type Refusal } from "~/web/attempt.server";
import { languageOf } from "~/web/language";
import { readForm } from "~/web/read-form.server";
import { requireStaff } from "~/web/require-viewer.server";
import { switchLanguage, typedIsDone } from "~/web/switch-language.server";
import { typedValues } from "~/web/typed-values.server";
import type { CohortHandle } from "./cohort";
import type { StaffHandle } from "./frame";
import { actOnReviewers, readReviewersForm, reviewersDone, reviewersRefusal } from "./parts/act-on-reviewers.server";
import { AssignmentPart } from "./parts/assignment-part";
import { ConflictsPart } from "./parts/conflicts-part";
import { ReassignForm } from "./parts/reassign-form";
import { ReviewersPart } from "./parts/reviewers-part";
import { reviewersView } from "./parts/reviewers-view.server";
import { RunPart } from "./parts/run-part";
import { Section } from "./parts/section";
import { staffTitle } from "./parts/staff-title";
import { staffWords } from "./parts/words.server";

export const handle: CohortHandle & StaffHandle = { tab: "stages", place: "cohorts" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const at = { code: params.code ?? "", stageKey: params.key ?? "" };
  const carried = typedValues(request);
  const form = readReviewersForm((name) => carried[name]);
  const typed = form && reviewersRefusal(staffWords(language), form, { status: 422, blockers: [] });
  const search = new URL(request.url).searchParams;
  return { ...(await reviewersView(viewer, language, at, search)), typed, done: reviewersDone(search.get("done")) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const at = { code: params.code ?? "", stageKey: params.key ?? "" };
  const form = await readForm(request);
  const asked = readReviewersForm((name) => form.get(name));
  if (!asked) throw new Response(null, { status: 400 });
  const refused = (refusal: Refusal) =>
    data({ refused: reviewersRefusal(staffWords(language), asked, refusal) }, { status: refusal.status });
  const switched = switchLanguage(request, form, asked);
  if (switched === "tooMuch") return refused({ status: 422, blockers: [{ key: "form.tooLongToCarry" }] });
  if (switched) throw switched;
  const tried = await attempt(() => actOnReviewers(viewer, at, asked));
  if (!tried.ok) return refused(tried.refusal);
  const back = paths.staffStageReviewers(language, at.code, at.stageKey, { done: tried.value });
  throw redirect(back, { headers: typedIsDone(request, form) });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title);

/** Who reviews in a stage, how much each has, and how the applications are given to them. */
export default function CohortReviewers() {
  const { t } = useTranslation("staff");
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused ?? view.typed;
  return (
    <>
      <div className="px-4 pt-4 desktop:px-5">
        <BackLink href={view.stagesHref} text={t("reviewers.back")} />
        <h2 className="type-h2 mt-2">{view.stageName}</h2>
        <p className="text-ink2">{view.facts}</p>
      </div>
      {view.done && !refused ? (
        <Note tone={view.done === "unreplaced" ? "attention" : "success"} announced className="mx-4 mt-4 desktop:mx-5">
          {t(`reviewers.done.${view.done}`)}
        </Note>
      ) : null}
      {refused && refused.summary.length > 0 ? (
        <div className="px-4 pt-4 desktop:px-5">
          <ErrorSummary title={t("refused")} errors={refused.summary} />
        </div>
      ) : null}
      <AssignmentPart view={view} />
      <Section label={t("reviewers.title")}>
        <ReviewersPart view={view} refused={refused} />
      </Section>
      {view.reassign ? (
        <Section label={view.reassign.title}>
          <ReassignForm view={view} refused={refused} />
        </Section>
      ) : null}
      <Section label={t("reviewers.conflicts")}>
        <ConflictsPart view={view} refused={refused} />
      </Section>
      {view.runs.length > 0 ? <RunPart view={view} /> : null}
    </>
  );
}
