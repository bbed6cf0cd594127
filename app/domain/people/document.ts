import { normalised } from "./normalise";
import type { DocumentType, ProfileDefinition } from "./profile-definition";

/** The number as stored: without spaces, in ASCII capitals. */
export function normaliseDocumentNumber(typed: string): string {
  return normalised(typed, ["trim", "removeSpaces", "asciiUpperCase"]);
}

export function findDocumentType(definition: ProfileDefinition, key: string): DocumentType | undefined {
  return definition.documentTypes.find((type) => type.key === key);
}

/** True when the number has the form this type of document has. The number must be normalised. */
export function isDocumentNumber(type: DocumentType, number: string): boolean {
  return new RegExp(type.pattern, "u").test(number);
}

/** Shows the last three characters only. */
export function maskDocumentNumber(number: string): string {
  return number.length <= 3 ? "*".repeat(number.length) : "*".repeat(number.length - 3) + number.slice(-3);
}
