import type { LocalDate } from "../calendar/local-date";
import type { LanguageLevel } from "../forms/answer";
import { findDocumentType } from "../people/document";
import type { ProfileDefinition } from "../people/profile-definition";
import type { ProfileValues } from "../people/profile-values";

export type CitizenshipKind = "citizen" | "lawfulResident" | "stateless" | "otherForeigner";

/** What is known about a person, as far as the conditions ask. Null: not known yet. */
export type EligibilityFacts = {
  birthDate: LocalDate | null;
  citizenship: CitizenshipKind | null;
  educationStatus: string | null;
  educationLevel: string | null;
  studyYear: number | null;
  languages: LanguageLevel[] | null;
};

/** The facts of a profile. A foreigner's document decides whether they live here lawfully, so without it nothing is known. */
export function factsOfProfile(values: Readonly<ProfileValues>, definition: ProfileDefinition): EligibilityFacts {
  return {
    birthDate: values.birthDate ?? null,
    citizenship: citizenshipKind(values, definition),
    educationStatus: values.educationStatus ?? null,
    educationLevel: values.educationLevel ?? null,
    studyYear: values.studyYear ?? null,
    languages: values.languages ?? null,
  };
}

function citizenshipKind(values: Readonly<ProfileValues>, definition: ProfileDefinition): CitizenshipKind | null {
  if (values.citizenship === undefined) return null;
  if (values.citizenship === "AZ") return "citizen";
  if (values.citizenship === "stateless") return "stateless";
  const document = values.docType === undefined ? undefined : findDocumentType(definition, values.docType);
  if (!document) return null;
  return document.provesResidence ? "lawfulResident" : "otherForeigner";
}
