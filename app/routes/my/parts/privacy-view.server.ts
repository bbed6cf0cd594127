import { displayDeadline, displayMoment } from "~/domain/calendar/deadline";
import { type Language, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { getMyPrivacy } from "~/domain/privacy/get-my-privacy.server";
import { listFileReadings } from "~/domain/privacy/list-file-readings.server";
import { isOpenRequest } from "~/domain/privacy/privacy-request";
import { textsOf } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { consentParts } from "~/web/consent-parts.server";
import { dataUsesView } from "~/web/data-uses-view.server";
import { fileReadingsView } from "~/web/file-readings-view.server";
import { formatBytes } from "~/web/format.server";

const READINGS_FIRST = 5;

const DONE = ["export", "asked", "takenBack", "consentTakenBack"] as const;

type My = Awaited<ReturnType<typeof getMyPrivacy>>;
type Words = ReturnType<typeof privacyWords>;

const privacyWords = (language: Language) => textsOf(language).getFixedT(language, "privacy");

/** One's own data in words: what is held, what was consented to, who looked, what can be asked and what was. */
export async function privacyView(viewer: Viewer, language: Language, asked: string | null) {
  const my = await getMyPrivacy(viewer);
  const { readings, more } = await listFileReadings(viewer, { most: READINGS_FIRST });
  const t = privacyWords(language);
  const done = DONE.find((each) => each === asked);
  const { application, participation } = my.periods;
  return {
    title: t("my.title"),
    done: done ? t(`my.done.${done}`) : null,
    words: {
      ...{ lead: t("my.lead"), held: t("my.held"), heldLead: t("my.heldLead"), allUses: t("my.allUses") },
      ...{ consents: t("my.consents"), noConsents: t("my.noConsents"), parts: t("my.parts") },
      ...{ takeBack: t("my.takeBackConsent"), who: t("readings.title"), whoLead: t("readings.lead") },
      ...{ noReadings: t("readings.none"), allReadings: t("readings.all"), export: t("my.export") },
      ...{ exportLead: t("my.exportLead"), gather: t("my.gather"), again: t("my.gatherAgain") },
      ...{ requests: t("my.requests"), requestsLead: t("my.requestsLead"), ask: t("my.ask"), erase: t("my.erase") },
      ...{ takeBackOwn: t("takeBack.submit"), withdraw: t("my.takeBack"), back: t("my.back") },
    },
    uses: dataUsesView(my.uses, my.periods, language),
    consents: my.consents.map((consent) => ({
      key: consent.id,
      title: textIn(consent.title, language),
      note: consentNote(t, consent),
      href: paths.application(language, consent.reference),
      reference: consent.reference,
    })),
    parts: consentParts(
      my.consentParts,
      { notSelected: application?.count ?? 0, enrolled: participation?.count ?? 0 },
      language,
    ),
    readings: readings.length > 0 ? fileReadingsView(readings, language) : null,
    export: exportView(t, my, language),
    requests: my.requests.map((request) => requestView(t, request)),
    links: {
      profile: paths.myProfile(language),
      policy: paths.privacy(language),
      readings: more ? paths.myReadings(language) : null,
      ask: paths.myPrivacyRequest(language),
      erase: paths.myPrivacyRequest(language, "erase"),
      consents: my.consents.some(isOwnStanding) ? paths.myConsents(language) : null,
    },
  };
}

const isOwnStanding = ({ given, byGuardian, withdrawnAt }: My["consents"][number]) =>
  given && !byGuardian && withdrawnAt === null;

function consentNote(t: Words, consent: My["consents"][number]): string {
  const said = t(consent.given ? "consent.given" : "consent.refused");
  const who = t(consent.byGuardian ? "my.byGuardian" : "my.byYou");
  const at = t("my.consentNote", { said, who, at: displayMoment(consent.answeredAt), version: consent.version });
  if (consent.withdrawnAt === null) return at;
  const over = t(consent.superseded ? "my.superseded" : "my.withdrawn", { at: displayMoment(consent.withdrawnAt) });
  return `${at} ${over}`;
}

function exportView(t: Words, { latestExport: latest, now }: My, language: Language) {
  if (!latest) return null;
  if (latest.state === "asked") {
    const percent = latest.total === 0 ? 0 : Math.floor((100 * Math.min(latest.done, latest.total)) / latest.total);
    return { gathering: { label: t("my.gathering"), percent, text: t("my.gatheringText", { percent }) }, ready: null };
  }
  if (latest.state === "expired" || !latest.expiresAt || latest.expiresAt <= now) return null;
  return {
    gathering: null,
    ready: {
      href: paths.myDataExport(language, latest.id),
      text: t("my.download"),
      note: t("my.downloadNote", {
        size: formatBytes(latest.bytes ?? 0, language),
        until: displayDeadline(latest.expiresAt),
      }),
    },
  };
}

function requestView(t: Words, request: My["requests"][number]) {
  const { state } = request;
  const open = isOpenRequest(state);
  return {
    id: request.id,
    title: t(`kind.${request.kind}`),
    state: t(isOpenRequest(state) ? "requestState.open" : `requestState.${state}`),
    tone: open ? ("turn" as const) : ("plain" as const),
    asked: t("my.askedAt", { at: displayMoment(request.askedAt) }),
    due: open ? t("my.answerBy", { by: displayDeadline(request.answerBy) }) : null,
    text: request.text,
    // An erasure that one person agreed to is answered when the second one has.
    answer: open ? null : request.answer,
    open,
  };
}

export type MyPrivacyView = Awaited<ReturnType<typeof privacyView>>;
