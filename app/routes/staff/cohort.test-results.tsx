import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { grantExtraTime } from "~/domain/tests/grant-extra-time.server";
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
import { TestTimeForm } from "./parts/test-time-form";
import { atTimeForm, typedTime } from "./parts/test-time-typed";
import { staffWords } from "./parts/words.server";

export const handle: CohortHandle & StaffHandle = { tab: "stages", place: "cohorts", form: "result" };

const DONE = ["recorded", "granted"] as const;

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
  const values = typedValues(request);
  const carried = typedResult(values);
  const done = DONE.find((each) => each === search.get("done")) ?? null;
  return {
    ...(await testResultsView(viewer, language, address, asked)),
    typed: { ...carried, reference: carried.reference || (search.get("of") ?? "").slice(0, 60) },
    time: typedTime(values),
    done,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const address = { code: params.code ?? "", stageKey: params.key ?? "" };
  const sent = await readUploadForm(request);
  const words = staffWords(language);
  const refuse = (refusal: Refusal, values: TypedValues) =>
    data(
      { ...formRefusal(words, refusal), typed: typedResult(values), time: typedTime(values) },
      { status: refusal.status },
    );
  const take = (name: string, content: Uint8Array | null) =>
    attempt(() => uploadTestImport(viewer, { ...address, name, content }));
  if (!sent.ok) {
    const taken = await take("", null);
    return refuse(taken.ok ? { status: 422, blockers: [] } : taken.refusal, {});
  }
  const { form, files } = sent;
  const values = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  const typed = typedResult(values);
  const time = typedTime(values);
  const switched = switchLanguage(request, form, { ...typed, ...time });
  if (switched === "tooMuch") return refuse({ status: 422, blockers: [{ key: "form.tooLongToCarry" }] }, values);
  if (switched) throw switched;
  if (form.get("intent") === "upload") {
    const file = files.find(({ field }) => field === "file");
    if (!file) return refuse({ status: 422, blockers: [{ key: "file.notReceived", field: "file" }] }, values);
    const taken = await take(file.name, file.content);
    if (!taken.ok) return refuse(taken.refusal, values);
    throw redirect(paths.staffTestImport(language, address.code, address.stageKey, taken.value.id));
  }
  const go = (done: (typeof DONE)[number]) =>
    paths.staffTestResults(language, address.code, address.stageKey, { done });
  if (form.get("intent") === "grant") {
    const { timeReference: reference, minutes, timeReason: reason } = time;
    const granted = await attempt(() => grantExtraTime(viewer, { ...address, reference, minutes, reason }));
    if (!granted.ok) return refuse(atTimeForm(granted.refusal), values);
    throw redirect(go("granted"), { headers: typedIsDone(request, form) });
  }
  const done = await attempt(() => recordTestResult(viewer, { ...address, ...typed }));
  if (!done.ok) return refuse(done.refusal, values);
  throw redirect(go("recorded"), { headers: typedIsDone(request, form) });
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
            {t(`testResults.bank.${view.tooFew}`)}
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
      {view.mayRun && view.online ? (
        <Section label={t("testTime.title")}>
          <TestTimeForm
            here={view.here}
            typed={refused?.time ?? view.time}
            errors={refused?.errors ?? {}}
            asking={view.asking}
          />
        </Section>
      ) : null}
      <Section label={t("testResults.caption")}>
        <TestResultTable view={view} />
      </Section>
    </>
  );
}
