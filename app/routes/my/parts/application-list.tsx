import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ApplicationStateMark } from "~/components/application-state-mark";
import { EnrolmentStateMark } from "~/components/enrolment-state-mark";
import { ProgrammeEmblem } from "~/components/programme-emblem";
import { isLanguage } from "~/domain/languages";
import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { EmptyState } from "~/ui/empty-state";
import { LinkButton } from "~/ui/link-button";
import type { Card } from "./application-card.server";

type ApplicationListProps = { cards: Card[]; openCalls: number; heading?: string };

/** The person's applications, or the way to the first one. */
export function ApplicationList({ cards, openCalls, heading }: ApplicationListProps) {
  const { t } = useTranslation("my");
  const { language } = useParams();
  if (cards.length === 0) {
    const more = openCalls > 0 ? t("applications.emptyOpen", { count: openCalls }) : t("applications.emptyNone");
    return (
      <EmptyState text={`${t("applications.empty")} ${more}`}>
        <LinkButton href={paths.programmes(isLanguage(language) ? language : "az")}>
          {t("applications.programmes")}
        </LinkButton>
      </EmptyState>
    );
  }
  return (
    <ul aria-label={heading} className="space-y-3">
      {cards.map((card) => (
        <li key={card.reference} className="relative flex gap-4 border border-line bg-surface p-4 hover:bg-xezer-tint">
          <ProgrammeEmblem code={card.programmeCode} motif={card.motif} size={52} className="shrink-0" />
          <div className="min-w-0">
            <p className="type-h3">
              <Anchor href={card.href} className="hover:underline after:absolute after:inset-0">
                {card.title}
              </Anchor>
            </p>
            {card.enrolment ? (
              <EnrolmentStateMark state={card.enrolment} className="mt-1" />
            ) : (
              <ApplicationStateMark status={card.status} className="mt-1" />
            )}
            <p className="mt-1 text-small text-ink2">{card.next}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
