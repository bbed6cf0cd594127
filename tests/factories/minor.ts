import { submitApplication } from "~/domain/applications/submit-application.server";
import type { LocalDate } from "~/domain/calendar/local-date";
import { answerConsent } from "~/domain/consents/answer-consent.server";
import { getConsentRequest } from "~/domain/consents/get-consent-request.server";
import type { GuardianAnswers } from "~/domain/consents/guardian-questions";
import type { Language } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { fillProfile, makeDraft } from "./draft";
import { mailsTo, pathIn } from "./mails";
import { makePerson } from "./person";
import { sampleAnswers } from "./sample-answers";
import { sampleMinor } from "./sample-minor";
import type { SamplePerson } from "./sample-person";
import type { SubmittedTo } from "./submitted";

export type WaitingMinor = { viewer: Viewer; reference: string; guardianEmail: string; person: SamplePerson };

type MinorOptions = {
  prefers?: string[];
  person?: SamplePerson;
};

/** The n-th invented pupil signs up, names a guardian and fills everything in: all but the last click. */
export async function makeMinorDraft(
  cohort: SubmittedTo,
  number: number,
  today: LocalDate,
  { prefers = [], person = sampleMinor(number, today) }: MinorOptions = {},
): Promise<WaitingMinor> {
  const { email, latinName: name, language, profile } = person;
  const viewer = await makePerson({ email, name, language });
  await fillProfile(viewer, person);
  const answers = sampleAnswers(person, { programmeCode: cohort.programmeCode, ...cohort.dates }, prefers);
  const reference = await makeDraft(viewer, cohort.code, answers);
  return { viewer, reference, guardianEmail: profile.guardianEmail ?? "", person };
}

/** The same, submitted: the guardian is waited for. */
export async function makeMinor(
  cohort: SubmittedTo,
  number: number,
  today: LocalDate,
  options: MinorOptions = {},
): Promise<WaitingMinor> {
  const minor = await makeMinorDraft(cohort, number, today, options);
  const { viewer, reference, person } = minor;
  await submitApplication(viewer, { reference, truth: true, dataConsent: true, language: person.language });
  return minor;
}

/** The token of the newest link that was mailed to a guardian. */
export async function guardianToken(guardianEmail: string): Promise<string> {
  const mails = (await mailsTo(guardianEmail)).filter(
    ({ template, data }) => template.startsWith("guardian") && "path" in Object(data),
  );
  return pathIn(mails.at(-1)).pathname.split("/")[3] ?? "";
}

/** A guardian reads the page of their link and answers. @returns the token of their receipt, and what it came to */
export async function answerAsGuardian(token: string, answers: GuardianAnswers, language: Language = "az") {
  const request = await getConsentRequest(token, language);
  const read = Object.fromEntries(request?.texts.map(({ name, sha256 }) => [name, sha256]) ?? []);
  const contact = request?.asksContact ? { name: "Əliyeva Nərgiz", phone: "050 000 00 77" } : undefined;
  return answerConsent({ token, language, answers, read, contact });
}

/** Yes to all that cohorts may require, no to the images; what a cohort does not ask is left out of account. */
export const YES: GuardianAnswers = {
  participation: true,
  dataProcessing: true,
  images: false,
  travel: true,
  emergencyCare: true,
};
