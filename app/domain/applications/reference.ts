const PATTERN = /^([A-Z0-9]+(?:-[A-Z0-9]+)+)-(\d{6,})$/;

/** MM-2027-000123: the cohort's code and a number that counts its drafts. */
export function referenceOf(cohortCode: string, number: number): string {
  return `${cohortCode}-${String(number).padStart(6, "0")}`;
}

/** True for what may be a reference; anything else need not be looked up. */
export function isReference(value: string): boolean {
  return PATTERN.test(value);
}
