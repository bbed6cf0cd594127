import type { MaskedIdentity } from "~/domain/applications/get-masked-identity.server";
import { type Language, textIn } from "~/domain/languages";
import { findDocumentType } from "~/domain/people/document";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";

/** The FIN, and the document with its type: "Identity card *****567". */
export function identityInWords({ fin, document }: MaskedIdentity, language: Language) {
  const type = findDocumentType(SHIPPED_PROFILE, document?.type ?? "");
  return { fin, document: document && `${type ? `${textIn(type.label, language)} ` : ""}${document.number}` };
}
