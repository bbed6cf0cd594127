import { normalised } from "./normalise";

/** Seven characters, digits and ASCII capitals without I and O. */
const PATTERN = /^[0-9A-HJ-NP-Z]{7}$/;

/** The FIN as stored: trimmed and in ASCII capitals. Whether it is a FIN at all is isFin's question. */
export function normaliseFin(typed: string): string {
  return normalised(typed, ["trim", "asciiUpperCase"]);
}

export function isFin(value: string): boolean {
  return PATTERN.test(value);
}

/** "*****2B": what pages show. A value too short to keep anything secret is hidden whole. */
export function maskFin(fin: string): string {
  return fin.length < 7 ? "*".repeat(fin.length) : `${"*".repeat(fin.length - 2)}${fin.slice(-2)}`;
}
