import { z } from "zod";

const part = z.string().max(20_000);
const credential = { id: part, rawId: part, type: z.literal("public-key") };
const extensions = z.record(z.string(), z.unknown()).transform(() => ({}));

const NEW_PASSKEY = z.object({
  ...credential,
  clientExtensionResults: extensions,
  response: z.object({
    clientDataJSON: part,
    attestationObject: part,
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
});

const SIGNED = z.object({
  ...credential,
  clientExtensionResults: extensions,
  response: z.object({ clientDataJSON: part, authenticatorData: part, signature: part, userHandle: part.optional() }),
});

export type NewPasskeyAnswer = z.output<typeof NEW_PASSKEY>;
export type SignedAnswer = z.output<typeof SIGNED>;

/** What a browser sends of a new passkey, read from its JSON; null for anything else. */
export function readNewPasskey(text: string): NewPasskeyAnswer | null {
  return NEW_PASSKEY.safeParse(parsed(text)).data ?? null;
}

/** What a browser sends that a passkey has signed, read from its JSON; null for anything else. */
export function readSigned(text: string): SignedAnswer | null {
  return SIGNED.safeParse(parsed(text)).data ?? null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
