import type { Viewer } from "~/domain/people/viewer";
import { uploadTestImport } from "~/domain/tests/upload-test-import.server";
import { type Applicant, applied } from "./applicant";
import type { Act } from "./time-travel";
import type { StagedCohort } from "./world";

/** A file of test results has come in and waits to be looked at: one line says "absent", one is of nobody known. */
export function testFile(by: Viewer, applicants: readonly Applicant[], cohort: StagedCohort, at: Date): Act {
  const run = () => {
    const lines = applicants.map((applicant, place) => {
      const { reference } = applied(applicant, cohort.code);
      return `${reference};${place === 0 ? "gəlməyib" : `${48 + ((place * 37) % 50)},5`}`;
    });
    const text = ["Nömrə;Nəticə", ...lines, `${cohort.code}-009999;60`].join("\r\n");
    const content = new TextEncoder().encode(text);
    return uploadTestImport(by, { code: cohort.code, stageKey: "test", name: "test-neticeleri.csv", content });
  };
  return { at, run };
}
