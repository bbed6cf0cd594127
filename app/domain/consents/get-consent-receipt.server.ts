import { findGuardianLink } from "~/domain/guardians/find-guardian-link.server";
import { guardianName } from "~/domain/guardians/guardian";
import { isLanguage, type Language } from "~/domain/languages";
import { fileReadings } from "~/domain/privacy/file-readings.server";
import { asSystem } from "~/platform/db.server";
import { aboutYoungPerson } from "./about-young-person";
import { GUARDIAN_QUESTIONS, type GuardianQuestionName } from "./guardian-questions";
import { guardianTexts } from "./guardian-texts.server";
import { takesPart } from "./taking-part";

/** How many of the latest readings a guardian is shown. */
const READINGS_SHOWN = 25;

/** One answer as it was kept. */
export type KeptAnswer = {
  name: GuardianQuestionName;
  given: boolean;
  answeredAt: Date;
  withdrawnAt: Date | null;
  superseded: boolean;
  version: number;
  language: Language;
  sha256: string;
};

/**
 * What a guardian answered, what they may change or take back, by the link of their receipt. Opening it changes nothing.
 * @returns null for every link that shows nothing, whatever the cause
 */
export function getConsentReceipt(token: string, language: Language) {
  return asSystem("a guardian reads a receipt", async (tx, now) => {
    const link = await findGuardianLink(tx, now, token, "manage");
    if (!link) return null;
    const { application, guardian } = link;
    const rows = await tx.consent.findMany({
      where: { applicationId: application.id, guardianId: guardian.id },
      orderBy: [{ answeredAt: "asc" }, { id: "asc" }],
      include: { textDocument: { select: { version: true } } },
    });
    const answers = GUARDIAN_QUESTIONS.flatMap(({ name, kind }) =>
      rows
        .filter((row) => row.kind === kind)
        .map(
          (row): KeptAnswer => ({
            name,
            given: row.given,
            answeredAt: row.answeredAt,
            withdrawnAt: row.withdrawnAt,
            superseded: row.superseded,
            version: row.textDocument.version,
            language: isLanguage(row.language) ? row.language : "az",
            sha256: row.textSha256,
          }),
        ),
    );
    const standing = (name: GuardianQuestionName) =>
      answers.find((answer) => answer.name === name && answer.withdrawnAt === null);
    const mayWithdraw = takesPart(application) && standing("participation")?.given === true;
    const free = mayWithdraw ? (await guardianTexts(tx, now, link, language)).filter(({ required }) => !required) : [];
    return {
      guardian: guardianName(guardian, language),
      reference: application.reference,
      ...aboutYoungPerson(link, language),
      answers,
      enrolled: application.enrolment !== null,
      mayWithdraw,
      /** What is their free choice, with the text in force and their answer as it stands. */
      choices: free.map(({ documentId: _, ...text }) => ({ ...text, given: standing(text.name)?.given ?? null })),
      /** Whom to call in an emergency; null where the cohort does not ask. */
      contact: link.asks.emergencyContact
        ? await tx.emergencyContact.findUnique({
            where: { applicationId_guardianId: { applicationId: application.id, guardianId: guardian.id } },
            select: { name: true, phone: true },
          })
        : null,
      asksContact: link.asks.emergencyContact && mayWithdraw,
      /** Which staff looked at the young person's application and its files, the latest first. */
      readings: await fileReadings(tx, { of: { applicationId: application.id }, most: READINGS_SHOWN }),
    };
  });
}
