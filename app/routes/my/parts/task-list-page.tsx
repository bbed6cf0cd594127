import { Clock, Info } from "lucide-react";
import { useTranslation } from "react-i18next";
import { ApplicationStateMark } from "~/components/application-state-mark";
import { BackLink } from "~/ui/back-link";
import { Icon } from "~/ui/icon";
import { LinkButton } from "~/ui/link-button";
import { Note } from "~/ui/note";
import { ProgressSegments } from "~/ui/progress-segments";
import { TaskList } from "~/ui/task-list";
import { TaskRow } from "~/ui/task-row";
import { TextLink } from "~/ui/text-link";
import type { TaskListPage as Page } from "./task-list-view.server";

/** What is being written: sections with their status words, and the one button that leads on. */
export function TaskListPage({ page, back }: { page: Page; back: string }) {
  const { t } = useTranslation(["apply", "my"]);
  const { eligibility, progress } = page;
  return (
    <div className="max-w-form">
      <BackLink href={back} text={t("my:applications.title")} />
      <p className="mt-2 flex flex-wrap items-center gap-x-3 text-ink2">
        <span className="tabular">{page.reference}</span>
        <ApplicationStateMark status={page.status} />
      </p>
      <h1 className="type-h1 mt-1 mb-5">{page.title}</h1>
      {page.returned ? (
        <Note tone="attention" title={t("list.returnedTitle")} className="mb-5">
          {page.returned.note ? <p className="mb-3 break-words whitespace-pre-line">{page.returned.note}</p> : null}
          <p className="font-medium">{t("list.returnedQuestions")}</p>
          <ul className="mb-3 list-disc pl-5">
            {page.returned.questions.map(({ href, text }) => (
              <li key={href}>
                <TextLink href={href}>{text}</TextLink>
              </li>
            ))}
          </ul>
          <p>{t("list.returnedText")}</p>
          {page.returned.paused ? <p className="mt-1 text-ink2">{page.returned.paused}</p> : null}
          <p className="mt-1">
            <TextLink href={page.returned.sent}>{t("my:application.answers")}</TextLink>
          </p>
        </Note>
      ) : (
        <ProgressSegments
          done={progress.ready}
          total={progress.total}
          current={progress.ready < progress.total}
          text={progress.text}
          aside={page.saved ?? undefined}
        />
      )}
      {page.deadline ? (
        <p className="mt-3 flex gap-2 text-zeferan-text">
          <Icon of={Clock} size={18} className="mt-[0.2em]" />
          <span>{page.deadline}</span>
        </p>
      ) : null}
      {page.formChanged ? <Note className="mt-4">{page.formChanged}</Note> : null}
      {page.closed ? (
        <Note tone="quiet" className="mt-4">
          {page.closed}
        </Note>
      ) : null}
      {eligibility.notMet.length > 0 ? (
        <Note tone="attention" icon={Info} title={t("eligibility.notMet")} className="mt-5">
          <ul className="list-disc pl-5">
            {eligibility.notMet.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Note>
      ) : page.returned ? null : (
        <p className="mt-3 text-small text-ink2">{eligibility.met ? t("eligibility.met") : eligibility.age}</p>
      )}
      <div className="mt-7 space-y-7">
        {page.groups.map((group, at) => (
          <TaskList key={group.key} title={t("list.groupTitle", { number: at + 1, name: group.name })}>
            {group.rows.map((row) => (
              <TaskRow
                key={row.key}
                href={row.href ?? undefined}
                title={row.title}
                status={row.status}
                tone={row.tone}
              />
            ))}
          </TaskList>
        ))}
      </div>
      {page.next ? (
        <div className="mt-5 space-y-4">
          <p className="text-small text-ink2">{t(page.returned ? "list.whenCorrected" : "list.whenReady")}</p>
          <LinkButton href={page.next.href}>{page.next.text}</LinkButton>
        </div>
      ) : null}
      <p className="mt-7">
        <TextLink href={page.withdraw} className="text-nar">
          {t("list.withdraw")}
        </TextLink>
      </p>
    </div>
  );
}
