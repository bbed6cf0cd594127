import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ApplicationStateMark } from "~/components/application-state-mark";
import { EnrolmentStateMark } from "~/components/enrolment-state-mark";
import { Timeline } from "~/components/timeline";
import { turnOf } from "~/domain/applications/application";
import { Anchor } from "~/ui/anchor";
import { BackLink } from "~/ui/back-link";
import { FileRow } from "~/ui/file-row";
import { Icon } from "~/ui/icon";
import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";
import { TurnCard } from "~/ui/turn-card";
import type { FollowedPage as Page } from "./application-view.server";
import { OfferAnswer } from "./offer-answer";
import { WaitingFor } from "./waiting-for";
import { WaitingReceipts } from "./waiting-receipts";
import type { WaitingReceiptView } from "./waiting-receipts-view.server";

const TONES = { applicant: "attention", service: "calm", kept: "success", ended: "quiet" } as const;

type FollowedPageProps = { page: Page; back: string; receipts: WaitingReceiptView[]; children?: ReactNode };

/** An application that was sent: what is next, its road, what was sent, and taking it back. */
export function FollowedPage({ page, back, receipts, children }: FollowedPageProps) {
  const { t } = useTranslation("my");
  const { note, offer, why, canDo } = page;
  const { participation } = page;
  const mark = participation?.mark ? (
    <EnrolmentStateMark state={participation.mark} />
  ) : (
    <ApplicationStateMark status={page.status} />
  );
  return (
    <div className="max-w-form">
      <BackLink href={back} text={t("applications.title")} />
      <p className="tabular mt-2 text-ink2">{page.reference}</p>
      <h1 className="type-h1 mt-1 mb-5">{page.title}</h1>
      {offer ? (
        <TurnCard mark={mark} title={note.title} due={note.due ?? undefined} actions={<OfferAnswer {...offer} />}>
          {page.place ? <p className="mb-1 font-semibold">{page.place}</p> : null}
          {note.text}
        </TurnCard>
      ) : (
        <Note tone={participation?.tone ?? TONES[turnOf(page.status)]} icon={null}>
          <div className="mb-2">{mark}</div>
          <p className="font-semibold">{note.title}</p>
          <p className="mt-1 text-ink2">{note.text}</p>
          {participation?.next ? (
            <p className="mt-2">
              <TextLink href={participation.next.href}>{participation.next.text}</TextLink>
            </p>
          ) : null}
          {page.answerBy ? <p className="mt-2">{page.answerBy}</p> : null}
          {page.waiting ? <p className="mt-2 font-semibold">{page.waiting}</p> : null}
          <WaitingFor places={page.waitingFor} />
        </Note>
      )}
      {children}
      <WaitingReceipts receipts={receipts} />
      {why && (why.reasons.length > 0 || why.details || why.score) ? (
        <section className="mt-7">
          <h2 className="type-h3 mb-2">{t("application.why")}</h2>
          {why.reasons.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
          {why.details ? <p className="mt-2 whitespace-pre-line">{why.details}</p> : null}
          {why.score ? <p className="tabular mt-2">{why.score}</p> : null}
        </section>
      ) : null}
      {why?.advice ? (
        <section className="mt-7">
          <h2 className="type-h3 mb-2">{t("application.advice")}</h2>
          <p className="max-w-prose whitespace-pre-line">{why.advice}</p>
        </section>
      ) : null}
      {canDo.length > 0 ? (
        <section className="mt-7">
          <h2 className="type-h3">{t("application.canDo")}</h2>
          <Rows rows={canDo} />
        </section>
      ) : null}
      {page.steps.length > 0 ? (
        <section className="mt-7">
          <h2 className={canDo.length > 0 ? "type-h3 mb-4" : "sr-only"}>{t("application.road")}</h2>
          <Timeline steps={page.steps} />
        </section>
      ) : null}
      {page.answers || page.withdraw || participation?.leave || page.files.length > 0 ? (
        <section className="mt-5">
          <h2 className="type-h3">{t("application.yours")}</h2>
          {page.answers ? <Rows rows={[{ href: page.answers, text: t("application.answers") }]} /> : null}
          {page.files.length > 0 ? (
            <div className="mt-4">
              {page.files.map((file) => (
                <FileRow key={file.id} name={file.name} size={file.size} href={file.href} />
              ))}
            </div>
          ) : null}
          {participation?.leave ? (
            <p className="mt-5">
              <TextLink href={participation.leave} className="inline-flex min-h-11 items-center font-semibold text-nar">
                {t("participation.leave")}
              </TextLink>
            </p>
          ) : null}
          {page.withdraw ? (
            <p className="mt-5">
              <TextLink href={page.withdraw} className="inline-flex min-h-11 items-center font-semibold text-nar">
                {t(page.waiting ? "application.leaveList" : "application.withdraw")}
              </TextLink>
            </p>
          ) : null}
        </section>
      ) : null}
    </div>
  );
}

/** Whole rows that lead on. */
function Rows({ rows }: { rows: { href: string; text: string }[] }) {
  return (
    <ul className="mt-2 border-line border-t">
      {rows.map(({ href, text }) => (
        <li
          key={href}
          className="relative flex min-h-13 items-center justify-between gap-3 border-line border-b py-2 hover:bg-xezer-tint"
        >
          <Anchor href={href} className="link after:absolute after:inset-0">
            {text}
          </Anchor>
          <Icon of={ChevronRight} size={18} className="text-ink2" />
        </li>
      ))}
    </ul>
  );
}
