import { formOfProgramme } from "~/domain/forms/form-of-programme";
import { questionsOf } from "~/domain/forms/visible-questions";
import type { Trilingual } from "~/domain/languages";
import type { Option } from "~/domain/trilingual-schema";
import forms from "../../../prisma/data/forms.json";
import profile from "../../../prisma/data/profile.json";
import { samplePdf } from "../../factories/sample-pdf";

/** How a question is answered: by typing, choosing an option's value, or attaching a file. */
export type Answer =
  | { text: string }
  | { option: string }
  | { options: string[] }
  | { date: [day: string, month: string, year: string] }
  | { languages: [language: string, level: string][] }
  | { tick: true }
  | { file: { name: string; mimeType: string; buffer: Buffer } }
  | { leave: true };

const pdf = (name: string) => ({ name, mimeType: "application/pdf", buffer: Buffer.from(samplePdf([name])) });

/** An invented adult who meets the conditions of the Migration School. Questions that are not here are left as they are. */
export const ADULT: Record<string, Answer> = {
  surname: { text: "Ələsgərova" },
  givenName: { text: "Şəhla" },
  patronymic: { text: "Çərkəz" },
  sex: { option: "female" },
  birthDate: { date: ["05", "03", "2004"] },
  citizenship: { option: "AZ" },
  docType: { option: "idCardNew" },
  docNumber: { text: "aa 0000077" },
  fin: { text: "0ts1a2b" },
  phone: { text: "050 000 00 77" },
  region: { option: "AZ-GA" },
  address: { text: "Nizami küçəsi 12, mənzil 3" },
  educationStatus: { option: "student" },
  educationLevel: { option: "ba" },
  institution: { text: "Bakı Dövlət Universiteti" },
  specialty: { text: "Beynəlxalq münasibətlər" },
  studyYear: { text: "4" },
  studyForm: { option: "fullTime" },
  languages: {
    languages: [
      ["az", "native"],
      ["en", "b2"],
    ],
  },
  motivation: { text: "Miqrasiya haqqında dərslərdə və könüllü işdə çox şey öyrəndim. ".repeat(5) },
  applyKnowledge: { text: "Öyrəndiklərimi universitetdəki tələbə klubunda paylaşacağam. ".repeat(3) },
  priorityTopics: { options: ["migrationLaw", "asylum"] },
  saturdays: { option: "yes" },
  practiceUnit: { option: "HQ-INT" },
  cv: { file: pdf("tərcümeyi-hal.pdf") },
  studyProof: { file: pdf("arayış.pdf") },
  truthDeclaration: { tick: true },
  dataConsent: { tick: true },
};

type Described = { key: string; label: Trilingual; options?: Option[] };

const questions: Described[] = questionsOf(formOfProgramme(forms, "MM"));
const described: Described[] = [...profile.fields, ...questions];

/** What the reference data say about a question: its label, and its options' words. */
export function questionOf(key: string): Described {
  const found = described.find((question) => question.key === key);
  if (!found) throw new Error(`there is no question ${key}`);
  return found;
}
