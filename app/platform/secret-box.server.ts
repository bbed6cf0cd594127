import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { env } from "~/platform/env.server";

// A sealed value: version (1 byte), key id (4), initialisation vector (12), tag (16), ciphertext.
const VERSION = 1;
const HEADER = 33;

const keyFor = (purpose: string) => Buffer.from(hkdfSync("sha256", env.SECRET, "korpu", purpose, 32));
const sealingKey = keyFor("seal");
const keyId = createHash("sha256").update(sealingKey).digest().subarray(0, 4);

/**
 * Encrypts a value that must not be readable in the database (a FIN, a document number) with AES-256-GCM.
 * `boundTo` names the place it belongs to (`profile.fin:<person id>`): moved to another row it cannot be opened.
 */
export function seal(plain: string, boundTo: string): Uint8Array<ArrayBuffer> {
  const vector = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", sealingKey, vector).setAAD(Buffer.from(boundTo));
  const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return new Uint8Array(Buffer.concat([Buffer.of(VERSION), keyId, vector, cipher.getAuthTag(), body]));
}

/** Decrypts what `seal` made with the same `boundTo`. @throws when it was changed, moved, or sealed with another secret */
export function open(sealed: Uint8Array, boundTo: string): string {
  const bytes = Buffer.from(sealed);
  if (bytes.length < HEADER || bytes[0] !== VERSION) throw new Error("not a sealed value");
  if (!bytes.subarray(1, 5).equals(keyId)) throw new Error("sealed with another SECRET");
  const decipher = createDecipheriv("aes-256-gcm", sealingKey, bytes.subarray(5, 17))
    .setAAD(Buffer.from(boundTo))
    .setAuthTag(bytes.subarray(17, HEADER));
  return Buffer.concat([decipher.update(bytes.subarray(HEADER)), decipher.final()]).toString("utf8");
}

/**
 * A keyed fingerprint by which an encrypted value, or a link's token, is found again: HMAC-SHA256, hexadecimal.
 * The same value under two purposes gives two fingerprints.
 */
export function lookupHash(plain: string, purpose: string): string {
  return createHmac("sha256", keyFor(`lookup:${purpose}`))
    .update(plain)
    .digest("hex");
}
