import { blockersTo } from "~/domain/applications/blockers-to";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { concludeConsent } from "~/domain/consents/conclude-consent.server";
import { askedQuestions, type GuardianAnswers, outcomeOf } from "~/domain/consents/guardian-questions";
import { keepEmergencyContact } from "~/domain/consents/keep-emergency-contact.server";
import { saidOf } from "~/domain/consents/said-of";
import { tellGuardian } from "~/domain/consents/tell-guardian.server";
import { RuleBroken } from "~/domain/errors";
import { GUARDIAN_LINK, guardianLinkOf } from "~/domain/guardians/find-guardian-link.server";
import { openManageLink } from "~/domain/guardians/open-manage-link.server";
import { isLanguage } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import type { PaperConsent } from "~/generated/prisma/client";
import { paths } from "~/paths";
import { asViewer, type Tx } from "~/platform/db.server";
import type { Awaiting } from "./find-awaiting.server";
import { loadWaitingPaper } from "./load-waiting-paper.server";
import { paperGuardian } from "./paper-guardian.server";

/**
 * A second member of staff, having seen the scan, confirms a consent on paper: only now it counts, as an answer by the
 * link would. Whoever wrote an address to the young person's application gets the receipt with the link to it.
 * @returns whether one was mailed: without an address it is printed
 * @throws {RuleBroken} paperConsent.samePerson, .scanNotSeen; application.consentLapsed when the time is over
 * @throws {NotFound} @throws {Conflict} when an answer by the link was faster
 */
export function confirmPaperConsent(
  viewer: Viewer,
  input: { reference: string; paperId: string },
): Promise<{ mailed: boolean }> {
  return asViewer(viewer, async (tx, now) => {
    const { application, paper } = await loadWaitingPaper(tx, viewer, input);
    // Stored by the verb that checked it.
    const answers = paper.answers as GuardianAnswers;
    const outcome = outcomeOf(askedQuestions(application.asks), answers) === "refused" ? "refused" : "given";
    const action = outcome === "given" ? "give_consent" : "refuse_consent";
    const blockers = blockersTo(action, application, "guardian", now);
    if (blockers.length > 0) throw new RuleBroken(blockers);

    await tx.paperConsent.update({
      where: { id: paper.id },
      data: { state: "confirmed", decidedById: viewer.personId, decidedAt: now },
      select: { id: true },
    });
    const guardian = await paperGuardian(tx, now, application, paper);
    await keepAnswers(tx, now, { application, paper, guardianId: guardian.id, answers });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "confirm_paper_consent",
      entity: "paper_consent",
      entityId: paper.id,
      fields: Object.keys(answers),
    });
    // The link they were sent has nothing to ask any more.
    await tx.guardianLink.updateMany({
      where: {
        guardianId: guardian.id,
        applicationId: application.id,
        purpose: "answer",
        usedAt: null,
        revokedAt: null,
      },
      data: { usedAt: now },
    });
    await concludeConsent(tx, now, { application }, outcome);
    if (guardian.email) await sendReceipt(tx, now, { application, paper, guardian, answers, outcome });
    return { mailed: guardian.email !== null };
  });
}

type Kept = { application: Awaiting; paper: PaperConsent; guardianId: string; answers: GuardianAnswers };

/** Each answer with the text in force and its hash, and the paper it stands on. */
async function keepAnswers(tx: Tx, now: Date, { application, paper, guardianId, answers }: Kept): Promise<void> {
  const asked = askedQuestions(application.asks).filter(({ name }) => answers[name] !== undefined);
  const texts = await tx.textDocument.findMany({
    where: { key: { in: asked.map(({ textKey }) => textKey) }, validFrom: { lte: now } },
    orderBy: [{ key: "asc" }, { version: "desc" }],
    distinct: ["key"],
    select: { id: true, key: true, sha256: true },
  });
  await tx.consent.createMany({
    data: asked.map(({ name, kind, textKey }) => {
      const text = texts.find(({ key }) => key === textKey);
      if (!text) throw new Error(`there is no text ${textKey}`);
      return {
        applicationId: application.id,
        guardianId,
        kind,
        textDocumentId: text.id,
        textSha256: text.sha256,
        language: paper.language,
        given: answers[name] === true,
        answeredAt: now,
        paperConsentId: paper.id,
      };
    }),
  });
  if (paper.contactName && paper.contactPhone) {
    const contact = { name: paper.contactName, phone: paper.contactPhone };
    await keepEmergencyContact(tx, now, { application, guardian: { id: guardianId } }, contact);
  }
}

type Receipt = Omit<Kept, "guardianId"> & { guardian: { id: string }; outcome: "given" | "refused" };

async function sendReceipt(tx: Tx, now: Date, { application, paper, guardian, answers, outcome }: Receipt) {
  const { id, token } = await openManageLink(tx, now, { guardian, application });
  const link = guardianLinkOf(await tx.guardianLink.findUniqueOrThrow({ where: { id }, select: GUARDIAN_LINK }));
  const language = isLanguage(paper.language) ? paper.language : "az";
  const template = outcome === "given" ? "guardianConsentReceipt" : "guardianRefusalReceipt";
  const path = paths.consentReceipt(language, token);
  await tellGuardian(tx, now, link, template, (about) => ({ ...about, ...saidOf(answers), path }), language);
}
