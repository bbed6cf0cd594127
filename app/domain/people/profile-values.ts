import type { LocalDate } from "../calendar/local-date";
import type { LanguageLevel } from "../forms/answer";

/** Every field of the common profile. The words are those of the reference data. */
export const PROFILE_FIELD_KEYS = [
  "surname",
  "givenName",
  "patronymic",
  "sex",
  "birthDate",
  "citizenship",
  "docType",
  "docNumber",
  "fin",
  "phone",
  "email",
  "noticeLanguage",
  "region",
  "address",
  "postalCode",
  "educationStatus",
  "educationLevel",
  "institution",
  "specialty",
  "studyYear",
  "studyForm",
  "gpa",
  "graduationYear",
  "languages",
  "needsAdjustments",
  "adjustmentsDetails",
  "adjustmentsConsent",
  "guardianSurname",
  "guardianGivenName",
  "guardianRelation",
  "guardianPhone",
  "guardianEmail",
  "secondGuardian",
  "guardian2Surname",
  "guardian2GivenName",
  "guardian2Relation",
  "guardian2Phone",
  "guardian2Email",
] as const;

export type ProfileFieldKey = (typeof PROFILE_FIELD_KEYS)[number];

type NumberKey = "studyYear" | "gpa" | "graduationYear";
type BooleanKey = "needsAdjustments" | "adjustmentsConsent" | "secondGuardian";
type TextKey = Exclude<ProfileFieldKey, NumberKey | BooleanKey | "birthDate" | "languages">;

/**
 * Valid values by field, in the form in which they are stored: phones in E.164, FIN and document number in ASCII capitals,
 * birthDate YYYY-MM-DD, citizenship an ISO 3166-1 alpha-2 code or "stateless". A field that is not there has no value.
 */
export type ProfileValues = { [Key in TextKey]?: string } & { [Key in NumberKey]?: number } & {
  [Key in BooleanKey]?: boolean;
} & { birthDate?: LocalDate; languages?: LanguageLevel[] };
