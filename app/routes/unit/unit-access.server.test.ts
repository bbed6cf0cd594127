import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { NotAllowed, NotFound } from "~/domain/errors";
import { openFile } from "~/domain/files/open-file.server";
import { answerPlacement } from "~/domain/placements/answer-placement.server";
import { getCandidate } from "~/domain/placements/get-candidate.server";
import { listCandidates } from "~/domain/placements/list-candidates.server";
import { listOwnUnits } from "~/domain/placements/list-own-units.server";
import { listUnitPlaces } from "~/domain/placements/list-unit-places.server";
import { asSystem } from "~/platform/db.server";
import { putFile } from "~/platform/files.server";
import { inRequestScope } from "~/platform/request-scope.server";
import { installReferenceData } from "../../../prisma/seed/reference/install-reference-data";
import { placedIn, type UnitCohort, unitCohort, unitOf } from "../../../tests/factories/placed";
import { samplePdf } from "../../../tests/factories/sample-pdf";
import { countStatements } from "../../../tests/setup/count-statements";
import { signedIn, type Who } from "../../../tests/setup/staff-pages";
import { loader as staffToday } from "../staff/today";
import { loader as candidatesPage } from "./candidates";
import { loader as frame } from "./frame";
import { action as answer, loader as placementPage } from "./placement";
import { loader as todayPage } from "./today";

let cohort: UnitCohort;
let one: Who;
let two: Who;
let unitless: Who;
let coordinator: Who;
let applicant: Who;
const CANARY = "Qızılquş";

beforeAll(async () => {
  await installReferenceData();
  cohort = await unitCohort({ code: "ACC-2027", units: ["A-ONE", "A-TWO"], seats: 5 });
  one = await signedIn("one@example.com", { role: "unit_supervisor", unitId: unitOf(cohort, "A-ONE").unitId });
  two = await signedIn("two@example.com", { role: "unit_supervisor", unitId: unitOf(cohort, "A-TWO").unitId });
  unitless = await signedIn("unitless@example.com", { role: "unit_supervisor" });
  coordinator = await signedIn("co@example.com", { role: "coordinator" });
  applicant = await signedIn("somebody@example.com");
});

function asked(who: Who, path: string, params: Record<string, string> = {}, fields?: [string, string][]) {
  return {
    request: new Request(`http://127.0.0.1/en/unit${path}`, {
      headers: { cookie: who.cookie },
      ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
    }),
    params: { language: "en", ...params },
    context: { nonce: "", requestId: "", ip: "" },
  };
}

/** A person with a place in unit A-ONE under a name that stands nowhere else, with a CV and another file. */
async function candidate() {
  const placed = await placedIn(cohort, "A-ONE");
  const files = await asSystem("test rows", async (tx, now) => {
    await tx.application.update({ where: { id: placed.id }, data: { surname: CANARY }, select: { id: true } });
    const ids: Record<string, string> = {};
    for (const questionKey of ["cv", "universityLetter"]) {
      const storageKey = `uploads/${placed.id}-${questionKey}`;
      await putFile(storageKey, samplePdf(["CV"]));
      const { id } = await tx.storedFile.create({
        data: {
          personId: placed.viewer.personId,
          applicationId: placed.id,
          questionKey,
          name: `${questionKey}.pdf`,
          mime: "application/pdf",
          bytes: 100,
          sha256: "0".repeat(64),
          storageKey,
          uploadedAt: now,
        },
        select: { id: true },
      });
      ids[questionKey] = id;
    }
    return ids;
  });
  return { ...placed, cv: files.cv ?? "", letter: files.universityLetter ?? "" };
}

const everything = async (who: Who) =>
  JSON.stringify([
    await frame(asked(who, "")),
    await todayPage(asked(who, "")),
    await candidatesPage(asked(who, "/candidates")),
    await candidatesPage(asked(who, "/candidates?show=waiting")),
    await listUnitPlaces(who.viewer),
  ]);

