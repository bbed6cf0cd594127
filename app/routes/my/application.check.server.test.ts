import { beforeAll, expect, test } from "vitest";
import { startApplication } from "~/domain/applications/start-application.server";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { NotFound } from "~/domain/errors";
import { asSystem } from "~/platform/db.server";
import { makeCohort } from "../../../tests/factories/cohort";
import { fillProfile, makeDraft } from "../../../tests/factories/draft";
import { makeMinor, makeMinorDraft } from "../../../tests/factories/minor";
import { makePerson } from "../../../tests/factories/person";
import { sampleAnswers } from "../../../tests/factories/sample-answers";
import { samplePerson } from "../../../tests/factories/sample-person";
import { makeSession } from "../../../tests/factories/session";
import { loader as check, action as submit } from "./application.check";
import { action as withdraw } from "./application.withdraw";

const CONTEXT = { nonce: "", requestId: "", ip: "" };
let cohort: Awaited<ReturnType<typeof makeCohort>>;

beforeAll(async () => {
  cohort = await makeCohort("MM-2027");
});

/** The n-th person, signed in, with everything filled in. */
async function writer(number: number) {
  const today = await asSystem("test", async (_tx, now) => bakuDateOf(now));
  const person = samplePerson(number, today);
  const viewer = await makePerson({ email: person.email, name: person.latinName, language: "en" });
  await fillProfile(viewer, person);
  const reference = await makeDraft(
    viewer,
    cohort.code,
    sampleAnswers(person, { programmeCode: "MM", ...cohort.dates }),
  );
  return { viewer, reference, cookie: await makeSession(viewer) };
}

type Page = { cookie: string; reference: string };
const args = ({ cookie, reference }: Page, fields?: Record<string, string>) => ({
  request: new Request("http://127.0.0.1/en/my", {
    headers: { cookie },
    ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
  }),
  params: { language: "en", reference },
  context: CONTEXT,
});
const DECLARED = { truthDeclaration: "yes", dataConsent: "yes" };

test("five presses of the button at once submit one application and end on the same page", async () => {
  const page = await writer(1);
  const answers = await Promise.all(Array.from({ length: 5 }, () => submit(args(page, DECLARED))));
  const to = answers.map((answer) => ("data" in answer ? answer.init?.status : answer.headers.get("Location")));
  expect(to).toEqual(Array(5).fill(`/en/my/applications/${page.reference}/submitted`));
  const [submissions, mails] = await asSystem("test", async (tx) => [
    await tx.submission.count({ where: { application: { reference: page.reference } } }),
    await tx.outboxMessage.count({ where: { template: "received", personId: page.viewer.personId } }),
  ]);
  expect([submissions, mails]).toEqual([1, 1]);
});

test("without the declarations nothing is sent, and each says so at its box", async () => {
  const page = await writer(2);
  const answer = await submit(args(page, { truthDeclaration: "yes" }));
  if (!("data" in answer)) throw new Error("a refusal was expected");
  expect([answer.init?.status, answer.data.summary, answer.data.declared]).toEqual([
    422,
    [{ text: "Consent to the processing of your personal data", field: "dataConsent" }],
    { truth: true, dataConsent: false },
  ]);
});

test("what is missing stands on the page, each with the address where it can be mended", async () => {
  const viewer = await makePerson({ email: "empty@example.com", name: "Empty", language: "en" });
  const { reference } = await startApplication(viewer, { cohortCode: cohort.code, language: "en" });
  const page = { reference, cookie: await makeSession(viewer) };
  const shown = await check(args(page));
  if (!("missing" in shown)) throw new Error("the page was expected");
  expect(shown.missing).toContainEqual({
    key: "documents cv answer.attachFile",
    href: `/en/my/applications/${reference}/documents`,
    text: "CV: Attach a file",
  });
  const answer = await submit(args(page, DECLARED));
  expect("data" in answer && answer.init?.status).toBe(422);
});

