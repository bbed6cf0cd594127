import { isLocalDate, type LocalDate } from "../calendar/local-date";
import { enteredContact } from "../consents/emergency-contact";
import { askedQuestions, type GuardianAnswers, outcomeOf, unanswered } from "../consents/guardian-questions";
import type { GuardianAsks } from "../eligibility/guardian-asks";
import type { Blocker } from "../errors";
import { patternFaults, textFaults } from "../forms/faults";
import { storableText } from "../forms/storable-text";
import { isLanguage, type Language } from "../languages";
import { SHIPPED_PROFILE } from "../people/shipped-profile";
import type { TypedPaper } from "./paper-consent";

export type EnteredPaper = {
  surname: string;
  givenName: string;
  relation: string;
  signedOn: LocalDate;
  language: Language;
  answers: GuardianAnswers;
  contact: { name: string; phone: string } | null;
};

/** What stands on a paper in the form in which it is kept, or everything that is wrong with it by field. */
export function enteredPaper(
  typed: TypedPaper,
  asks: GuardianAsks,
  today: LocalDate,
): { paper: EnteredPaper; blockers: [] } | { paper: null; blockers: Blocker[] } {
  const blockers: Blocker[] = [];
  const names = { surname: nameOf(typed.surname), givenName: nameOf(typed.givenName) };
  for (const field of ["surname", "givenName"] as const)
    blockers.push(...nameFaults(field, names[field]).map((fault) => ({ ...fault, field })));
  if (!RELATIONS.includes(typed.relation)) blockers.push({ key: "answer.chooseOne", field: "relation" });
  const { signedOn, language } = typed;
  if (!isLocalDate(signedOn)) blockers.push({ key: "answer.enterDate", field: "signedOn" });
  else if (signedOn > today) blockers.push({ key: "paperConsent.signedInFuture", field: "signedOn" });
  if (!isLanguage(language)) blockers.push({ key: "answer.chooseOne", field: "language" });
  const questions = askedQuestions(asks);
  blockers.push(...unanswered(questions, typed.answers).map((field) => ({ key: "consent.answerMissing", field })));
  const asksContact = asks.emergencyContact && outcomeOf(questions, typed.answers) !== "refused";
  const contact = asksContact ? enteredContact({ name: typed.contactName, phone: typed.contactPhone }) : null;
  blockers.push(...(contact?.blockers ?? []));
  if (blockers.length > 0 || !isLocalDate(signedOn) || !isLanguage(language)) return { paper: null, blockers };
  const asked = questions.flatMap(({ name }) =>
    typed.answers[name] === undefined ? [] : [[name, typed.answers[name]]],
  );
  const answers: GuardianAnswers = Object.fromEntries(asked);
  return {
    paper: { ...names, relation: typed.relation, signedOn, language, answers, contact: contact?.contact ?? null },
    blockers: [],
  };
}

const fieldOf = (key: "guardianSurname" | "guardianGivenName" | "guardianRelation") =>
  SHIPPED_PROFILE.fields.find((field) => field.key === key);

const RELATIONS = fieldOf("guardianRelation")?.options?.map(({ value }) => value) ?? [];

const nameOf = (typed: string) => storableText(typed).trim().normalize("NFC");

/** A guardian is named on paper as in the profile. */
function nameFaults(field: "surname" | "givenName", name: string): Blocker[] {
  const rule = fieldOf(field === "surname" ? "guardianSurname" : "guardianGivenName");
  if (name === "") return [{ key: "answer.required" }];
  const wrong = patternFaults(name, rule?.pattern, "profile.nameInvalid");
  return wrong.length > 0 ? wrong : textFaults(name, rule?.limits ?? {});
}
