/** Codes too short to be tokens, which a few tries exhaust: where they are kept, and the test that holds them. */
export const SHORT_CODES: Record<string, string> = {
  "assistance.code_hash": "app/domain/assistance/assistance.server.test.ts",
  "phone_code.code_hash confirm": "app/domain/phones/phones.server.test.ts",
  "phone_code.code_hash recover": "app/domain/recovery/recovery.server.test.ts",
};

/** Files that seal what is no token, each with what it is. */
export const SEALED_OTHERWISE: Record<string, string> = {
  "app/domain/identity/sealed-totp.server.ts": "the secret of an authenticator app, bound to its account",
  "app/platform/text-outbox.server.ts": "number and text of a message to a phone, bound to its cause",
  "app/domain/keys/reseal-column.server.ts": "what is sealed already, under another key",
  "app/domain/people/identity-seal.server.ts": "numbers of identity documents, bound to their person",
};
