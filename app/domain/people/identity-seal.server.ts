import { lookupHash, open, seal } from "~/platform/secret-box.server";

export type IdentityNumber = "fin" | "docNumber";

/** What keeps a sealed number in its place: opened under another person it is no number. */
export const identityBoundTo = (kind: IdentityNumber, personId: string) => `profile.${kind}:${personId}`;

/** A FIN or document number as it is stored: encrypted for its person, and the keyed hash by which it is found. */
export function sealIdentity(kind: IdentityNumber, personId: string, value: string) {
  return { sealed: seal(value, identityBoundTo(kind, personId)), lookup: lookupHash(value, kind) };
}

export function openIdentity(kind: IdentityNumber, personId: string, sealed: Uint8Array | null): string | undefined {
  return sealed ? open(sealed, identityBoundTo(kind, personId)) : undefined;
}
