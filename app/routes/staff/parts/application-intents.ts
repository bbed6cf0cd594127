/** The actions on an application that have fields. They stand in one form, so that nothing typed in any of them is lost. */
export const FORM_INTENTS = ["stage", "return", "withdrawOffer", "ineligible", "correct"] as const;
export type FormIntent = (typeof FORM_INTENTS)[number];

export const isFormIntent = (value: unknown): value is FormIntent => FORM_INTENTS.some((intent) => intent === value);

/** The id of that form. */
export const APPLICATION_FORM = "application-form";

/** What was typed into the fields of one action. */
export type Typed = {
  outcome: string;
  rank: string;
  reasonKeys: string[];
  details: string;
  advice: string;
  unitPlaceId: string;
  /** Of a return: names of questions and fields, the note, and its last day. */
  questions: string[];
  note: string;
  "until.day": string;
  "until.month": string;
  "until.year": string;
};

/** The name a field is sent under: each control of the page needs a name and an id of its own. */
export const fieldOf = (intent: FormIntent, name: string): string => `${intent}.${name}`;

/** An action that was refused, or forms that are being written in another language. */
export type Refused = {
  /** Which one was refused; null when none was. */
  intent: string | null;
  summary: { text: string; field?: string }[];
  errors: Partial<Record<keyof Typed | "until", string>>;
  /** By action, of those whose fields were sent. */
  typed: Partial<Record<FormIntent, Typed>>;
};

/** What the form of one action shows again, and whether it is unfolded: refused, or with something chosen in it. */
export function standingOf(refused: Refused | null | undefined, intent: FormIntent) {
  const typed = refused?.typed[intent];
  const mine = refused?.intent === intent;
  const chosen = typed && (typed.reasonKeys.length > 0 || typed.questions.length > 0 || typed.details !== "");
  return {
    typed,
    errors: mine ? refused.errors : {},
    open: mine || chosen === true || (typed !== undefined && typed.outcome !== ""),
  };
}
