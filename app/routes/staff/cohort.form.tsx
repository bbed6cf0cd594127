import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "~/paths";
import { ErrorSummary } from "~/ui/error-summary";
import { attempt } from "~/web/attempt.server";
import { languageOf } from "~/web/language";
import { readForm } from "~/web/read-form.server";
import { requireStaff } from "~/web/require-viewer.server";
import type { CohortHandle } from "./cohort";
import type { StaffHandle } from "./frame";
import { actOnForm, readFormAsk } from "./parts/act-on-form.server";
import { FormBegin } from "./parts/form-begin";
import { FormBuilder } from "./parts/form-builder";
import { formRefusal } from "./parts/form-refusal.server";
import { FormStatus } from "./parts/form-status";
import { formView } from "./parts/form-view.server";
import { staffTitle } from "./parts/staff-title";
import { staffWords } from "./parts/words.server";

export const handle: CohortHandle & StaffHandle = { tab: "form", place: "cohorts" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  return formView(viewer, language, params.code ?? "");
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const code = params.code ?? "";
  const form = await readForm(request);
  const ask = readFormAsk(form);
  if (!ask) throw new Response(null, { status: 400 });
  const tried = await attempt(() => actOnForm(viewer, code, ask));
  if (tried.ok) throw redirect(paths.staffForm(language, code) + placeAfter(ask));
  const refused = { ...formRefusal(staffWords(language), tried.refusal), ask };
  return data({ refused }, { status: tried.refusal.status });
}

/** Where the page goes on: the place that was worked at. */
function placeAfter(ask: NonNullable<ReturnType<typeof readFormAsk>>): string {
  if (ask.intent !== "edit") return "";
  const { edit } = ask;
  if (edit.kind === "moveQuestion" || edit.kind === "placeQuestion" || edit.kind === "duplicateQuestion") {
    return `#question-${edit.question}`;
  }
  return "section" in edit && edit.kind !== "removeSection" ? `#section-${edit.section}` : "";
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title);

export default function CohortForm() {
  const { t } = useTranslation("staff");
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  return (
    <>
      {refused ? (
        <div className="px-4 pt-4 desktop:px-5">
          <ErrorSummary title={t("refused")} errors={refused.summary} />
        </div>
      ) : null}
      <FormStatus view={view} refused={refused} />
      {view.sections.length === 0 ? (
        <FormBegin view={view} refused={refused} />
      ) : (
        <FormBuilder view={view} refused={refused} />
      )}
    </>
  );
}
