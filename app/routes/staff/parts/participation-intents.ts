/** What can be done on the page of a participation, and what each leaves to say when it is done. */
export const PARTICIPATION_INTENTS = [
  "otherPlace",
  "failConditions",
  "suspend",
  "resume",
  "leave",
  "askRemoval",
  "agreeRemoval",
  "dropRemoval",
  "defer",
] as const;

export type ParticipationIntent = (typeof PARTICIPATION_INTENTS)[number];

export const isParticipationIntent = (value: unknown): value is ParticipationIntent =>
  PARTICIPATION_INTENTS.some((intent) => intent === value);

/** What was typed into one of the forms. */
export type ParticipationTyped = {
  unitPlaceId: string;
  target: string;
  reasonKey: string;
  reasonKeys: string[];
  details: string;
};

/** The name a field is sent under: the forms stand on one page, and each control needs an id of its own. */
export const fieldOf = (intent: ParticipationIntent, name: string): string => `${intent}.${name}`;

/** A form that was refused, or that is being written in another language. */
export type ParticipationRefused = {
  intent: ParticipationIntent;
  summary: { text: string; field?: string }[];
  typed: ParticipationTyped;
};
