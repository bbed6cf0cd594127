import { blockersTo } from "~/domain/applications/blockers-to";
import { lockApplication } from "~/domain/applications/lock-application.server";
import { RuleBroken } from "~/domain/errors";
import { findGuardianLink, type GuardianLinkFound } from "~/domain/guardians/find-guardian-link.server";
import { openManageLink } from "~/domain/guardians/open-manage-link.server";
import type { Language } from "~/domain/languages";
import { paths } from "~/paths";
import { asSystem, type Tx } from "~/platform/db.server";
import { concludeConsent } from "./conclude-consent.server";
import { type EmergencyContact, enteredContact } from "./emergency-contact";
import {
  askedQuestions,
  type GuardianAnswers,
  type GuardianQuestionName,
  outcomeOf,
  unanswered,
} from "./guardian-questions";
import { guardianTexts } from "./guardian-texts.server";
import { keepEmergencyContact } from "./keep-emergency-contact.server";
import { recordGuardianAnswers } from "./record-guardian-answers.server";
import { saidOf } from "./said-of";
import { tellGuardian } from "./tell-guardian.server";

export type ConsentAnswer = {
  token: string;
  /** The language the texts were read in. */
  language: Language;
  answers: GuardianAnswers;
  /** SHA-256 of each text as it stood on the page that was answered. */
  read: Partial<Record<GuardianQuestionName, string>>;
  /** Whom to call in an emergency, where the cohort asks for it. */
  contact?: EmergencyContact;
};

/**
 * A guardian's answer by their link, which then is spent. Yes to all that is required: the application reaches the
 * Service, as soon as enough guardians have said so; any no ends it. Every answer is kept with the version, language
 * and hash of the text that was read, and a receipt is mailed to them with a link to their answers.
 * @returns the token of that link
 * @throws {RuleBroken} link.invalid for a link that asks nothing; consent.answerMissing by question; what is wrong with
 *   the emergency contact at its fields; consent.textChanged when the page showed another text than is in force
 * @throws {Conflict} when somebody was faster
 */
export function answerConsent(input: ConsentAnswer): Promise<{ outcome: "given" | "refused"; token: string }> {
  return asSystem("a guardian answers", async (tx, now) => {
    const { answers, language } = input;
    const link = await findGuardianLink(tx, now, input.token, "answer");
    if (!link) throw new RuleBroken([{ key: "link.invalid" }]);
    const questions = askedQuestions(link.asks);
    const outcome = outcomeOf(questions, answers) === "refused" ? "refused" : "given";
    const action = outcome === "given" ? "give_consent" : "refuse_consent";
    if (blockersTo(action, link.application, "guardian", now).length > 0)
      throw new RuleBroken([{ key: "link.invalid" }]);
    const asksContact = link.asks.emergencyContact && outcome === "given";
    const { contact, blockers } = asksContact
      ? enteredContact(input.contact ?? { name: "", phone: "" })
      : { contact: null, blockers: [] };
    const missing = unanswered(questions, answers).map((field) => ({ key: "consent.answerMissing", field }));
    if (missing.length + blockers.length > 0) throw new RuleBroken([...missing, ...blockers]);
    const texts = await guardianTexts(tx, now, link, language);
    const answered = texts.filter(({ name }) => answers[name] !== undefined);
    if (answered.some(({ name, sha256 }) => input.read[name] !== sha256))
      throw new RuleBroken([{ key: "consent.textChanged" }]);

    // The application first, as everybody who ends the waiting does: what they lock next is the link.
    await lockApplication(tx, link.application);
    await spend(tx, now, link);
    await recordGuardianAnswers(tx, now, { link, texts: answered, answers, language });
    if (contact) await keepEmergencyContact(tx, now, link, contact);
    await concludeConsent(tx, now, link, outcome);
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

type Receipt = {
  link: GuardianLinkFound;
  answers: GuardianAnswers;
  language: Language;
  outcome: "given" | "refused";
};

async function sendReceipt(tx: Tx, now: Date, { link, answers, language, outcome }: Receipt): Promise<string> {
  const { token } = await openManageLink(tx, now, link);
  const path = paths.consentReceipt(language, token);
  const template = outcome === "given" ? "guardianConsentReceipt" : "guardianRefusalReceipt";
  await tellGuardian(tx, now, link, template, (about) => ({ ...about, ...saidOf(answers), path }), language);
  return token;
}
