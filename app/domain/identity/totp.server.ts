import { Secret, TOTP } from "otpauth";
import { processNow } from "~/platform/process-clock.server";

const PERIOD = 30;
// RFC 6238 as every app speaks it.
const SHAPE = { issuer: "Körpü", algorithm: "SHA1", digits: 6, period: PERIOD };

/** A new secret of 160 bits, in the letters an app lets one type. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The otpauth:// address that a QR code carries into an app. */
export function totpAddress(secret: string, email: string): string {
  return new TOTP({ ...SHAPE, label: email, secret }).toString();
}

/**
 * The time step a code belongs to: the present one or its neighbours; null for a wrong code. The app in somebody's hand
 * knows real time only, so the code is reckoned with the clock of the process, wherever a demonstration's clock stands.
 */
export function totpStep(secret: string, code: string): number | null {
  const timestamp = processNow().getTime();
  const delta = new TOTP({ ...SHAPE, secret }).validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD) + delta;
}
