import type { StaffApplication } from "~/domain/applications/get-staff-application.server";
import { dayOf, lastDay, lastMinute, type StaffWords } from "./words.server";

export type AboutLine = { text: string; tone: "plain" | "attention" | "wrong" };

/** The dates that matter in the application's present state. */
export function aboutLines(t: StaffWords, of: StaffApplication): AboutLine[] {
  const { answerDue, consentLapsesAt, offerLapsesAt, returnedUntil, waitlistRank } = of;
  const lines: (AboutLine | null)[] = [
    { text: t("staff:application.submitted", { date: dayOf(of.submittedAt) }), tone: "plain" },
    of.helpedBy && { text: t(`staff:application.helped.${of.helpedBy}`), tone: "plain" },
    answerDue && of.overdue
      ? { text: t("staff:application.overdue", { date: lastDay(answerDue) }), tone: "wrong" }
      : answerDue && { text: t("staff:application.answerBy", { date: lastDay(answerDue) }), tone: "plain" },
    returnedUntil
      ? { text: t("staff:application.returnedUntil", { date: lastMinute(returnedUntil) }), tone: "attention" }
      : null,
    consentLapsesAt
      ? { text: t("staff:application.newConsentUntil", { date: lastMinute(consentLapsesAt) }), tone: "attention" }
      : null,
    consentLapsesAt ? { text: t("staff:application.newConsentHeld"), tone: "plain" } : null,
    returnedUntil || consentLapsesAt ? { text: t("staff:application.answerPaused"), tone: "plain" } : null,
    offerLapsesAt
      ? { text: t("staff:application.offerUntil", { date: lastMinute(offerLapsesAt) }), tone: "attention" }
      : null,
    waitlistRank ? { text: t("staff:application.rank", { rank: waitlistRank }), tone: "plain" } : null,
  ];
  return lines.filter((line) => line !== null);
}

/** Why it ended as it did, as the applicant was told. */
export function outcomeLines(of: StaffApplication, reasonText: (key: string) => string): string[] {
  return [...of.reasonKeys.map(reasonText), ...(of.reasonDetails ? [of.reasonDetails] : [])];
}
