import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { applyTestImport } from "~/domain/tests/apply-test-import.server";
import { mapTestImport } from "~/domain/tests/map-test-import.server";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { TextField } from "~/ui/text-field";
import { attempt, type Refusal } from "~/web/attempt.server";
import { languageOf } from "~/web/language";
import { readForm } from "~/web/read-form.server";
import { requireStaff } from "~/web/require-viewer.server";
import { switchLanguage, typedIsDone } from "~/web/switch-language.server";
import { typedText } from "~/web/typed-form";
import { type TypedValues, typedValues } from "~/web/typed-values.server";
import type { CohortHandle } from "./cohort";
import type { StaffHandle } from "./frame";
import { formRefusal } from "./parts/form-refusal.server";
import { Section } from "./parts/section";
import { staffTitle } from "./parts/staff-title";
import { TestImportLines } from "./parts/test-import-lines";
import { TestImportMapping } from "./parts/test-import-mapping";
import { testImportView } from "./parts/test-import-view.server";
import { staffWords } from "./parts/words.server";

export const handle: CohortHandle & StaffHandle = { tab: "stages", place: "cohorts", form: "mapping" };

const INTENTS = ["map", "apply"] as const;

const typedMapping = (values: TypedValues) => ({
  reference: typedText(values, "reference"),
  result: typedText(values, "result"),
  most: typedText(values, "most"),
  reason: typedText(values, "reason"),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const address = { code: params.code ?? "", key: params.key ?? "", id: params.id ?? "" };
  const search = new URL(request.url).searchParams;
  const from = /^\d{1,6}$/.test(search.get("from") ?? "") ? Number(search.get("from")) : 0;
  const carried = typedValues(request);
  const view = await testImportView(viewer, language, address, from);
  const typed = Object.keys(carried).length > 0 ? typedMapping(carried) : { ...view.mapping, reason: "" };
  const done = (["mapped", "applied"] as const).find((each) => each === search.get("done")) ?? null;
  return { ...view, typed, done };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const { code = "", key: stageKey = "", id = "" } = params;
  const form = await readForm(request);
  const intent = INTENTS.find((each) => each === form.get("intent"));
  const typed = typedMapping(
    Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []))),
  );
  const refuse = (refusal: Refusal) =>
    data({ ...formRefusal(staffWords(language), refusal), typed, intent }, { status: refusal.status });
  const switched = switchLanguage(request, form, typed);
  if (switched === "tooMuch") return refuse({ status: 422, blockers: [{ key: "form.tooLongToCarry" }] });
  if (switched) throw switched;
  if (!intent) throw new Response(null, { status: 400 });
  const address = { code, stageKey, id };
  const done = await attempt<unknown>(() =>
    intent === "map"
      ? mapTestImport(viewer, { ...address, ...typed })
      : applyTestImport(viewer, { ...address, reason: typed.reason }),
  );
  if (!done.ok) return refuse(done.refusal);
  const next = paths.staffTestImport(language, code, stageKey, id, { done: intent === "map" ? "mapped" : "applied" });
  throw redirect(next, { headers: typedIsDone(request, form) });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.back.text);

/** A file of results before it is applied: its columns, what would become of each line, and the button; then what became. */
export default function CohortTestImport() {
  const { t } = useTranslation("staff");
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors = refused?.errors ?? {};
  return (
    <>
      <div className="px-4 pt-4 desktop:px-5">
        <BackLink {...view.back} />
        {refused ? <ErrorSummary title={t("refused")} errors={refused.summary} /> : null}
        {view.done && !refused ? (
          <Note tone="success" announced className="mt-2">
            {t(`testImport.done.${view.done}`)}
          </Note>
        ) : null}
      </div>
      <Section label={view.title}>
        {view.applied ? <p className="mb-3 font-semibold">{view.applied}</p> : null}
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {view.counts.map(({ verdict, number, words }) => (
            <li key={verdict}>
              <span className="tabular font-semibold">{number}</span> {words}
            </li>
          ))}
        </ul>
        {view.applied ? null : (
          <form method="post" action={view.here} noValidate className="mt-4 max-w-form space-y-4">
            {view.replaces ? (
              <TextField
                name="reason"
                label={t("testResults.reason")}
                hint={t("testImport.reasonHint")}
                value={refused?.typed.reason}
                error={errors.reason}
                autoComplete="off"
              />
            ) : null}
            {view.changes > 0 ? (
              <Button name="intent" value="apply" width="hug">
                {view.record}
              </Button>
            ) : (
              <p className="text-ink2">{t("testImport.nothing")}</p>
            )}
          </form>
        )}
      </Section>
      {view.applied ? null : (
        <Section label={t("testImport.columns")}>
          <TestImportMapping
            view={view}
            typed={refused?.intent === "map" ? refused.typed : view.typed}
            errors={errors}
          />
        </Section>
      )}
      <Section label={t("testImport.lines")}>
        <TestImportLines view={view} />
      </Section>
    </>
  );
}
