import type { Language } from "~/domain/languages";
import { query } from "./path-query";

/** The addresses of the help of an operator; reached through `paths`, like all the others. */
export const assistancePaths = {
  /** Where somebody an operator helps reads, sends or stops what is filled in for them. */
  helped: (language: Language, token: string) => `/${language}/helped/${encodeURIComponent(token)}`,
  /** The helps of an operator that are open. `done`: what the page says first. */
  staffAssistances: (language: Language, done?: "ended" | "sent") => `/${language}/staff/assistance${query({ done })}`,
  /** A draft that an operator fills in with its person. */
  staffAssistance: (language: Language, id: string) => `/${language}/staff/assistance/${encodeURIComponent(id)}`,
  staffAssistedSection: (language: Language, id: string, section: string) =>
    `/${language}/staff/assistance/${encodeURIComponent(id)}/${encodeURIComponent(section)}`,
  /** What the operator's browser saves and uploads to; answers with JSON. */
  staffAssistedDraft: (language: Language, id: string, section: string) =>
    `/${language}/staff/assistance/${encodeURIComponent(id)}/${encodeURIComponent(section)}/draft`,
  /** Everything once more, the code to the person, and sending it with that. */
  staffAssistedCheck: (language: Language, id: string) =>
    `/${language}/staff/assistance/${encodeURIComponent(id)}/check`,
} as const;
