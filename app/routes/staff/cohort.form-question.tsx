import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listOfIntent } from "~/domain/forms/move-row";
import { type TypedFields, typedFields, typedText } from "~/domain/forms/typed-fields";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { attempt } from "~/web/attempt.server";
import { hasSoundNames } from "~/web/hostile-form";
import { languageOf } from "~/web/language";
import { readForm } from "~/web/read-form.server";
import { requireStaff } from "~/web/require-viewer.server";
import { switchLanguage, typedIsDone } from "~/web/switch-language.server";
import { typedValues } from "~/web/typed-values.server";
import { versionInForm } from "~/web/version-in-form";
import type { CohortHandle } from "./cohort";
import type { StaffHandle } from "./frame";
import { editQuestion } from "./parts/edit-question.server";
import { formRefusal } from "./parts/form-refusal.server";
import { QuestionEditor } from "./parts/question-editor";
import { questionEditorView } from "./parts/question-editor-view.server";
import { staffTitle } from "./parts/staff-title";
import { staffWords } from "./parts/words.server";

export const handle: CohortHandle & StaffHandle = { tab: "form", place: "cohorts", form: "question-form" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const search = new URL(request.url).searchParams;
  const view = await questionEditorView(viewer, language, params.code ?? "", params.key ?? "", search.get("in"));
  const carried = Object.entries(typedValues(request)).map(([name, value]) => [name, [value].flat()] as const);
  const fields: TypedFields = carried.length > 0 ? Object.fromEntries(carried) : view.fields;
  return { ...view, fields, saved: search.has("saved") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const [cohortCode, key] = [params.code ?? "", params.key ?? ""];
  const form = await readForm(request);
  if (!hasSoundNames(form)) throw new Response(null, { status: 400 });
  const fields = typedFields(form);
  const refused = (refusal: Parameters<typeof formRefusal>[1]) =>
    data({ refused: { ...formRefusal(staffWords(language), refusal), fields } }, { status: refusal.status });
  const switched = switchLanguage(request, form, fields);
  if (switched === "tooMuch") return refused({ status: 422, blockers: [{ key: "form.tooLongToCarry" }] });
  if (switched) throw switched;
  const tried = await attempt(() => editQuestion(viewer, { cohortCode, key, fields, revision: versionInForm(form) }));
  if (!tried.ok) return refused(tried.refusal);
  const intent = typedText(fields, "intent");
  const list = listOfIntent(intent);
  const here = paths.staffFormQuestion(language, cohortCode, tried.value);
  const next =
    intent === "back"
      ? `${paths.staffForm(language, cohortCode)}#question-${tried.value}`
      : `${here}?saved${list ? `#list-${list}` : ""}`;
  throw redirect(next, { headers: typedIsDone(request, form) });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title);

export default function CohortFormQuestion() {
  const { t } = useTranslation("staff");
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  return (
    <div className="px-4 py-4 desktop:px-5">
      <BackLink href={view.back} text={t("form.backToForm")} />
      <h2 className="type-h2 mt-1">
        <span className="tabular text-ink2">{view.number}</span> {view.type.name}
      </h2>
      <p className="mb-3 max-w-prose text-ink2">{view.type.about}</p>
      {view.saved && !refused ? (
        <Note tone="success" announced className="mb-4">
          {t("form.saved")}
        </Note>
      ) : null}
      <ErrorSummary title={t("refused")} errors={refused?.summary ?? []} />
      {view.problems.length > 0 && !refused ? (
        <Note tone="attention" title={t("form.stillToDo")} className="mb-4">
          <ul>
            {view.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Note>
      ) : null}
      <QuestionEditor view={view} fields={refused?.fields ?? view.fields} errors={refused?.errors ?? {}} />
    </div>
  );
}