test("another person's answers cannot be checked, sent or taken back", async () => {
  const page = await writer(3);
  const stranger = { ...page, cookie: (await writer(4)).cookie };
  await expect(check(args(stranger))).rejects.toBeInstanceOf(NotFound);
  await expect(submit(args(stranger, DECLARED))).rejects.toBeInstanceOf(NotFound);
  await expect(withdraw(args(stranger, {}))).rejects.toBeInstanceOf(NotFound);
  const { status } = await asSystem("test", (tx) =>
    tx.application.findUniqueOrThrow({ where: { reference: page.reference }, select: { status: true } }),
  );
  expect(status).toBe("draft");
});

test("taking it back keeps what was typed when the reason asks for details", async () => {
  const page = await writer(5);
  const answer = await withdraw(args(page, { reasonKey: "other", details: "" }));
  if (!("data" in answer)) throw new Error("a refusal was expected");
  expect([answer.init?.status, answer.data.reasonKey, answer.data.summary[0]?.field]).toEqual([
    422,
    "other",
    "details",
  ]);
  const done = await withdraw(args(page, { reasonKey: "other", details: "Moved away" }));
  expect(!("data" in done) && done.headers.get("Location")).toBe(`/en/my/applications/${page.reference}`);
});

test("a minor reads whom the portal will write to and until when they can answer; an adult reads nothing of it", async () => {
  const volunteers = await makeCohort("MK-2027-1");
  const today = await asSystem("test", async (_tx, now) => bakuDateOf(now));
  const { viewer, reference, guardianEmail, person } = await makeMinorDraft(volunteers, 20, today);
  const shown = await check(args({ reference, cookie: await makeSession(viewer) }));
  if (!("guardian" in shown)) throw new Error("the page was expected");
  const { guardianGivenName, guardianSurname } = person.profile;
  const masked = guardianEmail.replace(/^(.).*(.)@/, "$1•••$2@");
  expect(shown.guardian?.lines[0]).toBe(
    `After you submit, a link goes to: ${guardianGivenName} ${guardianSurname}, ${masked}`,
  );
  // The same day that the application then carries.
  const sent = await makeMinor(volunteers, 21, today);
  const { consentLapsesAt } = await asSystem("test", (tx) =>
    tx.application.findUniqueOrThrow({ where: { reference: sent.reference }, select: { consentLapsesAt: true } }),
  );
  const lastDay = bakuDateOf(new Date((consentLapsesAt?.getTime() ?? 0) - 1));
  expect(shown.guardian?.lines.slice(1)).toEqual([`They can answer until: ${lastDay.split("-").reverse().join(".")}`]);
  const adult = await check(args(await writer(6)));
  expect("guardian" in adult && adult.guardian).toBeNull();
});

test("a minor who has named no guardian yet reads what will happen, without a name", async () => {
  const volunteers = await makeCohort("MK-2027-1");
  const today = await asSystem("test", async (_tx, now) => bakuDateOf(now));
  const { viewer, reference } = await makeMinorDraft(volunteers, 22, today);
  await asSystem("test rows", (tx) => tx.guardian.deleteMany({ where: { personId: viewer.personId } }));
  const shown = await check(args({ reference, cookie: await makeSession(viewer) }));
  expect("guardian" in shown && shown.guardian?.lines).toEqual([expect.stringMatching(/^They can answer until: /)]);
});

test("a certificate that nobody has to give does not stand as missing in the list", async () => {
  const page = await writer(7);
  const fields = { where: { reference: page.reference }, select: { answers: true } };
  await asSystem("test rows", async (tx) => {
    const { answers } = await tx.application.findUniqueOrThrow(fields);
    await tx.application.update({ ...fields, data: { answers: { ...Object(answers), englishLevel: "b2" } } });
  });
  await submit(args(page, DECLARED));
  const counted = await asSystem("test", (tx) =>
    tx.application.findUniqueOrThrow({
      where: { reference: page.reference },
      select: { documentsExpected: true, documentsPresent: true },
    }),
  );
  expect(counted).toEqual({ documentsExpected: 2, documentsPresent: 2 });
});
