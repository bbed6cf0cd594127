import { actionOf } from "~/domain/applications/application";
import { isEnded } from "~/domain/enrolments/enrolment";
import { findGuardianLink } from "~/domain/guardians/find-guardian-link.server";
import { guardianName } from "~/domain/guardians/guardian";
import { isLanguage, type Language } from "~/domain/languages";
import { asSystem } from "~/platform/db.server";
import { aboutYoungPerson } from "./about-young-person";
import { GUARDIAN_QUESTIONS, type GuardianQuestionName } from "./guardian-questions";

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
 * What a guardian answered and what they may take back, by the link of their receipt. Opening it changes nothing.
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
    const stands = (name: GuardianQuestionName) =>
      answers.some((answer) => answer.name === name && answer.given && answer.withdrawnAt === null);
    const takesPart =
      actionOf("withdraw_consent").from.includes(application.status) ||
      (application.enrolment !== null && !isEnded(application.enrolment.state));
    return {
      guardian: guardianName(guardian, language),
      reference: application.reference,
      ...aboutYoungPerson(link, language),
      answers,
      enrolled: application.enrolment !== null,
      mayWithdraw: { everything: takesPart && stands("participation"), images: stands("images") },
    };
  });
}