test("a supervisor sees their own unit's people on every page, and another unit's on none", async () => {
  const { placementId, cv, letter } = await candidate();
  expect(await everything(one)).toContain(CANARY);
  expect(JSON.stringify(await placementPage(asked(one, `/placements/${placementId}`, { id: placementId })))).toContain(
    CANARY,
  );
  for (const who of [two, unitless]) {
    const seen = await everything(who);
    expect(seen).not.toContain(CANARY);
    expect(seen).not.toContain("Place A-ONE");
    expect(seen).not.toContain(placementId);
    const page = asked(who, `/placements/${placementId}`, { id: placementId });
    await expect(placementPage(page)).rejects.toThrow(NotFound);
    const post = asked(who, `/placements/${placementId}`, { id: placementId }, [["answer", "yes"]]);
    await expect(answer(post)).rejects.toThrow(NotFound);
    await expect(openFile(who.viewer, cv)).rejects.toThrow(NotFound);
  }
  expect((await openFile(one.viewer, cv)).name).toBe("cv.pdf");
  await expect(openFile(one.viewer, letter)).rejects.toThrow(NotFound);
});

test("the units' pages do not exist for coordinators, applicants and visitors", async () => {
  const { placementId } = await candidate();
  for (const who of [coordinator, applicant]) {
    for (const page of [frame, todayPage, candidatesPage]) {
      await expect(page(asked(who, ""))).rejects.toThrow(NotAllowed);
    }
    const one = asked(who, `/placements/${placementId}`, { id: placementId });
    await expect(placementPage(one)).rejects.toThrow(NotAllowed);
    const post = asked(who, `/placements/${placementId}`, { id: placementId }, [["answer", "yes"]]);
    await expect(answer(post)).rejects.toThrow(NotAllowed);
  }
  const visitor = { ...applicant, cookie: "" };
  const response: unknown = await Promise.resolve(todayPage(asked(visitor, ""))).catch((error: unknown) => error);
  expect(response instanceof Response && response.headers.get("Location")).toBe("/en/sign-in?next=%2Fen%2Funit");
});

test("the staff's first page leads a unit's supervisor to theirs, and keeps a coordinator", async () => {
  const answer: unknown = await Promise.resolve(staffToday(asked(one, ""))).catch((error: unknown) => error);
  expect(answer instanceof Response && answer.headers.get("Location")).toBe("/en/unit");
  expect(await staffToday(asked(coordinator, ""))).toMatchObject({ cohortsHref: "/en/staff/cohorts" });
});

test("what a unit may read holds no identity, age, address, contacts, guardian or other choices", async () => {
  const { id, placementId } = await candidate();
  await asSystem("test rows", async (tx, now) => {
    const old = await tx.submission.findFirstOrThrow({ where: { applicationId: id }, select: { formVersionId: true } });
    await tx.submission.create({
      data: {
        applicationId: id,
        number: 2,
        formVersionId: old.formVersionId,
        language: "az",
        sha256: "0".repeat(64),
        submittedAt: now,
        profile: {
          surname: CANARY,
          birthDate: "2009-01-02",
          region: "AZ-SECRET",
          address: "SECRET street",
          phone: "+994501234567",
          email: "secret@example.com",
          guardianSurname: "SECRETGUARDIAN",
          adjustmentsDetails: "SECRETHEALTH",
          educationLevel: "ba",
          languages: [{ language: "en", level: "b2" }],
        },
        answers: { motivation: "SECRETWORDS", practiceUnit: ["A-TWO"], skills: ["sql"] },
      },
    });
  });
  const seen = await getCandidate(one.viewer, placementId);
  expect(seen.candidate?.profile).toEqual({ educationLevel: "ba", languages: [{ language: "en", level: "b2" }] });
  expect(seen.candidate?.answers).toEqual({ skills: ["sql"] });
  const written = JSON.stringify(seen);
  for (const secret of ["SECRET", "2009-01-02", "+99450", "secret@", "A-TWO"]) expect(written).not.toContain(secret);
});

