import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { storableText } from "~/domain/forms/storable-text";
import { answerPrivacyRequest } from "~/domain/privacy/answer-privacy-request.server";
import { confirmErasure } from "~/domain/privacy/confirm-erasure.server";
import { ANSWERS_PRIVACY } from "~/domain/privacy/policy";
import { sendErasureBack } from "~/domain/privacy/send-erasure-back.server";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { SummaryList } from "~/ui/summary-list";
import { authoringAction } from "~/web/authoring-action.server";
import { languageOf } from "~/web/language";
import { requireStepUp } from "~/web/require-step-up.server";
import { requireStaff } from "~/web/require-viewer.server";
import type { Typed } from "~/web/typed-form";
import { typedValues } from "~/web/typed-values.server";
import type { StaffHandle } from "./frame";
import { PrivacyAnswerForm, PrivacySecondForm } from "./parts/privacy-request-forms";
import { privacyRequestView } from "./parts/privacy-request-view.server";
import { Section } from "./parts/section";
import { staffTitle } from "./parts/staff-title";

export const handle: StaffHandle = { place: "privacy", form: "privacy-answer" };

const FORMS = ["answer", "confirm", "sendBack"];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request, ANSWERS_PRIVACY);
  const view = await privacyRequestView(viewer, languageOf(params), params.id ?? "");
  return { ...view, typed: typedValues(request) };
}

const one = (value: Typed[string] | undefined) => (typeof value === "string" ? storableText(value) : "");

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireStaff(request, ANSWERS_PRIVACY);
  const language = languageOf(params);
  const id = params.id ?? "";
  return authoringAction(request, {
    language,
    formsOf: FORMS,
    run: async (values, intent) => {
      if (intent === "confirm") {
        await requireStepUp(request);
        await confirmErasure(viewer, { id });
      } else if (intent === "sendBack") {
        await sendErasureBack(viewer, { id, reason: one(values.reason) });
      } else {
        const verdict = (["granted", "refused"] as const).find((each) => each === values.verdict) ?? null;
        await answerPrivacyRequest(viewer, { id, verdict, answer: one(values.answer) });
      }
      return redirect(paths.staffPrivacyRequest(language, id));
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title);

/** One request about somebody's data, and what there is to do about it. */
export default function PrivacyRequestPage() {
  const view = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const values = failure?.values ?? view.typed;
  return (
    <>
      <div className="px-4 pt-5 desktop:px-5">
        <BackLink {...view.list} />
        <h1 className="type-h1 mt-2 mb-4">{view.title}</h1>
      </div>
      <Section label={view.title} hideLabel>
        <div className="max-w-form">
          <SummaryList rows={view.about} />
        </div>
      </Section>
      {[view.text, view.answer, view.sentBack].map((part) =>
        part ? (
          <Section key={part.title} label={part.title}>
            <p className="max-w-prose break-words whitespace-pre-line">{part.body}</p>
          </Section>
        ) : null,
      )}
      {[view.hindrances, view.kept].map((part) =>
        part ? (
          <Section key={part.title} label={part.title}>
            <ul className="max-w-prose">
              {part.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {part.lines.length === 0 ? <p>{part.none}</p> : null}
          </Section>
        ) : null,
      )}
      {view.todo === "answer" ? <PrivacyAnswerForm view={view} values={values} failure={failure} /> : null}
      {view.todo === "confirm" ? <PrivacySecondForm view={view} values={values} failure={failure} /> : null}
      {view.todo === "wait" ? (
        <Section label={view.words.second}>
          <p className="max-w-prose">{view.words.wait}</p>
        </Section>
      ) : null}
    </>
  );
}
