import { beforeAll, beforeEach, expect, test } from "vitest";
import { afterBakuDay } from "~/domain/calendar/baku-time";
import { addDays } from "~/domain/calendar/local-date";
import { Conflict, NotAllowed, NotFound, RuleBroken } from "~/domain/errors";
import { uploadFile } from "~/domain/files/upload-file.server";
import { saveProfile } from "~/domain/people/save-profile.server";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { makePerson } from "../../../tests/factories/person";
import { samplePdf } from "../../../tests/factories/sample-pdf";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { nextSubmitted } from "../../../tests/setup/staff-pages";
import { getLastReturn } from "./get-last-return.server";
import { lapseReturns } from "./lapse-returns.server";
import { passCheck } from "./pass-check.server";
import { proposeReturn } from "./propose-return.server";
import { remindOfReturns } from "./remind-of-returns.server";
import { resubmitApplication } from "./resubmit-application.server";
import { returnForCorrection } from "./return-for-correction.server";
import { saveAnswers } from "./save-answers.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const UNTIL = "2026-11-26";
const END = afterBakuDay(UNTIL);
const MOTIVATION = "I would like to learn how migration is governed. ".repeat(6).trim();

let cohort: MadeCohort;
let coordinator: Viewer;
let head: Viewer;

beforeAll(async () => {
  await freezeClock(NOW);
  cohort = await makeCohort("MM-2027");
  const named = (role: "coordinator" | "head_of_programme") =>
    makePerson({ email: `${role}@example.com`, name: role, grants: [{ role }] });
  coordinator = await named("coordinator");
  head = await named("head_of_programme");
});
beforeEach(() => freezeClock(NOW));

const ask = { note: "Please write more about yourself", until: UNTIL, findings: [{ key: "age", met: true }] };

async function returned(questions: string[], until = UNTIL) {
  const made = await nextSubmitted(cohort);
  await returnForCorrection(coordinator, { reference: made.reference, questions, ...ask, until });
  return made;
}

const found = (reference: string) =>
  asSystem("test", (tx) =>
    tx.application.findUniqueOrThrow({
      where: { reference },
      include: {
        submissions: { orderBy: { number: "asc" } },
        events: { orderBy: { id: "asc" } },
        checks: true,
        consents: true,
      },
    }),
  );

const mails = async (reference: string) => {
  const { id } = await found(reference);
  return asSystem("test", async (tx) => {
    const rows = await tx.outboxMessage.findMany({ where: { applicationId: id }, orderBy: { id: "asc" } });
    return rows.map(({ template }) => template);
  });
};

async function save(viewer: Viewer, reference: string, answers: Record<string, unknown>) {
  const { answersVersion: version } = await found(reference);
  await saveAnswers(viewer, { reference, answers, version, language: "en" });
}

const send = (viewer: Viewer, reference: string) =>
  resubmitApplication(viewer, { reference, truth: true, dataConsent: true, language: "en" });

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: unknown) => (error instanceof RuleBroken ? error.blockers.map(({ key, field }) => [key, field]) : error),
  );

test("a return opens the questions named until the end of its day, keeps what was checked, and tells the person", async () => {
  const { reference } = await returned(["motivation", "profile.institution"]);
  expect(await found(reference)).toMatchObject({
    status: "returned",
    returnedAt: NOW,
    returnedUntil: END,
    returnedQuestions: ["motivation", "profile.institution"],
    returnNote: ask.note,
    events: [{ action: "start" }, { action: "submit" }, { action: "return", note: ask.note }],
    checks: [{ outcome: "returned", findings: ask.findings }],
  });
  expect(await mails(reference)).toEqual(["received", "returnedForCorrection"]);
});

test("a return without questions, note or a day ahead says all of it at once and changes nothing", async () => {
  const { reference } = await nextSubmitted(cohort);
  const empty = { reference, questions: [], note: "  ", until: "2026-11-22", findings: [] };
  expect(await refusal(returnForCorrection(coordinator, empty))).toEqual([
    ["application.returnWithoutQuestions", "questions"],
    ["application.returnDatePassed", "until"],
    ["application.returnNoteMissing", "note"],
  ]);
  const hostile = { ...ask, reference, questions: ["motivation", "dataConsent", "profile.email", "x"] };
  expect(await refusal(returnForCorrection(coordinator, hostile))).toEqual([["answer.notAnOption", "questions"]]);
  const late = { ...ask, reference, questions: ["motivation"], until: cohort.dates.startsOn };
  expect(await refusal(returnForCorrection(coordinator, late))).toEqual([["application.returnAfterStart", "until"]]);
  const long = { ...ask, reference, questions: ["motivation"], note: "x".repeat(1001) };
  expect(await refusal(returnForCorrection(coordinator, long))).toEqual([["answer.tooLong", "note"]]);
  expect((await found(reference)).status).toBe("submitted");
});

