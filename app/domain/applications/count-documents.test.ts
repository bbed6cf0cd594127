import { expect, test } from "vitest";
import { formOfProgramme } from "~/domain/forms/form-of-programme";
import formsData from "../../../prisma/data/forms.json";
import { countDocuments } from "./count-documents";

// The school's form asks for two documents, and offers to take an English certificate from level B1.
const counted = (answers: Parameters<typeof countDocuments>[1]) => {
  const { documentsExpected, documentsPresent } = countDocuments(formOfProgramme(formsData, "MM"), answers, {});
  return `${documentsPresent}/${documentsExpected}`;
};

test("A required document that was not given is missing", () => {
  expect(counted({})).toBe("0/2");
  expect(counted({ cv: ["a"], studyProof: [] })).toBe("1/2");
});

test("A document that nobody has to give is not missing, and counts once it was given", () => {
  const given = { cv: ["a"], studyProof: ["b"], englishLevel: "b2" };
  expect(counted(given)).toBe("2/2");
  expect(counted({ ...given, englishCertificate: ["c"] })).toBe("3/3");
  expect(counted({ ...given, studyProof: [], englishCertificate: ["c"] })).toBe("2/3");
});

test("A document of a question that is not asked does not count, whatever was given", () => {
  expect(counted({ cv: ["a"], studyProof: ["b"], englishLevel: "a2", englishCertificate: ["c"] })).toBe("2/2");
});
