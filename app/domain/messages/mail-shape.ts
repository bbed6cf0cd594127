import type { MailFact } from "./mail-facts";

export type MailAction = { label: MailActionLabel; href: string };

export type MailActionLabel =
  | "application"
  | "continueDraft"
  | "correct"
  | "answerOffer"
  | "programmes"
  | "confirmEmail"
  | "resetPassword"
  | "signIn"
  | "forgotPassword"
  | "answerConsent"
  | "consentReceipt"
  | "staffApplication"
  | "answerAlert"
  | "call";

/** What a mail says beside the words of its template: whom it greets, its table, its one button. */
export type MailContent = { greets: string | null; facts: MailFact[]; action: MailAction };
