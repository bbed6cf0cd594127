import pg from "pg";
import { beforeEach, expect, test } from "vitest";
import { getMyApplication } from "~/domain/applications/get-my-application.server";
import { getMySubmission } from "~/domain/applications/get-my-submission.server";
import { listMyApplications } from "~/domain/applications/list-my-applications.server";
import { withdrawApplication } from "~/domain/applications/withdraw-application.server";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { lapseConsents } from "~/domain/consents/lapse-consents.server";
import { NotFound } from "~/domain/errors";
import { DELETE_FILE } from "~/domain/files/delete-removed-file.server";
import { asSystem } from "~/platform/db.server";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { mailsTo } from "../../../tests/factories/mails";
import { answerAsGuardian, guardianToken, makeMinor, makeMinorDraft, YES } from "../../../tests/factories/minor";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { eraseUnconsented } from "./erase-unconsented.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const DAY = 86_400_000;
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY);
const TODAY = bakuDateOf(NOW);
let cohort: MadeCohort;
let number = 0;

beforeEach(async () => {
  await freezeClock(NOW);
  cohort ??= await makeCohort("MK-2027-1");
});

/** A minor whose guardian says no today. */
async function refused() {
  const minor = await makeMinor(cohort, number++, TODAY);
  await answerAsGuardian(await guardianToken(minor.guardianEmail), { ...YES, participation: false });
  return minor;
}

/** Asks as the owner, who sees every table and the queue. */
async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The tables in which a word stands anywhere, in any column. */
const tablesWith = (...words: string[]) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public' order by 1",
    );
    const like = words.map((word) => `%${word}%`);
    const found: string[] = [];
    for (const { name } of rows) {
      const { rowCount } = await client.query(`select 1 from "${name}" t where t::text ilike any($1) limit 1`, [like]);
      if (rowCount) found.push(name);
    }
    return found;
  });

const jobsNamed = (task: string) =>
  asOwner(
    async (client) =>
      (await client.query("select 1 from graphile_worker.jobs where task_identifier = $1", [task])).rowCount,
  );

/** A file on an application: the forms of this call ask for none, another's may. */
const addFile = (personId: string, reference: string, name: string) =>
  asSystem("test", async (tx, now) => {
    const { id: applicationId } = await tx.application.findUniqueOrThrow({
      where: { reference },
      select: { id: true },
    });
    const content = { name, mime: "application/pdf", bytes: 3, sha256: "0".repeat(64) };
    const at = { personId, applicationId, questionKey: "cv", storageKey: `uploads/${reference}`, uploadedAt: now };
    await tx.storedFile.create({ data: { ...content, ...at }, select: { id: true } });
  });

const row = (reference: string) =>
  asSystem("test", (tx) => tx.application.findUniqueOrThrow({ where: { reference }, include: { erasure: true } }));
const erased = async (reference: string) => (await row(reference)).erasedAt;

test("Thirty days after a guardian's no nothing of what the minor wrote is left in any table but the account", async () => {
  const { viewer, reference, guardianEmail, person } = await refused();
  const { surname = "", guardianSurname = "" } = person.profile as Record<string, string>;
  const words = [guardianEmail, surname, guardianSurname, String(person.profile.phone)].filter(Boolean);
  expect(words.length).toBeGreaterThan(2);
  await asSystem("test", (tx) =>
    tx.application.update({ where: { reference }, data: { reasonDetails: guardianEmail }, select: { id: true } }),
  );
  await addFile(viewer.personId, reference, `${surname}.pdf`);
  const before = await tablesWith(...words);
  expect(before).toEqual(
    expect.arrayContaining(["application", "guardian", "outbox_message", "profile", "stored_file", "submission"]),
  );

  await freezeClock(new Date(inDays(30).getTime() - 1));
  await eraseUnconsented();
  expect([await erased(reference), await tablesWith(...words)]).toEqual([null, before]);

  await freezeClock(inDays(30));
  await eraseUnconsented();
  // The account is the person's own: they may apply again with it.
  expect((await tablesWith(...words)).filter((name) => !["app_user"].includes(name))).toEqual([]);
  const { status, erasure, submittedAt } = await row(reference);
  expect([status, submittedAt !== null, erasure?.cause]).toEqual(["consent_refused", true, "unconsented"]);
  expect(erasure?.removed).toMatchObject({ submissions: 1, files: 1, guardians: 1, profiles: 1 });
  expect(await jobsNamed(DELETE_FILE)).toBe(1);

  expect((await getMyApplication(viewer, reference)).erasedAt).toEqual(inDays(30));
  expect((await listMyApplications(viewer)).applications).toHaveLength(1);
  await expect(getMySubmission(viewer, reference)).rejects.toThrow(NotFound);
});

