import { useTranslation } from "react-i18next";
import { BackLink } from "~/ui/back-link";
import { Button } from "~/ui/button";
import { LinkButton } from "~/ui/link-button";
import { Note } from "~/ui/note";
import { ProgressSegments } from "~/ui/progress-segments";
import { TaskList } from "~/ui/task-list";
import { TaskRow } from "~/ui/task-row";
import type { AssistedView } from "./assisted-view.server";
import { HelpBanner } from "./help-banner";

/** The sections of somebody's draft as an operator fills them in, and the end of the help. */
export function AssistedPage({ view }: { view: AssistedView }) {
  const { t } = useTranslation(["staff", "apply"]);
  return (
    <>
      <BackLink {...view.back} />
      <p className="tabular mt-2 text-ink2">{view.reference}</p>
      <h1 className="type-h1 mt-1 mb-4">{view.title}</h1>
      <HelpBanner help={view.help} />
      <div className="max-w-form">
        <ProgressSegments
          done={view.ready}
          total={view.total}
          current={view.ready < view.total}
          text={t("apply:list.progress", { ready: view.ready, total: view.total })}
          aside={view.saved ?? undefined}
        />
        {view.deadline ? <p className="mt-3 text-zeferan-text">{view.deadline}</p> : null}
        {view.closed ? (
          <Note tone="quiet" className="mt-4">
            {view.closed}
          </Note>
        ) : null}
        {view.notMet.length > 0 ? (
          <Note tone="attention" title={t("apply:eligibility.notMet")} className="mt-5">
            <ul className="list-disc pl-5">
              {view.notMet.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Note>
        ) : null}
        <div className="mt-6">
          <TaskList title={t("staff:assistance.sections")}>
            {view.rows.map((row) => (
              <TaskRow key={row.title} {...row} />
            ))}
          </TaskList>
        </div>
        {view.next ? (
          <div className="mt-6">
            <LinkButton href={view.next.href}>{view.next.text}</LinkButton>
          </div>
        ) : null}
      </div>
    </>
  );
}

/** Ends the help: what was filled in stays, the person goes on with it by themselves. */
export function EndHelp() {
  const { t } = useTranslation("staff");
  return (
    <form method="post" className="mt-9 max-w-form border-line border-t pt-5">
      <p className="mb-3 text-ink2">{t("assistance.endText")}</p>
      <Button look="secondary" width="hug" name="intent" value="end">
        {t("assistance.end")}
      </Button>
    </form>
  );
}
