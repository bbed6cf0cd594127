import type { CalendarMethod } from "~/domain/calendar/calendar-file";
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
  | "answerRecovery"
  | "mergeAccounts"
  | "choosePassword"
  | "help"
  | "signIn"
  | "forgotPassword"
  | "answerConsent"
  | "consentReceipt"
  | "staffApplication"
  | "answerAlert"
  | "call"
  | "reviews"
  | "chooseInterview"
  | "interview"
  | "myPrivacy";

/** A calendar file that goes with a mail. */
export type MailCalendar = { method: CalendarMethod; content: string };

/** What a mail says beside the words of its template: whom it greets, its table, its one button, an entry for the calendar. */
export type MailContent = { greets: string | null; facts: MailFact[]; action: MailAction; calendar?: MailCalendar };
