import { bakuDateOf } from "~/domain/calendar/baku-time";
import { confirmPaperConsent } from "~/domain/paper-consents/confirm-paper-consent.server";
import { openPaperScan } from "~/domain/paper-consents/open-paper-scan.server";
import { recordPaperConsent } from "~/domain/paper-consents/record-paper-consent.server";
import { samplePdf } from "../../../tests/factories/sample-pdf";
import { type Applicant, applied } from "./applicant";
import type { Act } from "./time-travel";
import type { StagedCohort, World } from "./world";

/** A guardian brought the consent on paper; the coordinator enters it, and a second person has to confirm it. */
export function enterPaper(world: World, applicant: Applicant, cohort: StagedCohort, at: Date): Act {
  const { profile } = applicant.person;
  const named = { surname: profile.guardianSurname ?? "", givenName: profile.guardianGivenName ?? "" };
  return { at, run: () => enter(world, applicant, cohort, { ...named, at }).then(() => {}) };
}

/** The other parent, whom nobody had named and who has no address, signed on paper: entered, looked at and confirmed. */
export function countPaper(world: World, applicant: Applicant, cohort: StagedCohort, at: Date): Act {
  const run = async () => {
    const { reference } = applied(applicant, cohort.code);
    const named = { surname: applicant.person.profile.guardianSurname ?? "", givenName: "Kamran" };
    const { id } = await enter(world, applicant, cohort, { ...named, at });
    const { stream } = await openPaperScan(world.staff.head, id);
    stream.destroy();
    await confirmPaperConsent(world.staff.head, { reference, paperId: id });
  };
  return { at, run };
}

type Named = { surname: string; givenName: string; at: Date };

function enter(world: World, applicant: Applicant, cohort: StagedCohort, { at, ...named }: Named) {
  const { profile } = applicant.person;
  const typed = {
    ...named,
    relation: profile.guardianRelation ?? "",
    signedOn: bakuDateOf(at),
    language: "az",
    answers: { participation: true, dataProcessing: true, images: true, travel: true, emergencyCare: true },
    contactName: "",
    contactPhone: "",
  };
  const scan = { name: "Raziliq.pdf", content: samplePdf(["Qanuni numayendenin raziligi", cohort.code]) };
  return recordPaperConsent(world.staff.coordinator, {
    reference: applied(applicant, cohort.code).reference,
    typed,
    scan,
  });
}
