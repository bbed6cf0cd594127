import { arrival } from "~/domain/applications/arrival.server";
import { blockersTo } from "~/domain/applications/blockers-to";
import { changeStatus } from "~/domain/applications/change-status.server";
import { lockApplication } from "~/domain/applications/lock-application.server";
import { tellApplicant } from "~/domain/applications/tell-applicant.server";
import { afterBakuDay } from "~/domain/calendar/baku-time";
import { addDays, localDateOfColumn } from "~/domain/calendar/local-date";
import { reasonsInWords } from "~/domain/decisions/reasons-in-words.server";
import { RuleBroken } from "~/domain/errors";
import { findGuardianLink, type GuardianLinkFound } from "~/domain/guardians/find-guardian-link.server";
import { openGuardianLink, revokeRequests } from "~/domain/guardians/guardian-link.server";
import type { Language } from "~/domain/languages";
import { erasureDay } from "~/domain/retention/erasure-day.server";
import { readSetting } from "~/domain/settings/read-setting.server";
import { paths } from "~/paths";
import { asSystem, type Tx } from "~/platform/db.server";
import { type GuardianAnswers, type GuardianQuestionName, outcomeOf, unanswered } from "./guardian-questions";
import { guardianTexts } from "./guardian-texts.server";
import { recordGuardianAnswers } from "./record-guardian-answers.server";
import { tellGuardian } from "./tell-guardian.server";

export type ConsentAnswer = {
  token: string;
  /** The language the texts were read in. */
  language: Language;
  answers: GuardianAnswers;
  /** SHA-256 of each text as it stood on the page that was answered. */
  read: Partial<Record<GuardianQuestionName, string>>;
};

/** How long after the end of the programme a guardian may still read and take back what they answered. */
const MANAGE_DAYS = 365;

/**
 * A guardian's answer by their link, which then is spent. Yes to all that is required: the application reaches the
 * Service, as soon as enough guardians have said so; any no ends it. Every answer is kept with the version, language
 * and hash of the text that was read, and a receipt is mailed to them with a link to their answers.
 * @returns the token of that link
 * @throws {RuleBroken} link.invalid for a link that asks nothing; consent.answerMissing by question; consent.textChanged
 *   when the page showed another text than is in force @throws {Conflict} when somebody was faster
 */
export function answerConsent(input: ConsentAnswer): Promise<{ outcome: "given" | "refused"; token: string }> {
  return asSystem("a guardian answers", async (tx, now) => {
    const { answers, language } = input;
    const link = await findGuardianLink(tx, now, input.token, "answer");
    const outcome = outcomeOf(answers) === "refused" ? "refused" : "given";
    const action = outcome === "given" ? "give_consent" : "refuse_consent";
    if (!link || blockersTo(action, link.application, "guardian", now).length > 0)
      throw new RuleBroken([{ key: "link.invalid" }]);
    const missing = unanswered(answers).map((field) => ({ key: "consent.answerMissing", field }));
    if (missing.length > 0) throw new RuleBroken(missing);
    const texts = await guardianTexts(tx, now, link, language);
    const answered = texts.filter(({ name }) => answers[name] !== undefined);
    if (answered.some(({ name, sha256 }) => input.read[name] !== sha256))
      throw new RuleBroken([{ key: "consent.textChanged" }]);

    // The application first, as everybody who ends the waiting does: what they lock next is the link.
    await lockApplication(tx, link.application);
    await spend(tx, now, link);
    await recordGuardianAnswers(tx, now, { link, texts: answered, answers, language });
    if (outcome === "refused") await refuse(tx, now, link);
    else if (!(await othersAreAwaited(tx, now, link))) await give(tx, now, link);
    return { outcome, token: await sendReceipt(tx, now, { link, answers, language, outcome }) };
  });
}

/** Two sendings of one link: the second finds it spent, also when both came in the same moment. */
async function spend(tx: Tx, now: Date, link: GuardianLinkFound): Promise<void> {
  const { count } = await tx.guardianLink.updateMany({
    where: { id: link.id, usedAt: null, revokedAt: null },
    data: { usedAt: now },
  });
  if (count === 0) throw new RuleBroken([{ key: "link.invalid" }]);
}

/** Where all guardians must agree, whether another one still has to answer. */
async function othersAreAwaited(tx: Tx, now: Date, link: GuardianLinkFound): Promise<boolean> {
  if ((await readSetting(tx, now, "consents.guardiansNeeded")) === "one") return false;
  const open = await tx.guardianLink.count({
    where: { applicationId: link.application.id, purpose: "answer", usedAt: null, revokedAt: null },
  });
  return open > 0;
}

async function give(tx: Tx, now: Date, { application }: GuardianLinkFound): Promise<void> {
  const { set, isCorrection } = await arrival(tx, now, application.id);
  const { eventId } = await changeStatus(tx, now, {
    application,
    action: "give_consent",
    to: "submitted",
    actor: { kind: "guardian", personId: null },
    set,
  });
  await revokeRequests(tx, now, application.id);
  const cause = { applicationId: application.id, eventId };
  const resultsOn = localDateOfColumn(application.cohort.resultsOn);
  if (isCorrection) await tellApplicant(tx, now, cause, "correctionReceived", (about) => ({ ...about, resultsOn }));
  else await tellApplicant(tx, now, cause, "received", (about) => ({ ...about, resultsOn }));
}

async function refuse(tx: Tx, now: Date, { application }: GuardianLinkFound): Promise<void> {
  const reasonKeys = ["guardianRefused"];
  const { eventId } = await changeStatus(tx, now, {
    application,
    action: "refuse_consent",
    to: "consent_refused",
    actor: { kind: "guardian", personId: null },
    reasonKeys,
    set: { reasonKeys },
  });
  await revokeRequests(tx, now, application.id);
  const reasons = await reasonsInWords(tx, reasonKeys);
  // A refused correction leaves what the Service had received before: nothing of it is erased.
  const erasedOn = application.receivedAt ? null : await erasureDay(tx, now);
  await tellApplicant(tx, now, { applicationId: application.id, eventId }, "consentRefused", (about) => ({
    ...about,
    reasons,
    details: null,
    erasedOn,
  }));
}

type Receipt = {
  link: GuardianLinkFound;
  answers: GuardianAnswers;
  language: Language;
  outcome: "given" | "refused";
};

async function sendReceipt(tx: Tx, now: Date, { link, answers, language, outcome }: Receipt): Promise<string> {
  const { token } = await openGuardianLink(tx, now, {
    guardianId: link.guardian.id,
    applicationId: link.application.id,
    purpose: "manage",
    expiresAt: afterBakuDay(addDays(localDateOfColumn(link.application.cohort.endsOn), MANAGE_DAYS)),
  });
  const path = paths.consentReceipt(language, token);
  const template = outcome === "given" ? "guardianConsentReceipt" : "guardianRefusalReceipt";
  const said = {
    participation: answers.participation ?? null,
    dataProcessing: answers.dataProcessing ?? null,
    images: answers.images ?? null,
  };
  await tellGuardian(tx, now, link, template, (about) => ({ ...about, ...said, path }), language);
  return token;
}
