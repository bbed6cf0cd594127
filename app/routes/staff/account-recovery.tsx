import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { storableText } from "~/domain/forms/storable-text";
import { ANSWERS_RECOVERY } from "~/domain/recovery/policy";
import { refuseRecovery } from "~/domain/recovery/refuse-recovery.server";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { SummaryList } from "~/ui/summary-list";
import { authoringAction } from "~/web/authoring-action.server";
import { languageOf } from "~/web/language";
import { approveRecovery, confirmRecovery } from "~/web/recovery.server";
import { requireStaff } from "~/web/require-viewer.server";
import type { Typed } from "~/web/typed-form";
import { typedValues } from "~/web/typed-values.server";
import type { StaffHandle } from "./frame";
import { RecoveryCheckForm, RecoveryRefusal, RecoverySecondForm } from "./parts/recovery-forms";
import { recoveryView } from "./parts/recovery-view.server";
import { Section } from "./parts/section";
import { staffTitle } from "./parts/staff-title";

export const handle: StaffHandle = { place: "recoveries", form: "recovery" };

const FORMS = ["approve", "second", "refuse"];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request, ANSWERS_RECOVERY);
  const view = await recoveryView(viewer, languageOf(params), params.id ?? "");
  return { ...view, typed: typedValues(request) };
}

const one = (value: Typed[string] | undefined) => (typeof value === "string" ? storableText(value) : "");

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireStaff(request, ANSWERS_RECOVERY);
  const language = languageOf(params);
  const id = params.id ?? "";
  const answered = await authoringAction(request, {
    language,
    formsOf: FORMS,
    run: async (values, intent) => {
      if (intent === "refuse") await refuseRecovery(viewer, { id, reason: one(values.reason) });
      else if (intent === "second") await confirmRecovery(request, { id });
      else await approveRecovery(request, { id, document: one(values.document) });
      return redirect(paths.staffRecovery(language, id));
    },
  });
  return answered;
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title);

/** One request: what the person says, whether it is what the account holds, and what there is to do. */
export default function AccountRecoveryPage() {
  const view = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const values = failure?.values ?? view.typed;
  return (
    <>
      <div className="px-4 pt-5 desktop:px-5">
        <BackLink {...view.list} />
        <h1 className="type-h1 mt-2 mb-4" translate="no">
          {view.title}
        </h1>
      </div>
      <Section label={view.words.request}>
        <div className="max-w-form">
          <SummaryList rows={view.about} />
        </div>
      </Section>
      <Section label={view.words.compare}>
        <div className="max-w-form">
          <SummaryList rows={view.facts} />
        </div>
        {view.hindrances.length > 0 ? (
          <ul className="mt-4 max-w-prose">
            {view.hindrances.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : null}
      </Section>
      {view.todo === "check" ? <RecoveryCheckForm view={view} failure={failure} /> : null}
      {view.todo === "confirm" ? <RecoverySecondForm view={view} failure={failure} /> : null}
      {view.todo === "wait" ? (
        <Section label={view.words.second}>
          <p className="max-w-prose">{view.words.wait}</p>
        </Section>
      ) : null}
      {view.todo === null ? null : <RecoveryRefusal view={view} values={values} failure={failure} />}
    </>
  );
}
