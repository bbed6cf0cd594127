import { bakuDateOf } from "~/domain/calendar/baku-time";
import { recordPaperConsent } from "~/domain/paper-consents/record-paper-consent.server";
import { samplePdf } from "../../../tests/factories/sample-pdf";
import { type Applicant, applied } from "./applicant";
import type { Act } from "./time-travel";
import type { StagedCohort, World } from "./world";

/** A guardian brought the consent on paper; the coordinator enters it, and a second person has to confirm it. */
export function enterPaper(world: World, applicant: Applicant, cohort: StagedCohort, at: Date): Act {
  const { profile } = applicant.person;
  const run = async () => {
    const typed = {
      surname: profile.guardianSurname ?? "",
      givenName: profile.guardianGivenName ?? "",
      relation: profile.guardianRelation ?? "",
      signedOn: bakuDateOf(at),
      language: "az",
      answers: { participation: true, dataProcessing: true, images: true, travel: true, emergencyCare: true },
      contactName: "",
      contactPhone: "",
    };
    const scan = { name: "Raziliq.pdf", content: samplePdf(["Qanuni numayendenin raziligi", cohort.code]) };
    await recordPaperConsent(world.staff.coordinator, {
      reference: applied(applicant, cohort.code).reference,
      typed,
      scan,
    });
  };
  return { at, run };
}
