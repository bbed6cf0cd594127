import { bakuDateOf } from "~/domain/calendar/baku-time";
import type { TypedPaper } from "~/domain/paper-consents/paper-consent";
import { recordPaperConsent } from "~/domain/paper-consents/record-paper-consent.server";
import { makeCohort } from "./cohort";
import { makeMinor } from "./minor";
import { makePerson } from "./person";
import { samplePdf } from "./sample-pdf";

export const SCAN = { name: "razılıq.pdf", content: samplePdf(["Razılıq"]) };

/** A cohort whose minors wait for a consent, two of its coordinators, its head, and a coordinator of another programme. */
export async function paperConsents(now: Date) {
  const today = bakuDateOf(now);
  const cohort = await makeCohort("MK-2027-1");
  const { programmeId: another } = await makeCohort("MM-2027");
  const staff = (name: string, role: "coordinator" | "head_of_programme", programmeId = cohort.programmeId) =>
    makePerson({ email: `${name}@example.com`, name: "Əməkdaş", grants: [{ role, programmeId }] });
  const first = await staff("first", "coordinator");
  const typed: TypedPaper = {
    surname: "Kağızov",
    givenName: "Vəli",
    relation: "father",
    signedOn: today,
    language: "az",
    answers: { participation: true, dataProcessing: true, images: false },
    contactName: "",
    contactPhone: "",
  };
  let number = 700;
  const waiting = () => makeMinor(cohort, number++, today);
  return {
    cohort,
    first,
    second: await staff("second.staff", "coordinator"),
    head: await staff("head.mk", "head_of_programme"),
    stranger: await staff("school", "coordinator", another),
    typed,
    waiting,
    /** A minor whose guardian's paper the first coordinator has typed in. */
    recorded: async (other: Partial<TypedPaper> = {}) => {
      const minor = await waiting();
      const asked = { reference: minor.reference, typed: { ...typed, ...other }, scan: SCAN };
      const { id } = await recordPaperConsent(first, asked);
      return { ...minor, paperId: id };
    },
  };
}
