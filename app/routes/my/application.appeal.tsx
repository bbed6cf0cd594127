import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { lodgeAppeal } from "~/domain/appeals/lodge-appeal.server";
import { withdrawAppeal } from "~/domain/appeals/withdraw-appeal.server";
import { storableText } from "~/domain/forms/storable-text";
import { paths } from "~/paths";
import { attempt, type Refusal } from "~/web/attempt.server";
import { languageOf } from "~/web/language";
import { readForm } from "~/web/read-form.server";
import { requireViewer } from "~/web/require-viewer.server";
import { switchLanguage } from "~/web/switch-language.server";
import { typedValues } from "~/web/typed-values.server";
import { AppealForm } from "./parts/appeal-form";
import { AppealRecord } from "./parts/appeal-record";
import { appealRefusal, appealView } from "./parts/appeal-view.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.cohortName ?? "" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const view = await appealView(viewer, languageOf(params), params.reference ?? "");
  return { ...view, typed: textOf(typedValues(request).text), form: view.ask ? "appeal" : undefined };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  const reference = params.reference ?? "";
  const form = await readForm(request);
  const text = textOf(form.get("text"));
  const refused = (refusal: Refusal) =>
    data({ text, summary: appealRefusal(refusal, language) }, { status: refusal.status });
  const switched = switchLanguage(request, form, { text });
  if (switched === "tooMuch") return refused({ status: 422, blockers: [{ key: "form.tooLongToCarry" }] });
  if (switched) return switched;
  const withdraws = form.get("intent") === "withdraw";
  const done = await attempt(() =>
    withdraws ? withdrawAppeal(viewer, { reference }) : lodgeAppeal(viewer, { reference, text }),
  );
  return done.ok ? redirect(paths.applicationAppeal(language, reference)) : refused(done.refusal);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? storableText(value) : "";
}

/** Asking for an answer to be looked at once more; afterwards what became of it. */
export default function AppealPage() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return page.record ? (
    <AppealRecord page={page} record={page.record} refused={refused?.summary} />
  ) : (
    <AppealForm page={page} text={refused?.text ?? page.typed} refused={refused?.summary} />
  );
}
