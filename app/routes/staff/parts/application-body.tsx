import { AnswerSections } from "./answer-sections";
import { ApplicationReviews } from "./application-reviews";
import type { ApplicationView } from "./application-view.server";
import { CheckList } from "./check-list";
import { CorrectionPart } from "./correction-part";
import { DocumentList } from "./document-list";
import { HistoryList } from "./history-list";

/** The part of the application that is open. */
export function ApplicationBody({
  view: { check, correction, latest, answers, files, reviews, history },
}: {
  view: ApplicationView;
}) {
  return (
    <>
      {correction ? <CorrectionPart correction={correction} /> : null}
      {check ? <CheckList check={check} latest={latest ?? []} /> : null}
      {answers ? <AnswerSections {...answers} /> : null}
      {files ? <DocumentList documents={files} /> : null}
      {reviews ? <ApplicationReviews reviews={reviews} /> : null}
      {history ? <HistoryList rows={history} /> : null}
    </>
  );
}
