import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AnswersList } from "~/components/draft/answers-list";
import { getMySubmission } from "~/domain/applications/get-my-submission.server";
import { displayMoment } from "~/domain/calendar/deadline";
import { textIn } from "~/domain/languages";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { answersSummary } from "~/web/draft/answers-summary.server";
import { fileViews } from "~/web/draft/section-views.server";
import { languageOf } from "~/web/language";
import { requireViewer } from "~/web/require-viewer.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.cohortName ?? "" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  const sent = await getMySubmission(viewer, params.reference ?? "");
  const files = fileViews(sent, language);
  return {
    back: paths.application(language, sent.reference),
    reference: sent.reference,
    cohortName: textIn(sent.cohortName, language),
    sentAt: translator(language)("my:application.sentAt", { at: displayMoment(sent.submittedAt) }),
    sections: answersSummary({ ...sent, files }, language),
  };
}

/** The answers as they were sent: later changes of the profile do not show here. */
export default function ApplicationAnswers() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation("my");
  return (
    <div className="max-w-form">
      <BackLink href={page.back} text={page.cohortName} />
      <p className="tabular mt-2 text-ink2">{page.reference}</p>
      <h1 className="type-h1 mt-1">{t("application.answers")}</h1>
      <p className="mt-2 text-ink2">{page.sentAt}</p>
      <AnswersList sections={page.sections} />
    </div>
  );
}