test("only who runs the cohort returns, and nobody returns what was passed already", async () => {
  const { reference, viewer } = await nextSubmitted(cohort);
  const input = { ...ask, reference, questions: ["motivation"] };
  await expect(returnForCorrection(viewer, input)).rejects.toThrow(NotFound);
  await expect(returnForCorrection(head, input)).rejects.toThrow(NotAllowed);
  await passCheck(coordinator, { reference, findings: [] });
  expect(await refusal(returnForCorrection(coordinator, input))).toEqual([["application.wrongState", undefined]]);
});

test("what is corrected becomes a second submission; everything else stays as it was judged, the rank too", async () => {
  const { reference, viewer } = await returned(["motivation", "profile.institution"]);
  const before = await found(reference);
  await freezeClock(new Date("2026-11-25T08:00:00Z"));
  await save(viewer, reference, { motivation: MOTIVATION, priorityTopics: ["asylum"] });
  const version = (
    await asSystem("test", (tx) => tx.profile.findUniqueOrThrow({ where: { personId: viewer.personId } }))
  ).version;
  await saveProfile(viewer, { typed: { institution: "ADA University", surname: "Yenisoyad" }, version });
  expect(await send(viewer, reference)).toEqual({ reference, status: "submitted" });

  const after = await found(reference);
  const [first, second] = after.submissions;
  expect(after.submissions.map(({ number }) => number)).toEqual([1, 2]);
  expect(second?.answers).toEqual({ ...(first?.answers as object), motivation: MOTIVATION });
  expect(second?.profile).toEqual({ ...(first?.profile as object), institution: "ADA University" });
  expect(second?.sha256).not.toBe(first?.sha256);
  expect(after).toMatchObject({ status: "submitted", rankAt: before.rankAt, surname: before.surname });
  expect(after.finLookup).toBe(before.finLookup);
  // Away from Monday to Wednesday: the answer is due two working days later.
  expect(after.answerBy?.getTime()).toBeGreaterThan(before.answerBy?.getTime() ?? 0);
  expect(await mails(reference)).toEqual(["received", "returnedForCorrection", "correctionReceived"]);
  const kinds = after.consents.map(({ kind }) => kind).sort();
  // Each answer is kept once per version of its text.
  expect(kinds).toEqual(["data_processing", "truth_declaration"]);
});

test("staff see what was asked, and once it is back what stood there before and after", async () => {
  const { reference, viewer } = await returned(["motivation"]);
  const asked = await getLastReturn(coordinator, reference);
  expect([asked.note, asked.open, asked.after]).toEqual([ask.note, ["motivation"], null]);
  await save(viewer, reference, { motivation: MOTIVATION });
  await send(viewer, reference);
  const { before, after } = await getLastReturn(head, reference);
  expect([before.answers, after?.answers.motivation]).toEqual([asked.before.answers, MOTIVATION]);
  await expect(getLastReturn(viewer, reference)).rejects.toThrow(NotFound);
  const { reference: never } = await nextSubmitted(cohort);
  await expect(getLastReturn(coordinator, never)).rejects.toThrow(NotFound);
});

test("a return is proposed for three working days, in the applicant's language, to who may make it", async () => {
  const { reference, viewer } = await nextSubmitted(cohort);
  expect(await proposeReturn(coordinator, reference)).toMatchObject({ until: UNTIL, language: viewer.language });
  await expect(proposeReturn(head, reference)).rejects.toThrow(NotAllowed);
  await expect(proposeReturn(viewer, reference)).rejects.toThrow(NotFound);
});

