import { localDateOfColumn } from "~/domain/calendar/local-date";
import type { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import { GUARDIAN_POSITIONS, guardianField } from "./guardian-fields";
import { openIdentity } from "./identity-seal.server";
import type { TypedProfile } from "./profile-checks";
import type { ProfileFieldKey } from "./profile-values";

/** A person's profile as it stands: valid values from their columns, overlaid with what is typed and not valid yet. */
export type LoadedProfile = {
  typed: TypedProfile;
  /** 0 while nothing was ever saved. */
  version: number;
  updatedAt: Date | null;
};

/** Columns that carry a field under another name, or under its own. */
const TEXT_COLUMNS = [
  ["surname", "surname"],
  ["givenName", "givenName"],
  ["patronymic", "patronymic"],
  ["sex", "sex"],
  ["citizenship", "citizenship"],
  ["docType", "docType"],
  ["phone", "phone"],
  ["region", "regionCode"],
  ["address", "address"],
  ["postalCode", "postalCode"],
  ["educationStatus", "educationStatus"],
  ["educationLevel", "educationLevel"],
  ["institution", "institution"],
  ["specialty", "specialty"],
  ["studyYear", "studyYear"],
  ["studyForm", "studyForm"],
  ["graduationYear", "graduationYear"],
  ["needsAdjustments", "needsAdjustments"],
  ["adjustmentsDetails", "adjustmentsDetails"],
  ["adjustmentsConsent", "adjustmentsConsent"],
  ["secondGuardian", "secondGuardian"],
] as const satisfies readonly (readonly [ProfileFieldKey, keyof Prisma.ProfileGetPayload<object>])[];

const GUARDIAN = { position: true, surname: true, givenName: true, relation: true, phone: true, email: true } as const;

/** The profile of the person themselves, identity numbers opened. Never for anyone else's page. */
export async function loadProfile(tx: Tx, personId: string): Promise<LoadedProfile> {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      language: true,
      user: { select: { email: true } },
      profile: true,
      guardians: { orderBy: [{ createdAt: "desc" }, { id: "desc" }], select: GUARDIAN },
    },
  });
  const typed: TypedProfile = { noticeLanguage: person.language, ...namedGuardians(person.guardians) };
  if (person.user) typed.email = person.user.email;
  const { profile } = person;
  if (!profile) return { typed, version: 0, updatedAt: null };

  for (const [field, column] of TEXT_COLUMNS) {
    const value = profile[column];
    if (value !== null) typed[field] = value;
  }
  if (profile.birthDate) typed.birthDate = localDateOfColumn(profile.birthDate);
  if (profile.gpa) typed.gpa = profile.gpa.toNumber();
  const languages = profile.languages as { language: string; level: string }[];
  if (languages.length > 0) typed.languages = languages;
  const fin = openIdentity("fin", personId, profile.finSealed);
  if (fin !== undefined) typed.fin = fin;
  const docNumber = openIdentity("docNumber", personId, profile.docNumberSealed);
  if (docNumber !== undefined) typed.docNumber = docNumber;
  const { unfinished, version, updatedAt } = profile;
  return { typed: { ...typed, ...(unfinished as TypedProfile) }, version, updatedAt };
}

type GuardianRow = Prisma.GuardianGetPayload<{ select: typeof GUARDIAN }>;

/** The guardians as they are named now: of each position the newest row. */
function namedGuardians(newestFirst: readonly GuardianRow[]): TypedProfile {
  const named = GUARDIAN_POSITIONS.map((position) => {
    const guardian = newestFirst.find((row) => row.position === position);
    if (!guardian) return {};
    const { surname, givenName, relation, phone, email } = guardian;
    return {
      [guardianField(position, "Surname")]: surname,
      [guardianField(position, "GivenName")]: givenName,
      [guardianField(position, "Relation")]: relation,
      ...(phone !== null && { [guardianField(position, "Phone")]: phone }),
      ...(email !== null && { [guardianField(position, "Email")]: email }),
    };
  });
  return Object.assign({}, ...named);
}
