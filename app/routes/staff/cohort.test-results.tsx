import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MOST_MEGABYTES } from "~/domain/tests/read-table.server";
import { recordTestResult } from "~/domain/tests/record-test-result.server";
import { uploadTestImport } from "~/domain/tests/upload-test-import.server";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";
import { attempt, type Refusal } from "~/web/attempt.server";
import { languageOf } from "~/web/language";
import { readUploadForm } from "~/web/read-upload-form.server";
import { requireStaff } from "~/web/require-viewer.server";
import { switchLanguage, typedIsDone } from "~/web/switch-language.server";
import { typedText } from "~/web/typed-form";
import { type TypedValues, typedValues } from "~/web/typed-values.server";
import type { CohortHandle } from "./cohort";
import type { StaffHandle } from "./frame";
import { formRefusal } from "./parts/form-refusal.server";
import { Section } from "./parts/section";
import { staffTitle } from "./parts/staff-title";
import { TestImportForm } from "./parts/test-import-form";
import { TestResultForm, type TypedResult } from "./parts/test-result-form";
import { TestResultTable } from "./parts/test-result-table";
import { testResultsView } from "./parts/test-results-view.server";
import { staffWords } from "./parts/words.server";

export const handle: CohortHandle & StaffHandle = { tab: "stages", place: "cohorts", form: "result" };

const typedResult = (values: TypedValues): TypedResult => ({
  reference: typedText(values, "reference"),
  result: typedText(values, "result"),
  most: typedText(values, "most"),
  reason: typedText(values, "reason"),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const search = new URL(request.url).searchParams;
  const address = { code: params.code ?? "", key: params.key ?? "" };
  const asked = { show: search.get("show"), after: search.get("after") };
  const carried = typedResult(typedValues(request));
  const done = search.get("done") === "recorded" ? ("recorded" as const) : null;
  return {
    ...(await testResultsView(viewer, language, address, asked)),
    typed: { ...carried, reference: carried.reference || (search.get("of") ?? "").slice(0, 60) },
    done,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const address = { code: params.code ?? "", stageKey: params.key ?? "" };
  const sent = await readUploadForm(request);
  const words = staffWords(language);
  const refuse = (refusal: Refusal, typed: TypedResult) =>
    data({ ...formRefusal(words, refusal), typed }, { status: refusal.status });
  if (!sent.ok) {
    const blocker = { key: "testImport.tooLarge", params: { most: MOST_MEGABYTES }, field: "file" };
    return refuse({ status: 422, blockers: [blocker] }, typedResult({}));
  }
  const { form, files } = sent;
  const typed = typedResult(
    Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []))),
  );
  const switched = switchLanguage(request, form, typed);
  if (switched === "tooMuch") return refuse({ status: 422, blockers: [{ key: "form.tooLongToCarry" }] }, typed);
  if (switched) throw switched;
  if (form.get("intent") === "upload") {
    const file = files.find(({ field }) => field === "file");
    if (!file) return refuse({ status: 422, blockers: [{ key: "file.notReceived", field: "file" }] }, typed);
    const taken = await attempt(() => uploadTestImport(viewer, { ...address, name: file.name, content: file.content }));
    if (!taken.ok) return refuse(taken.refusal, typed);
    throw redirect(paths.staffTestImport(language, address.code, address.stageKey, taken.value.id));
  }
  const done = await attempt(() => recordTestResult(viewer, { ...address, ...typed }));
  if (!done.ok) return refuse(done.refusal, typed);
  const next = paths.staffTestResults(language, address.code, address.stageKey, { done: "recorded" });
  throw redirect(next, { headers: typedIsDone(request, form) });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title);

/** The results of a test: entered one by one, brought in from a file, and who has which. */
export default function CohortTestResults() {
  const { t } = useTranslation("staff");
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { done } = view;
  return (
    <>
      {done && !refused ? (
        <Note tone="success" announced className="mx-4 mt-4 desktop:mx-5">
          {t(`testResults.done.${done}`)}
        </Note>
      ) : null}
      <div className="px-4 pt-4 desktop:px-5">
        <BackLink href={view.back} text={t("cohort.stages")} />
        {refused ? <ErrorSummary title={t("refused")} errors={refused.summary} /> : null}
      </div>
      <Section label={view.title}>
        <p className="tabular text-ink2">{view.when}</p>
        <p className="mt-1 font-semibold">{view.counts}</p>
        {view.online ? <p className="mt-1">{view.online}</p> : null}
        {view.tooFew ? (
          <Note tone="attention" className="mt-3">
            {t("testResults.tooFew")}
          </Note>
        ) : null}
        {view.questions ? (
          <p className="mt-2">
            <TextLink href={view.questions}>{t("testResults.questions")}</TextLink>
          </p>
        ) : null}
      </Section>
      {view.mayRun ? (
        <div className="grid border-line desktop:grid-cols-2 desktop:border-b desktop:[&>section]:border-b-0">
          <Section label={t("testResults.enterTitle")}>
            <TestResultForm here={view.here} typed={refused?.typed ?? view.typed} errors={refused?.errors ?? {}} />
          </Section>
          <Section label={t("testImport.title")}>
            <TestImportForm view={view} error={refused?.errors.file} />
          </Section>
        </div>
      ) : null}
      <Section label={t("testResults.caption")}>
        <TestResultTable view={view} />
      </Section>
    </>
  );
}
