import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptOffer } from "~/domain/applications/accept-offer.server";
import { isEditableByApplicant } from "~/domain/applications/application";
import { getMyApplication } from "~/domain/applications/get-my-application.server";
import { getMyDraft } from "~/domain/applications/get-my-draft.server";
import { getOfferClashes } from "~/domain/applications/get-offer-clashes.server";
import { paths } from "~/paths";
import { ErrorSummary } from "~/ui/error-summary";
import { attempt } from "~/web/attempt.server";
import { languageOf } from "~/web/language";
import { requireViewer } from "~/web/require-viewer.server";
import { applicationView, testCard } from "./parts/application-view.server";
import { FollowedPage } from "./parts/followed-page";
import { guardianPart } from "./parts/guardian-view.server";
import { GuardianWaiting } from "./parts/guardian-waiting";
import { interviewCard } from "./parts/interview-view.server";
import { OwnConfirmation } from "./parts/own-confirmation";
import { refusalWords } from "./parts/refusal-words.server";
import { StepNote } from "./parts/step-note";
import { TaskListPage } from "./parts/task-list-page";
import { taskListView } from "./parts/task-list-view.server";
import { waitingReceiptsView } from "./parts/waiting-receipts-view.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.page.title ?? "" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  const reference = params.reference ?? "";
  const back = paths.myApplications(language);
  const application = await getMyApplication(viewer, reference);
  if (isEditableByApplicant(application.status))
    return {
      ...{ back, guardian: null, receipts: [], step: null },
      page: taskListView(await getMyDraft(viewer, reference), language),
    };
  const guardian = await guardianPart(viewer, application, language);
  const receipts = await waitingReceiptsView(viewer, application, language);
  const step = testCard(application, language) ?? (await interviewCard(viewer, language, reference));
  const page = applicationView(application, language, guardian.confirm !== null || step !== null);
  return { back, page, guardian, receipts, step };
}

/** Takes the offered place; where another one is at the same time, the person looks at both first. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  const reference = params.reference ?? "";
  const { clashes } = await getOfferClashes(viewer, reference);
  if (clashes.length > 0) return redirect(paths.applicationAccept(language, reference));
  const taken = await attempt(() => acceptOffer(viewer, { reference }));
  if (taken.ok) return redirect(paths.application(language, reference));
  return data({ summary: refusalWords(taken.refusal, language) }, { status: taken.refusal.status });
}

/** An application: the task list while it is being written, its road once it was sent. */
export default function ApplicationPage() {
  const { page, back, guardian, receipts, step } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      {refused ? <ErrorSummary errors={refused.summary} /> : null}
      {page.kind === "draft" ? (
        <TaskListPage page={page} back={back} />
      ) : (
        <FollowedPage page={page} back={back} receipts={receipts}>
          {step ? <StepNote card={step} /> : null}
          {guardian?.waiting ? <GuardianWaiting guardian={guardian.waiting} /> : null}
          {guardian?.confirm ? <OwnConfirmation action={guardian.confirm} /> : null}
        </FollowedPage>
      )}
    </>
  );
}
