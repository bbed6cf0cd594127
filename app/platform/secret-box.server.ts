import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { env } from "~/platform/env.server";

// A sealed value: version (1 byte), key id (4), initialisation vector (12), tag (16), ciphertext.
const VERSION = 1;
const HEADER = 33;

const derived = (secret: string, purpose: string) => Buffer.from(hkdfSync("sha256", secret, "korpu", purpose, 32));

/** What seals and opens with a ring of keys: the first of them seals, each of them opens what it sealed. */
export type SecretBox = {
  /** Which key seals, as it stands in a sealed value: eight hexadecimal digits. */
  keyId: string;
  /** Every key that opens, the one that seals first. */
  keyIds: readonly string[];
  seal: (plain: string, boundTo: string) => Uint8Array<ArrayBuffer>;
  open: (sealed: Uint8Array, boundTo: string) => string;
};

/** A box for these secrets. Of each a key is derived that is used for nothing but sealing. */
export function secretBoxOf(secrets: readonly [string, ...string[]]): SecretBox {
  const ring = secrets.map((secret) => {
    const key = derived(secret, "seal");
    return { key, id: createHash("sha256").update(key).digest().subarray(0, 4) };
  });
  const sealing = ring[0] as (typeof ring)[number];
  const ids = [...new Set(ring.map(({ id }) => id.toString("hex")))];
  return {
    keyId: sealing.id.toString("hex"),
    keyIds: ids,
    seal(plain, boundTo) {
      const vector = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", sealing.key, vector).setAAD(Buffer.from(boundTo));
      const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
      return new Uint8Array(Buffer.concat([Buffer.of(VERSION), sealing.id, vector, cipher.getAuthTag(), body]));
    },
    open(sealed, boundTo) {
      const bytes = Buffer.from(sealed);
      if (bytes.length < HEADER || bytes[0] !== VERSION) throw new Error("not a sealed value");
      const used = ring.find(({ id }) => id.equals(bytes.subarray(1, 5)));
      if (!used) throw new Error(`sealed with a key that is not known here: ${keyIdOf(sealed)}`);
      const decipher = createDecipheriv("aes-256-gcm", used.key, bytes.subarray(5, 17))
        .setAAD(Buffer.from(boundTo))
        .setAuthTag(bytes.subarray(17, HEADER));
      return Buffer.concat([decipher.update(bytes.subarray(HEADER)), decipher.final()]).toString("utf8");
    },
  };
}

/** Which key a value says it was sealed with: eight hexadecimal digits. */
export function keyIdOf(sealed: Uint8Array): string {
  return Buffer.from(sealed.subarray(1, 5)).toString("hex");
}

const [first = env.SECRET, ...others] = [...env.sealingKeys, env.SECRET];
/** The portal's own: SEALING_KEYS, the first of them sealing, and the key of SECRET, which seals where there are none. */
export const secretBox = secretBoxOf([first, ...others]);

/**
 * Encrypts a value that must not be readable in the database (a FIN, a document number) with AES-256-GCM.
 * `boundTo` names the place it belongs to (`profile.fin:<person id>`): moved to another row it cannot be opened.
 */
export function seal(plain: string, boundTo: string): Uint8Array<ArrayBuffer> {
  return secretBox.seal(plain, boundTo);
}

/** Decrypts what `seal` made with the same `boundTo`. @throws when it was changed, moved, or sealed with a key not known here */
export function open(sealed: Uint8Array, boundTo: string): string {
  return secretBox.open(sealed, boundTo);
}

/**
 * A keyed fingerprint by which an encrypted value, or a link's token, is found again: HMAC-SHA256, hexadecimal.
 * The same value under two purposes gives two fingerprints. Its key is of SECRET alone, whatever seals.
 */
export function lookupHash(plain: string, purpose: string): string {
  return createHmac("sha256", derived(env.SECRET, `lookup:${purpose}`))
    .update(plain)
    .digest("hex");
}
