import { actionsFrom, isReconsidered, turnOf } from "~/domain/applications/application";
import { getApplicationIdentity } from "~/domain/applications/get-application-identity.server";
import { getStaffApplication } from "~/domain/applications/get-staff-application.server";
import { displayDate } from "~/domain/calendar/local-date";
import { type Language, textIn } from "~/domain/languages";
import { recordName } from "~/domain/people/name";
import { displayPhone } from "~/domain/people/phone";
import type { Viewer } from "~/domain/people/viewer";
import { paths } from "~/paths";
import { answersView } from "./answers-view.server";
import { aboutLines, outcomeLines } from "./application-lines.server";
import { applicationReviewsView } from "./application-reviews-view.server";
import { applicationTabOf } from "./application-tabs";
import { checkView, documentView } from "./check-view.server";
import { correctionView } from "./correction-view.server";
import { decideView, isEditable } from "./decide-view.server";
import { historyView } from "./history-view.server";
import { identityInWords } from "./identity-in-words.server";
import { returnView } from "./return-view.server";
import { staffWords } from "./words.server";

/** What is on screen of an application; `tab` comes from the address, unchecked. */
export async function applicationView(
  viewer: Viewer,
  language: Language,
  { reference, tab: asked }: { reference: string; tab: string | null },
) {
  const application = await getStaffApplication(viewer, reference);
  const tab = applicationTabOf(asked);
  const t = staffWords(language);
  const { status, cohortCode, mayRun, documents, events, choices } = application;
  const byCoordinator = mayRun ? actionsFrom(status, "coordinator") : [];
  const byPacket = mayRun ? actionsFrom(status, "packet") : [];
  const mayRefuse = byCoordinator.includes("mark_ineligible");
  const reasonText = (key: string) => {
    const text = choices.words[key];
    return text ? textIn(text, language) : key;
  };
  const words = (reasons: { key: string; text: { az: string; en: string; ru: string } }[]) =>
    reasons.map(({ key, text }) => ({ value: key, label: textIn(text, language) }));
  return {
    reference,
    name: recordName(application),
    status,
    cohort: { name: textIn(application.cohortName, language), href: paths.staffCohort(language, cohortCode) },
    listHref: paths.staffApplications(language, cohortCode),
    pageHref: paths.staffApplication(language, reference),
    participationHref: turnOf(status) === "kept" ? paths.staffParticipation(language, reference) : null,
    about: aboutLines(t, application),
    outcome: outcomeLines(application, reasonText),
    tab,
    counts: { files: documents.flatMap(({ files }) => files).length, history: events.length },
    mayRun,
    check: tab === "check" ? checkView(t, language, application) : null,
    correction:
      tab === "check" && events.some(({ action }) => action === "return")
        ? await correctionView(viewer, language, application)
        : null,
    latest: tab === "check" ? historyView(t, events.slice(0, 3), reasonText) : null,
    answers: tab === "answers" ? await answersView(viewer, language, application) : null,
    files: tab === "files" ? documents.map((document) => documentView(t, language, document)) : null,
    reviews: tab === "reviews" ? await applicationReviewsView(viewer, language, reference) : null,
    history: tab === "history" ? historyView(t, events, reasonText) : null,
    actions: {
      pass: byCoordinator.includes("pass_check"),
      ineligible: mayRefuse ? words(choices.ineligible) : null,
      return: byCoordinator.includes("return") ? await returnView(viewer, language, t, reference) : null,
      withdrawOffer: byCoordinator.includes("withdraw_offer") ? words(choices.offerWithdrawn) : null,
      correct: mayRun && isReconsidered(status) && application.pending === null,
      decide: decideView(t, language, byPacket, application.pending, choices),
    },
    pending: application.pending && {
      outcome: application.pending.outcome,
      packet: application.pending.packet.number,
      collecting: isEditable(application.pending.packet.state),
      approved: application.pending.packet.state === "approved",
      packetHref: paths.staffPacket(language, cohortCode, application.pending.packet.number),
    },
  };
}

export type ApplicationView = Awaited<ReturnType<typeof applicationView>>;

/** Who the applicant is: asked for by the page alone. */
export async function identityView(viewer: Viewer, language: Language, reference: string) {
  const { birthDate, phone, email, ...numbers } = await getApplicationIdentity(viewer, reference);
  return {
    birthDate: birthDate && displayDate(birthDate),
    ...identityInWords(numbers, language),
    showHref: numbers.fin || numbers.document ? paths.staffIdentity(language, reference) : null,
    phone: phone && displayPhone(phone),
    email,
  };
}
