import type { AnswerValue } from "../forms/answer";
import type { Fault } from "../forms/faults";
import { findDocumentType, isDocumentNumber } from "./document";
import type { TypedProfile } from "./profile-checks";
import type { ProfileDefinition, ProfileField } from "./profile-definition";

/** The document must be one that a person of this citizenship can hold, and its number must have the form it has. */
export function documentFaults(
  definition: ProfileDefinition,
  field: ProfileField,
  value: AnswerValue,
  typed: Readonly<TypedProfile>,
): Fault[] {
  if (field.key === "docType" && typeof value === "string")
    return citizenshipFaults(definition, value, typed.citizenship);
  if (field.patternBy === undefined || typeof value !== "string" || typeof typed.docType !== "string") return [];
  const type = findDocumentType(definition, typed.docType);
  if (!type || isDocumentNumber(type, value)) return [];
  return [{ key: "profile.docNumberInvalid", params: { sample: type.sample } }];
}

function citizenshipFaults(
  definition: ProfileDefinition,
  docType: string,
  citizenship: AnswerValue | undefined,
): Fault[] {
  const type = findDocumentType(definition, docType);
  if (!type || typeof citizenship !== "string" || citizenship === "") return [];
  const isCitizen = citizenship === "AZ";
  if (type.forCitizens === isCitizen) return [];
  return [{ key: isCitizen ? "profile.documentOfForeigner" : "profile.documentOfCitizen" }];
}
