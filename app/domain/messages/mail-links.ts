import type { Language } from "~/domain/languages";

/** Where the buttons of mails lead, as whole addresses. Made at the entry points, which know the portal's address. */
export type MailLinks = {
  /** Puts the public address before a path of the portal. */
  absolute(path: string): string;
  home(language: Language): string;
  programmes(language: Language): string;
  signIn(language: Language): string;
  forgotPassword(language: Language): string;
  application(language: Language, reference: string): string;
  /** Where people see what is held about them. */
  myPrivacy(language: Language): string;
  /** Where the time of an interview is chosen. */
  interview(language: Language, reference: string): string;
  staffApplication(language: Language, reference: string): string;
};
