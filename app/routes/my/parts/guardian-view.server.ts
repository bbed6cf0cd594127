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
  const { link, until, again, isAdult, passed, age } = request;
  const written = link && {
    who: guardianName(link.guardian, language),
    email: link.guardian.email === null ? "" : maskEmail(link.guardian.email),
    when: formatDateTime(link.sentAt, language),
  };
  return {
    href: paths.applicationConsent(language, request.reference),
    lines: [
      ...(written
        ? [
            t("my:guardian.writtenTo", { guardian: written.who, email: written.email }),
            t("my:guardian.sentAt", { time: written.when }),
          ]
        : []),
      t("my:guardian.until", { day: displayDate(lastBakuDayBefore(until)) }),
    ],
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