test("every reading of a candidate and of a file is on the audit trail, a reading once an hour", async () => {
  const { placementId, cv } = await candidate();
  await getCandidate(one.viewer, placementId);
  await getCandidate(one.viewer, placementId);
  await openFile(one.viewer, cv);
  await openFile(one.viewer, cv);
  const lines = await asSystem("test", (tx) =>
    tx.auditEntry.findMany({
      where: { actorPersonId: one.viewer.personId, entityId: { in: [placementId, cv] } },
      select: { action: true },
      orderBy: { id: "asc" },
    }),
  );
  expect(lines.map(({ action }) => action)).toEqual(["read_candidate", "read_file", "read_file"]);
});

test("once the unit has said no, it reads no more than the name and its own reason", async () => {
  const { placementId, cv } = await candidate();
  await answerPlacement(one.viewer, { placementId, answer: "no", reasonKey: "noSupervisor", details: null });
  const after = await getCandidate(one.viewer, placementId);
  expect(after).toMatchObject({ surname: CANARY, state: "refused_by_unit", mayAnswer: false, candidate: null });
  await expect(openFile(one.viewer, cv)).rejects.toThrow(NotFound);
  expect((await listCandidates(one.viewer)).some((each) => each.placementId === placementId)).toBe(false);
});

test("a revoked grant closes the unit's pages at the next request", async () => {
  const gone = await signedIn("gone@example.com", {
    role: "unit_supervisor",
    unitId: unitOf(cohort, "A-ONE").unitId,
  });
  await todayPage(asked(gone, ""));
  await asSystem("test rows", (tx, now) =>
    tx.roleGrant.updateMany({ where: { personId: gone.viewer.personId }, data: { revokedAt: now } }),
  );
  await expect(todayPage(asked(gone, ""))).rejects.toThrow(NotAllowed);
});

test("the lists of a unit take as many statements for many people as for one", async () => {
  const small = await statements(one);
  const crowd = await unitCohort({ code: "CRD-2027", units: ["A-CROWD"], seats: 1000 });
  const many = await signedIn("many@example.com", {
    role: "unit_supervisor",
    unitId: unitOf(crowd, "A-CROWD").unitId,
  });
  await fill(crowd);
  await analyse();
  expect(await listCandidates(many.viewer)).toHaveLength(1000);
  expect(await statements(many)).toEqual(small);
}, 60_000);

const statements = async (who: Who) => [
  await countStatements(() => listCandidates(who.viewer)),
  await countStatements(() => listUnitPlaces(who.viewer)),
  await countStatements(() => listOwnUnits(who.viewer)),
  await countStatements(() =>
    inRequestScope(() => Promise.all([frame, candidatesPage].map((each) => each(asked(who, ""))))),
  ),
];

/** What the database does by itself after so many new rows. */
async function analyse(): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
  await client.query("analyze").finally(() => client.end());
}

/** A thousand people at the unit's door, written as rows. */
function fill(crowd: UnitCohort) {
  const { placeId } = unitOf(crowd, "A-CROWD");
  return asSystem("test rows", async (tx, now) => {
    await tx.$executeRaw`
      with people as (
        insert into person (id, created_at) select gen_random_uuid(), ${now} from generate_series(1, 1000) returning id),
      applications as (
        insert into application (id, reference, cohort_id, person_id, status, status_changed_at, language, form_version_id,
          submitted_at, received_at, rank_at, surname, given_name, created_at)
        select gen_random_uuid(), 'CRD-2027-' || lpad((row_number() over ())::text, 6, '0'), ${crowd.id}::uuid, id, 'accepted',
          ${now}, 'az', ${crowd.formVersionId}::uuid, ${now}, ${now}, ${now}, 'Soyad', 'Ad', ${now} from people
        returning id, person_id),
      placements as (
        insert into placement (id, application_id, person_id, unit_place_id, state, reason_keys, proposed_at)
        select gen_random_uuid(), id, person_id, ${placeId}::uuid, 'proposed', '{}', ${now} from applications)
      insert into seat_hold (id, seat_id, application_id, held_at)
      select gen_random_uuid(), seat.id, a.id, ${now}
      from (select id, row_number() over () as n from applications) a
      join (select id, row_number() over () as n from seat where unit_place_id = ${placeId}::uuid) seat using (n)`;
  });
}
