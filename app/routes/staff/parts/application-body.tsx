import { AnswerSections } from "./answer-sections";
import type { ApplicationView } from "./application-view.server";
import { CheckList } from "./check-list";
import { DocumentList } from "./document-list";
import { HistoryList } from "./history-list";

/** The part of the application that is open. */
export function ApplicationBody({ view: { check, latest, answers, files, history } }: { view: ApplicationView }) {
  return (
    <>
      {check ? <CheckList check={check} latest={latest ?? []} /> : null}
      {answers ? <AnswerSections {...answers} /> : null}
      {files ? <DocumentList documents={files} /> : null}
      {history ? <HistoryList rows={history} /> : null}
    </>
  );
}
