import { expect, test } from "vitest";
import { pdfFault } from "~/domain/files/pdf-fault.server";
import { asSystem } from "~/platform/db.server";
import { makeCohort } from "../factories/cohort";
import { samplePdf } from "../factories/sample-pdf";
import { samplePerson } from "../factories/sample-person";
import { makeSubmitted } from "../factories/submitted";

const TODAY = new Date().toISOString().slice(0, 10);

test("an invented person can submit to an open call through the use cases", async () => {
  const cohort = await makeCohort("MM-2027");
  const { reference } = await makeSubmitted(cohort, 3, TODAY);
  const application = await asSystem("a test", (tx) =>
    tx.application.findUnique({
      where: { reference },
      select: { status: true, documentsExpected: true, documentsPresent: true, cohort: { select: { code: true } } },
    }),
  );
  expect(application).toEqual({
    status: "submitted",
    documentsExpected: expect.any(Number),
    documentsPresent: 2,
    cohort: { code: "MM-2027" },
  });
});

test("three hundred invented people are all different and keep to the invented numbers", () => {
  const people = Array.from({ length: 300 }, (_, at) => samplePerson(at, TODAY));
  const distinct = (of: (person: (typeof people)[number]) => unknown) => new Set(people.map(of)).size;
  expect([distinct((p) => p.email), distinct((p) => p.profile.phone), distinct((p) => p.profile.fin)]).toEqual([
    300, 300, 300,
  ]);
  expect(distinct(({ profile }) => `${profile.surname} ${profile.givenName} ${profile.sex}`)).toBe(300);
  const kept = people.every(
    ({ email, profile }) =>
      email.endsWith("@example.com") &&
      /^\+994500000[0-9]{3}$/.test(profile.phone ?? "") &&
      /^0TS[0-9A-HJ-NP-Z]{4}$/.test(profile.fin ?? ""),
  );
  expect(kept).toBe(true);
});

test("the sample document is a sound PDF, and a cut one is not", () => {
  const pdf = samplePdf(["Laman (Aghazada)", "a \\ b"]);
  expect(pdfFault(pdf)).toBeNull();
  expect(pdfFault(pdf.subarray(0, pdf.length - 12))).toBe("file.pdfBroken");
});