test("The person is told once, without a name, and the refusal's mail had named the day", async () => {
  const { viewer, reference } = await refused();
  const about = async (template: string) =>
    (await mailsTo(viewer.email)).filter((mail) => mail.template === template).map(({ data }) => data);
  expect(await about("consentRefused")).toMatchObject([{ erasedOn: "2026-12-23" }]);
  await freezeClock(inDays(31));
  for (let tick = 0; tick < 3; tick++) await eraseUnconsented();
  expect(await about("dataErased")).toMatchObject([{ reference, givenName: null }]);
  expect(await about("consentRefused")).toEqual([]);
});

test("What no guardian answered, what the minor took back and what was never sent goes; what was consented to stays", async () => {
  const silent = await makeMinor(cohort, number++, TODAY);
  const withdrawn = await makeMinor(cohort, number++, TODAY);
  await withdrawApplication(withdrawn.viewer, { reference: withdrawn.reference, reasonKey: null, details: "Canary" });
  const unsent = await makeMinorDraft(cohort, number++, TODAY);
  await asSystem("test", (tx) =>
    tx.application.update({
      where: { reference: unsent.reference },
      data: { status: "not_submitted", statusChangedAt: NOW },
      select: { id: true },
    }),
  );
  const live = await makeMinorDraft(cohort, number++, TODAY);
  const consented = await makeMinor(cohort, number++, TODAY);
  await answerAsGuardian(await guardianToken(consented.guardianEmail), YES);
  await withdrawApplication(consented.viewer, {
    reference: consented.reference,
    reasonKey: null,
    details: "Canary kept",
  });

  await freezeClock(inDays(29));
  await lapseConsents();
  await freezeClock(inDays(30));
  await eraseUnconsented();
  const all = [silent, withdrawn, unsent, live, consented];
  const gone = () => Promise.all(all.map(async ({ reference }) => (await erased(reference)) !== null));
  expect(await gone()).toEqual([false, true, true, false, false]);
  expect(await tablesWith("Canary")).not.toEqual([]);
  await freezeClock(inDays(60));
  await eraseUnconsented();
  expect(await gone()).toEqual([true, true, true, false, false]);
  const notes = await asSystem("test", (tx) =>
    tx.applicationEvent.findMany({
      where: { note: { not: null } },
      select: { application: { select: { reference: true } } },
    }),
  );
  expect(new Set(notes.map(({ application }) => application.reference))).toEqual(new Set([consented.reference]));
});

test("A profile another application still needs stays with its guardian, and so does that of somebody of age by then", async () => {
  const again = await refused();
  await asSystem("test", async (tx) => {
    const {
      id: _id,
      reference,
      answers,
      wishedPlaceIds,
      excludedPlaceIds,
      returnedQuestions,
      reasonKeys,
      ...same
    } = await tx.application.findUniqueOrThrow({ where: { reference: again.reference } });
    const other = { ...same, status: "draft" as const, submittedAt: null, reference: `${reference}9`.slice(0, 14) };
    await tx.application.create({ data: { ...other, answers: {}, reasonDetails: null }, select: { id: true } });
  });
  const grown = await refused();
  await asSystem("test", (tx) =>
    tx.profile.update({
      where: { personId: grown.viewer.personId },
      data: { birthDate: new Date("2008-12-01T00:00:00.000Z") },
      select: { personId: true },
    }),
  );
  await freezeClock(inDays(30));
  await eraseUnconsented();
  for (const { reference, viewer } of [again, grown]) {
    expect(await erased(reference)).not.toBeNull();
    const kept = await asSystem("test", (tx) => tx.profile.count({ where: { personId: viewer.personId } }));
    expect(kept).toBe(1);
  }
});

test("The portal may take words out of an application's history and change nothing else of it; an erasure stays", async () => {
  const { reference } = await refused();
  const { id } = await row(reference);
  const change = (data: object) =>
    asSystem("test", (tx) => tx.applicationEvent.updateMany({ where: { applicationId: id }, data }));
  await expect(change({ note: null })).resolves.toMatchObject({});
  for (const data of [{ note: "other" }, { action: "accept" }, { note: null, action: "accept" }, { at: NOW }]) {
    await expect(change(data), JSON.stringify(data)).rejects.toThrow();
  }
  await freezeClock(inDays(30));
  await eraseUnconsented();
  await expect(asSystem("test", (tx) => tx.erasure.deleteMany())).rejects.toThrow();
  await expect(asSystem("test", (tx) => tx.erasure.updateMany({ data: { removed: {} } }))).rejects.toThrow();
});
