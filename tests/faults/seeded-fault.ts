/** A fault somebody could make without meaning to, and the test that turns red when they do. */
export type SeededFault = {
  /** What is wrong then, as a sentence. */
  says: string;
  /** Where it is put in. */
  file: string;
  /** What stands there, exactly once. */
  right: string;
  wrong: string;
  red: { project: "unit" | "db" | "architecture"; file: string; test: string };
};

/** Where a fault belongs in a file's text. @throws when the text has changed: the fault must follow it */
export function withFault(text: string, { file, right, wrong }: SeededFault): string {
  const parts = text.split(right);
  if (parts.length !== 2) throw new Error(`"${right}" stands ${parts.length - 1} times in ${file}, not once`);
  return parts.join(wrong);
}
