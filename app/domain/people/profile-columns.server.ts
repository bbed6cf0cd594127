import { columnOfLocalDate } from "~/domain/calendar/local-date";
import type { Prisma } from "~/generated/prisma/client";
import { sealIdentity } from "./identity-seal.server";
import type { ProfileValues } from "./profile-values";

/** The columns of a profile for these values, identity numbers sealed; what is absent becomes empty. */
export function profileColumns(personId: string, values: ProfileValues) {
  const docNumber = values.docNumber ? sealIdentity("docNumber", personId, values.docNumber) : null;
  const fin = values.fin ? sealIdentity("fin", personId, values.fin) : null;
  return {
    surname: values.surname ?? null,
    givenName: values.givenName ?? null,
    patronymic: values.patronymic ?? null,
    sex: values.sex ?? null,
    birthDate: values.birthDate ? columnOfLocalDate(values.birthDate) : null,
    citizenship: values.citizenship ?? null,
    docType: values.docType ?? null,
    docNumberSealed: docNumber?.sealed ?? null,
    docNumberLookup: docNumber?.lookup ?? null,
    finSealed: fin?.sealed ?? null,
    finLookup: fin?.lookup ?? null,
    phone: values.phone ?? null,
    regionCode: values.region ?? null,
    address: values.address ?? null,
    postalCode: values.postalCode ?? null,
    educationStatus: values.educationStatus ?? null,
    educationLevel: values.educationLevel ?? null,
    institution: values.institution ?? null,
    specialty: values.specialty ?? null,
    studyYear: values.studyYear ?? null,
    studyForm: values.studyForm ?? null,
    gpa: values.gpa ?? null,
    graduationYear: values.graduationYear ?? null,
    languages: values.languages ?? [],
    needsAdjustments: values.needsAdjustments ?? null,
    adjustmentsDetails: values.adjustmentsDetails ?? null,
    adjustmentsConsent: values.adjustmentsConsent ?? null,
    secondGuardian: values.secondGuardian ?? null,
  } satisfies Partial<Prisma.ProfileUncheckedCreateInput>;
}
