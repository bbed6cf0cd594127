import type { TFunction } from "i18next";

const KINDS = ["consent", "statement", "agreement", "certificate", "letter"] as const;

/** What a text document is, in words; one of a kind nobody named yet is called by its key. */
export function kindWords(t: TFunction<("staff" | "ui")[]>, kind: string): string {
  const known = KINDS.find((one) => one === kind);
  return known ? t(`staff:texts.kind.${known}`) : kind;
}