test("a corrected file replaces the one that was sent", async () => {
  const { reference, viewer } = await returned(["cv"]);
  const old = await found(reference);
  const file = { questionKey: "cv", name: "CV.pdf", content: samplePdf(["Better"]) };
  const { file: taken } = await uploadFile(viewer, { reference, ...file });
  await expect(uploadFile(viewer, { reference, ...file, questionKey: "studyProof" })).rejects.toThrow(NotFound);
  await send(viewer, reference);
  const { submissions, documentsPresent } = await found(reference);
  expect(submissions[1]?.answers).toEqual({ ...(submissions[0]?.answers as object), cv: [taken.id] });
  expect(documentsPresent).toBe(old.documentsPresent);
});

test("what is missing in the open questions, and the declarations, keep it from being sent", async () => {
  const { reference, viewer } = await returned(["motivation"]);
  await save(viewer, reference, { motivation: "Too short" });
  const undeclared = { reference, truth: false, dataConsent: false, language: "en" } as const;
  expect(await refusal(resubmitApplication(viewer, undeclared))).toEqual([
    ["answer.tooShort", "motivation"],
    ["application.truthDeclarationMissing", "truthDeclaration"],
    ["application.dataConsentMissing", "dataConsent"],
  ]);
  expect((await found(reference)).submissions).toHaveLength(1);
});

test("the return's own day decides to the millisecond, though the call has closed", async () => {
  const until = addDays(cohort.dates.closesOn, 2);
  const { reference, viewer } = await returned(["motivation"], until);
  const end = afterBakuDay(until);
  await freezeClock(end);
  expect(await refusal(send(viewer, reference))).toEqual([["application.returnLapsed", undefined]]);
  await freezeClock(new Date(end.getTime() - 1));
  expect((await send(viewer, reference)).status).toBe("submitted");
});

test("sent twice, or by somebody else, it changes nothing", async () => {
  const { reference, viewer } = await returned(["motivation"]);
  const { viewer: stranger } = await nextSubmitted(cohort);
  await expect(send(stranger, reference)).rejects.toThrow(NotFound);
  const both = await Promise.all([send(viewer, reference), send(viewer, reference)]);
  expect(both).toEqual([
    { reference, status: "submitted" },
    { reference, status: "submitted" },
  ]);
  expect((await found(reference)).submissions).toHaveLength(2);
});

test("a return that is not answered ends the application at its instant, with the reason", async () => {
  const { reference } = await returned(["motivation"]);
  await freezeClock(new Date(END.getTime() - 1));
  await lapseReturns();
  expect((await found(reference)).status).toBe("returned");
  await freezeClock(END);
  await lapseReturns();
  expect(await found(reference)).toMatchObject({ status: "ineligible", reasonKeys: ["correctionLate"] });
  expect((await mails(reference)).at(-1)).toBe("ineligible");
});

test("the day before its end a return is remembered once; a fresh one needs no reminder", async () => {
  const { reference } = await returned(["motivation"]);
  const remindedAt = new Date(END.getTime() - 36 * 3_600_000);
  await freezeClock(new Date(remindedAt.getTime() - 1));
  await remindOfReturns();
  expect(await mails(reference)).toEqual(["received", "returnedForCorrection"]);
  await freezeClock(remindedAt);
  const fresh = await returned(["motivation"]);
  await remindOfReturns();
  await remindOfReturns();
  expect(await mails(reference)).toEqual(["received", "returnedForCorrection", "correctionReminder"]);
  expect(await mails(fresh.reference)).toEqual(["received", "returnedForCorrection"]);
});

test("returning and passing at once ends in exactly one of the two", async () => {
  const { reference } = await nextSubmitted(cohort);
  const answers = await Promise.allSettled([
    returnForCorrection(coordinator, { ...ask, reference, questions: ["motivation"] }),
    passCheck(coordinator, { reference, findings: [] }),
  ]);
  const refused = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason] : []));
  expect(refused).toHaveLength(1);
  expect(refused[0] instanceof Conflict || refused[0] instanceof RuleBroken).toBe(true);
  expect(await found(reference)).toMatchObject({ checks: [expect.anything()] });
});

test("sending and lapsing at the last instant end in exactly one of the two", async () => {
  const { reference, viewer } = await returned(["motivation"]);
  await freezeClock(new Date(END.getTime() - 1));
  const sending = send(viewer, reference).then(
    () => "submitted",
    () => "ineligible",
  );
  await freezeClock(END);
  await lapseReturns();
  expect((await found(reference)).status).toBe(await sending);
});
