import { beforeAll, expect, test } from "vitest";
import { startBulk } from "~/domain/bulk-runs/start-bulk.server";
import { inRequestScope } from "~/platform/request-scope.server";
import { bareApplications } from "../../../tests/factories/bare-application";
import { bareCohort } from "../../../tests/factories/bare-cohort";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { countStatements } from "../../../tests/setup/count-statements";
import { ofApplication, ofCohort, signedIn, type Who } from "../../../tests/setup/staff-pages";
import { action as actOnApplication, loader as application } from "./application";
import { loader as head } from "./cohort";
import { loader as applications } from "./cohort.applications";
import { loader as bulkPreview, action as orderBulk } from "./cohort.bulk";
import { loader as bulkRun } from "./cohort.bulk-run";
import { loader as decisions } from "./cohort.decisions";
import { loader as overview } from "./cohort.overview";
import { loader as seats } from "./cohort.seats";
import { loader as frame } from "./frame";

let cohort: MadeCohort;
let all: Who;
let applicant: Who;

/** A bulk run of the foreign cohort. */
const RUN = "0190a000-0000-7000-8000-00000000000a";

beforeAll(async () => {
  cohort = await makeCohort("MM-2027");
  all = await signedIn("all@example.com", { role: "coordinator" });
  applicant = await signedIn("applicant@example.com");
  const foreign = await bareCohort({ code: "FOREIGN-1", programme: "XX", seats: 2 });
  await bareApplications(foreign, [
    { surname: "Canary" },
    { surname: "Canary", status: "waitlisted" },
    { surname: "Canary", status: "in_review" },
  ]);
  const words = { reasonKeys: [], details: null, advice: null };
  const selection = { references: ["FOREIGN-1-000003"] };
  await startBulk(all.viewer, { id: RUN, code: "FOREIGN-1", action: "shortlist", selection, expected: 1, words });
});

/** Every private page, asked for with what belongs to the foreign cohort. */
const FOREIGN_PAGES = {
  head: (who: Who) => head(ofCohort(who, "FOREIGN-1")),
  overview: (who: Who) => overview(ofCohort(who, "FOREIGN-1")),
  applications: (who: Who) => applications(ofCohort(who, "FOREIGN-1")),
  bulkPreview: (who: Who) => bulkPreview(ofCohort(who, "FOREIGN-1", "?do=pass&reference=FOREIGN-1-000001")),
  bulkRun: (who: Who) => {
    const asked = ofCohort(who, "FOREIGN-1", `/applications/bulk/${RUN}`);
    return bulkRun({ ...asked, params: { ...asked.params, run: RUN } });
  },
  decisions: (who: Who) => decisions(ofCohort(who, "FOREIGN-1")),
  seats: (who: Who) => seats(ofCohort(who, "FOREIGN-1")),
  application: (who: Who) => application(ofApplication(who, "FOREIGN-1-000001")),
  answers: (who: Who) => application(ofApplication(who, "FOREIGN-1-000001", undefined, "?tab=answers")),
  act: (who: Who) => actOnApplication(ofApplication(who, "FOREIGN-1-000001", [["intent", "pass"]])),
  orderBulk: (who: Who) =>
    orderBulk(
      ofCohort(who, "FOREIGN-1", "?do=waitlist&all=yes", [
        ["key", "0190a000-0000-7000-8000-00000000000b"],
        ["expected", "1"],
      ]),
    ),
};

test.each(Object.entries(FOREIGN_PAGES))(
  "%s of another programme's cohort looks as if it did not exist",
  async (name, open) => {
    const own = await signedIn(`${name}@example.com`, { role: "coordinator", programmeId: cohort.programmeId });
    await expect(open(own)).rejects.toMatchObject({ name: "NotFound" });
    // The same request of who may see it is answered: there was something to hide.
    const answer = await open(all).catch((thrown: unknown) => thrown);
    expect(answer).not.toBeInstanceOf(Error);
  },
);

test.each(Object.entries(FOREIGN_PAGES))(
  "%s is not there for an applicant, and asks a visitor to sign in",
  async (_name, open) => {
    await expect(open(applicant)).rejects.toMatchObject({ name: "NotAllowed", exists: false });
    const visitor = await open({ ...applicant, cookie: "" }).catch((answer: unknown) => answer);
    expect(visitor instanceof Response ? visitor.headers.get("Location") : visitor).toMatch(/^\/en\/sign-in\?next=/);
  },
);

test("the list's pages send the same number of statements for 1 and for 25 rows, with the panel and without", async () => {
  const few = await bareCohort({ code: "FEW-1" });
  const many = await bareCohort({ code: "MANY-1" });
  await bareApplications(few, [{}]);
  await bareApplications(
    many,
    Array.from({ length: 30 }, () => ({})),
  );
  const page = (code: string, search = "") =>
    countStatements(async () => {
      const [, , shown] = await inRequestScope(() =>
        Promise.all([frame, head, applications].map((loader) => loader(ofCohort(all, code, search)))),
      );
      expect(shown).toMatchObject({ rows: expect.any(Array) });
    });
  const without = [await page("FEW-1"), await page("MANY-1")];
  // The first reading of an application writes its line of the audit trail.
  await page("FEW-1", "?open=FEW-1-000001");
  await page("MANY-1", "?open=MANY-1-000030");
  const beside = [await page("FEW-1", "?open=FEW-1-000001"), await page("MANY-1", "?open=MANY-1-000030")];
  expect([without[1], beside[1]]).toEqual([without[0], beside[0]]);
  // Brackets and settings of the transactions included: the list is three of them, the panel two more.
  expect([without[0], beside[0]]).toEqual([15, 36]);
});
