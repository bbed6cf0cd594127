import { expect, test } from "vitest";
import { formOfProgramme } from "~/domain/forms/form-of-programme";
import formsData from "../../../prisma/data/forms.json";
import { blindAnswers, type Frozen } from "./blind-answers";
import { MASK } from "./mask-names";

const FROZEN: Frozen = {
  content: formOfProgramme(formsData, "MM"),
  answers: {
    motivation: "Mən Şəhla Ələsgərova, Bakı Dövlət Universitetinin tələbəsiyəm.",
    applyKnowledge: "Klubda paylaşacağam.",
    priorityTopics: ["asylum"],
    englishLevel: "b2",
    englishCertificate: ["0190a000-0000-7000-8000-000000000000"],
    studyProof: ["0190a000-0000-7000-8000-000000000001"],
  },
  profile: {
    surname: "Ələsgərova",
    givenName: "Şəhla",
    institution: "Bakı Dövlət Universiteti",
    region: "AZ-GA",
    birthDate: "2004-03-05",
    languages: [{ language: "en", level: "b2" }],
  },
};
const REGIONS = [
  { code: "AZ-GA", name: { az: "Gəncə", en: "Ganja", ru: "Гянджа" } },
  { code: "AZ-SA", name: { az: "Şəki", en: "Shaki", ru: "Шеки" } },
];
const criterion = (key: string, ...basedOn: string[]) => ({ key, basedOn });
const told = (hidden: boolean, ...criteria: { key: string; basedOn: string[] }[]) =>
  blindAnswers(FROZEN, criteria, hidden, REGIONS).map(({ question, value, withheld, criteria: keys }) => [
    question.key,
    withheld ?? value,
    keys.join(),
  ]);

test("only what a criterion is based on is read, in the order of the form, with the criteria named", () => {
  expect(told(false, criterion("a", "applyKnowledge", "motivation"), criterion("b", "motivation"))).toEqual([
    ["motivation", FROZEN.answers.motivation, "a,b"],
    ["applyKnowledge", "Klubda paylaşacağam.", "a"],
  ]);
});

test("while names are hidden, the person and their school are masked in what they wrote", () => {
  expect(told(true, criterion("a", "motivation"))).toEqual([["motivation", `Mən ${MASK}, ${MASK} tələbəsiyəm.`, "a"]]);
});

test("where the person lives is masked in what they wrote, other places are not", () => {
  const answers = {
    ...FROZEN.answers,
    motivation: "Mən Gəncədə yaşayıram, Şəkidə işləmişəm. I am from Ganja. Живу в Гяндже.",
  };
  const [told] = blindAnswers({ ...FROZEN, answers }, [criterion("a", "motivation")], true, REGIONS);
  expect(told?.value).toBe(`Mən ${MASK} yaşayıram, Şəkidə işləmişəm. I am from ${MASK}. Живу в ${MASK}.`);
});

test("a file is never read, whoever reads", () => {
  for (const hidden of [true, false]) {
    expect(told(hidden, criterion("a", "studyProof"))).toEqual([["studyProof", "file", "a"]]);
  }
});

test("of the profile only what says nothing of the person is read while names are hidden, even if a rubric asks for more", () => {
  const rubric = criterion("a", "profile.languages", "profile.institution", "profile.region", "profile.birthDate");
  const languages = ["languages", FROZEN.profile.languages, "a"];
  expect(told(true, rubric)).toEqual([
    ["birthDate", "identity", "a"],
    ["region", "identity", "a"],
    ["institution", "identity", "a"],
    languages,
  ]);
  expect(told(false, rubric)).toEqual([
    ["birthDate", "identity", "a"],
    ["region", "AZ-GA", "a"],
    ["institution", "Bakı Dövlət Universiteti", "a"],
    languages,
  ]);
});

test("nothing that is withheld travels along under another name", () => {
  const all = [
    ...Object.keys(FROZEN.answers),
    ...["surname", "region", "institution", "birthDate"].map((key) => `profile.${key}`),
  ];
  const sent = JSON.stringify(blindAnswers(FROZEN, [criterion("a", ...all)], true, REGIONS).map(({ value }) => value));
  expect(sent).not.toMatch(/Şəhla|Ələsgərova|Dövlət|AZ-GA|2004|0190a000/);
});
