import { isVisibleToStaff } from "~/domain/applications/application";
import { tellApplicant } from "~/domain/applications/tell-applicant.server";
import { type Blocker, RuleBroken } from "~/domain/errors";
import type { GuardianLinkFound } from "~/domain/guardians/find-guardian-link.server";
import type { Language } from "~/domain/languages";
import { paths } from "~/paths";
import { asSystem, type Tx } from "~/platform/db.server";
import { type EmergencyContact, enteredContact } from "./emergency-contact";
import { GUARDIAN_QUESTIONS, type GuardianAnswers, type GuardianQuestionName } from "./guardian-questions";
import { guardianTexts } from "./guardian-texts.server";
import { keepEmergencyContact } from "./keep-emergency-contact.server";
import { lockTakingPart } from "./lock-taking-part.server";
import { recordGuardianAnswers } from "./record-guardian-answers.server";
import { saidOf } from "./said-of";
import { takesPart } from "./taking-part";
import { tellCoordinators } from "./tell-coordinators.server";
import { tellGuardian } from "./tell-guardian.server";

export type ChangedChoices = {
  /** Of the link of their receipt. */
  token: string;
  language: Language;
  answers: GuardianAnswers;
  /** SHA-256 of each text as it stood on the page. */
  read: Partial<Record<GuardianQuestionName, string>>;
  contact?: EmergencyContact;
};

/**
 * A guardian changes answers that are their free choice, and whom to call in an emergency, while the young person takes
 * part. An answer that reads otherwise ends the one before and is kept anew with the text in force; the young person,
 * the coordinators and the guardian are told how they stand now. Answers that are not asked freely are left alone.
 * @throws {RuleBroken} link.invalid; consent.nothingToChange; consent.textChanged; the contact's faults by field
 */
export function changeChoices(input: ChangedChoices): Promise<void> {
  return asSystem("a guardian changes choices", async (tx, now) => {
    const link = await lockTakingPart(tx, now, input.token);
    const standing = await standingAnswers(tx, link);
    if (!takesPart(link.application) || standing.participation !== true)
      throw new RuleBroken([{ key: "consent.nothingToChange" }]);
    const contact = await changedContact(tx, link, input.contact);
    const texts = (await guardianTexts(tx, now, link, input.language)).filter(
      ({ name, required }) => !required && input.answers[name] !== undefined && input.answers[name] !== standing[name],
    );
    if (texts.length === 0 && !contact) throw new RuleBroken([{ key: "consent.nothingToChange" }]);
    if (texts.some(({ name, sha256 }) => input.read[name] !== sha256))
      throw new RuleBroken([{ key: "consent.textChanged" }]);

    if (contact) await keepEmergencyContact(tx, now, link, contact);
    const names = texts.map(({ name }) => name);
    await endAnswers(tx, now, link, names);
    await recordGuardianAnswers(tx, now, {
      link,
      texts,
      answers: input.answers,
      language: input.language,
      change: { contact: contact !== null },
    });
    if (names.length > 0) await tellAll(tx, now, link, input, await standingAnswers(tx, link));
  });
}

/** Each question's answer that counts now. */
async function standingAnswers(tx: Tx, { application, guardian }: GuardianLinkFound): Promise<GuardianAnswers> {
  const rows = await tx.consent.findMany({
    where: { applicationId: application.id, guardianId: guardian.id, withdrawnAt: null },
    select: { kind: true, given: true },
  });
  return Object.fromEntries(
    GUARDIAN_QUESTIONS.flatMap(({ name, kind }) => {
      const row = rows.find((each) => each.kind === kind);
      return row ? [[name, row.given]] : [];
    }),
  );
}

/** The contact where the cohort asks for one and it reads otherwise than before; else null. */
async function changedContact(tx: Tx, link: GuardianLinkFound, typed: EmergencyContact | undefined) {
  if (!typed || !link.asks.emergencyContact) return null;
  const { contact, blockers }: { contact: EmergencyContact | null; blockers: Blocker[] } = enteredContact(typed);
  if (!contact) throw new RuleBroken(blockers);
  const kept = await tx.emergencyContact.findUnique({
    where: { applicationId_guardianId: { applicationId: link.application.id, guardianId: link.guardian.id } },
    select: { name: true, phone: true },
  });
  return kept?.name === contact.name && kept.phone === contact.phone ? null : contact;
}

/** A yes is taken back; a no gives way to the yes that follows it. */
async function endAnswers(
  tx: Tx,
  now: Date,
  { application, guardian }: GuardianLinkFound,
  names: readonly GuardianQuestionName[],
): Promise<void> {
  const kinds = GUARDIAN_QUESTIONS.flatMap(({ name, kind }) => (names.includes(name) ? [kind] : []));
  const of = { applicationId: application.id, guardianId: guardian.id, kind: { in: kinds }, withdrawnAt: null };
  await tx.consent.updateMany({ where: { ...of, given: false }, data: { withdrawnAt: now, superseded: true } });
  await tx.consent.updateMany({ where: of, data: { withdrawnAt: now } });
}

async function tellAll(
  tx: Tx,
  now: Date,
  link: GuardianLinkFound,
  { token, language }: ChangedChoices,
  answers: GuardianAnswers,
): Promise<void> {
  const said = saidOf(answers);
  const { id, status, receivedAt } = link.application;
  const eventId = `choices:${now.toISOString()}`;
  await tellApplicant(tx, now, { applicationId: id, eventId: `${id}:${eventId}` }, "choicesChanged", (about) => ({
    ...about,
    ...said,
  }));
  if (receivedAt && isVisibleToStaff(status))
    await tellCoordinators(tx, now, link, `${id}:${eventId}`, "staffChoicesChanged", said);
  const path = paths.consentReceipt(language, token);
  await tellGuardian(tx, now, link, "guardianChoicesReceipt", (about) => ({ ...about, ...said, path }), language);
}
