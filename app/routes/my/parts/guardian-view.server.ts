import { awaitsGuardian, isLive } from "~/domain/applications/application";
import type { MyApplicationView } from "~/domain/applications/get-my-application.server";
import { lastBakuDayBefore } from "~/domain/calendar/baku-time";
import { displayDate } from "~/domain/calendar/local-date";
import { findOwnConfirmation } from "~/domain/consents/confirm-for-oneself.server";
import { getMyGuardianRequest, type MyGuardianRequest } from "~/domain/guardians/get-my-guardian-request.server";
import { guardianName, maskEmail } from "~/domain/guardians/guardian";
import type { Language } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { formatDateTime } from "~/web/format.server";

/** Whom an application waits for, in words. The address is not spelled out: somebody may look over the shoulder. */
export function guardianView(request: MyGuardianRequest, language: Language) {
  const t = translator(language);
  const { links, until, again, isAdult, passed, age, allNeeded, reference } = request;
  return {
    href: paths.applicationConsent(language, reference),
    formHref: paths.applicationConsentForm(language, reference),
    guardians: links.map(({ position, guardian, sentAt, answeredAt }) => {
      const who = guardianName(guardian, language);
      const email = guardian.email === null ? "" : maskEmail(guardian.email);
      return {
        position,
        lines: [
          t(answeredAt ? "my:guardian.agreed" : "my:guardian.writtenTo", { guardian: who, email }),
          answeredAt
            ? t("my:guardian.answeredAt", { time: formatDateTime(answeredAt, language) })
            : t("my:guardian.sentAt", { time: formatDateTime(sentAt, language) }),
        ],
        correct: answeredAt
          ? null
          : {
              href: paths.applicationConsent(language, reference, position),
              text: t("my:guardian.correctOf", { guardian: who }),
            },
      };
    }),
    rule: links.length > 1 ? t(allNeeded ? "my:guardian.allNeeded" : "my:guardian.oneEnough") : null,
    until: t("my:guardian.until", { day: displayDate(lastBakuDayBefore(until)) }),
    passed,
    title: t(again ? "my:note.newConsent.title" : "my:note.awaiting_consent.title"),
    next: t(again ? "my:guardian.nextAgain" : "my:guardian.next"),
    ownAnswer: isAdult && !passed ? t("my:guardian.ofAge", { age }) : null,
  };
}

export type GuardianView = ReturnType<typeof guardianView>;

/** What a minor's application shows beside its road: whom it waits for, or where to confirm what a guardian had said. */
export async function guardianPart(viewer: Viewer, application: MyApplicationView, language: Language) {
  const { reference, status } = application;
  const waiting = awaitsGuardian(status) ? await getMyGuardianRequest(viewer, reference) : null;
  const asked = !waiting && isLive(status) && (await findOwnConfirmation(viewer, reference));
  return {
    waiting: waiting && guardianView(waiting, language),
    confirm: asked ? paths.applicationConsent(language, reference) : null,
  };
}
