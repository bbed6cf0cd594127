import type { Language } from "~/domain/languages";
import { paths } from "~/paths";

/** Where the pages of a draft are, for whoever writes in it. */
export type DraftAddresses = {
  /** Its sections. */
  list: (language: Language) => string;
  section: (language: Language, key: string) => string;
  /** What the browser saves and uploads to while somebody is typing. */
  draft: (language: Language, key: string) => string;
  /** Everything once more, before it is sent. */
  check: (language: Language) => string;
};

/** The pages of one's own draft. */
export function ownAddresses(reference: string): DraftAddresses {
  return {
    list: (language) => paths.application(language, reference),
    section: (language, key) => paths.applicationSection(language, reference, key),
    draft: (language, key) => paths.applicationDraft(language, reference, key),
    check: (language) => paths.applicationCheck(language, reference),
  };
}
