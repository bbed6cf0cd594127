/** The most minutes somebody can be given on top of the others' time; the database holds the same bound. */
export const MOST_EXTRA_MINUTES = 240;

/** Extra minutes as typed: 0 takes them back; null for what is no whole number within the bound. */
export function extraMinutesOf(typed: string): number | null {
  const text = typed.trim();
  if (!/^\d{1,3}$/.test(text)) return null;
  const minutes = Number(text);
  return minutes <= MOST_EXTRA_MINUTES ? minutes : null;
}
