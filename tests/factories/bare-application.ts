import type { Prisma } from "~/generated/prisma/client";
import { asSystem, type Tx } from "~/platform/db.server";
import type { BareCohort } from "./bare-cohort";

export type BareApplication = Partial<Omit<Prisma.ApplicationUncheckedCreateInput, "cohortId" | "formVersionId">> & {
  /** Of the person's profile; the application itself never holds it. */
  birthDate?: Date;
};

/** What the database asks of a row in its state. */
function columnsOf(status: Prisma.ApplicationUncheckedCreateInput["status"], now: Date) {
  const later = new Date(now.getTime() + 3 * 24 * 60 * 60 * 1000);
  if (status === "offered") return { offeredAt: now, offerLapsesAt: later };
  if (status === "waitlisted") return { waitlistRank: 1 };
  if (status === "returned") return { returnedUntil: later, returnedAt: now };
  if (status === "awaiting_consent") return { consentLapsesAt: later };
  return {};
}

/** Submitted applications as rows, each with a person, a frozen submission and its event, in the order given. */
export function bareApplications(cohort: BareCohort, rows: BareApplication[]): Promise<string[]> {
  return asSystem("test rows", async (tx, now) => {
    const taken = await tx.application.count({ where: { cohortId: cohort.id } });
    const references: string[] = [];
    for (const [at, row] of rows.entries()) {
      const number = taken + at + 1;
      const submittedAt = new Date(now.getTime() - 1_000_000 + number * 1000);
      references.push(await bareApplication(tx, cohort, row, { now, number, submittedAt }));
    }
    return references;
  });
}

async function bareApplication(
  tx: Tx,
  cohort: BareCohort,
  { birthDate, ...given }: BareApplication,
  { now, number, submittedAt }: { now: Date; number: number; submittedAt: Date },
): Promise<string> {
  const status = given.status ?? "submitted";
  const surname = given.surname ?? `Soyad${number}`;
  const givenName = given.givenName ?? "Ad";
  const draft = status === "draft";
  const personId = given.personId ?? (await person(tx, now, { surname, givenName, birthDate, number, cohort }));
  const application = await tx.application.create({
    data: {
      reference: `${cohort.code}-${String(number).padStart(6, "0")}`,
      cohortId: cohort.id,
      formVersionId: cohort.formVersionId,
      statusChangedAt: now,
      language: "az",
      answers: { motivation: "Maraqlıdır" },
      createdAt: submittedAt,
      submittedAt: draft ? null : submittedAt,
      receivedAt: draft || status === "awaiting_consent" || status === "consent_refused" ? null : submittedAt,
      rankAt: draft ? null : submittedAt,
      ...columnsOf(status, now),
      ...given,
      status,
      surname,
      givenName,
      personId,
    },
    select: { id: true, reference: true, language: true },
  });
  if (!draft) {
    await tx.submission.create({
      data: {
        applicationId: application.id,
        number: 1,
        formVersionId: cohort.formVersionId,
        profile: { surname, givenName, citizenship: "AZ", birthDate: (birthDate ?? ADULT).toISOString().slice(0, 10) },
        answers: { motivation: "Maraqlıdır" },
        language: application.language,
        sha256: "0".repeat(64),
        submittedAt,
      },
    });
    await tx.applicationEvent.create({
      data: {
        applicationId: application.id,
        action: "submit",
        fromStatus: "draft",
        toStatus: "submitted",
        actor: "applicant",
        at: submittedAt,
      },
    });
  }
  return application.reference;
}

const ADULT = new Date("2005-05-05T00:00:00Z");

async function person(
  tx: Tx,
  now: Date,
  about: { surname: string; givenName: string; birthDate?: Date; number: number; cohort: BareCohort },
): Promise<string> {
  const { surname, givenName, birthDate = ADULT, number, cohort } = about;
  const email = `${cohort.code.toLowerCase()}.${number}@example.com`;
  const { id } = await tx.person.create({
    data: {
      createdAt: now,
      profile: { create: { surname, givenName, birthDate, updatedAt: now } },
      user: { create: { name: `${givenName} ${surname}`, email, emailVerified: true, createdAt: now, updatedAt: now } },
    },
    select: { id: true },
  });
  return id;
}
