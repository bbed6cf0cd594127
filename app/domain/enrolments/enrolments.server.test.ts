import { beforeAll, expect, test } from "vitest";
import { acceptOffer } from "~/domain/applications/accept-offer.server";
import { NotFound, RuleBroken } from "~/domain/errors";
import { openFile } from "~/domain/files/open-file.server";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { putFile } from "~/platform/files.server";
import { installReferenceData } from "../../../prisma/seed/reference/install-reference-data";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { enrolledIn, enrolmentOf } from "../../../tests/factories/enrolled";
import { makePerson } from "../../../tests/factories/person";
import { samplePdf } from "../../../tests/factories/sample-pdf";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { agreeToRemoval } from "./agree-to-removal.server";
import { askRemoval } from "./ask-removal.server";
import { deferEnrolment } from "./defer-enrolment.server";
import { dropRemoval } from "./drop-removal.server";
import { leaveProgramme } from "./leave-programme.server";
import { resumeEnrolment } from "./resume-enrolment.server";
import { suspendEnrolment } from "./suspend-enrolment.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
let cohort: BareCohort;
let coordinator: Viewer;
let head: Viewer;
let stranger: Viewer;
let foreign: Viewer;

beforeAll(async () => {
  await freezeClock(NOW);
  await installReferenceData();
  cohort = await bareCohort({ code: "ENR-2027", seats: 20 });
  coordinator = await makePerson({ email: "co@example.com", name: "Co", grants: [{ role: "coordinator" }] });
  head = await makePerson({ email: "head@example.com", name: "Head", grants: [{ role: "head_of_programme" }] });
  stranger = await makePerson({ email: "stranger@example.com", name: "Stranger" });
  const elsewhere = await bareCohort({ code: "OTH-2027", programme: "ZZ" });
  foreign = await makePerson({
    email: "foreign@example.com",
    name: "Foreign",
    grants: [{ role: "coordinator", programmeId: elsewhere.programmeId }],
  });
});

const broken = (key: string, field?: string) => new RuleBroken([field ? { key, field } : { key }]);

test("a participation is suspended with words the person reads, keeps its seat, and is taken up again", async () => {
  const { reference } = await enrolledIn(cohort);
  await expect(suspendEnrolment(coordinator, { reference, details: " " })).rejects.toThrow(
    broken("enrolment.detailsMissing", "details"),
  );
  await suspendEnrolment(coordinator, { reference, details: "A document is awaited" });
  expect(await enrolmentOf(reference)).toMatchObject({
    state: "suspended",
    endedAt: null,
    reasonDetails: "A document is awaited",
    holds: [{ releasedBy: null }],
    mails: ["enrolmentSuspended"],
  });
  await expect(suspendEnrolment(coordinator, { reference, details: "again" })).rejects.toThrow(
    broken("enrolment.wrongState"),
  );
  await resumeEnrolment(coordinator, { reference });
  expect(await enrolmentOf(reference)).toMatchObject({
    state: "active",
    reasonDetails: null,
    events: [{ action: "enrol" }, { action: "suspend", actor: "coordinator" }, { action: "resume" }],
    mails: ["enrolmentSuspended", "enrolmentResumed"],
  });
});

test("a participation is not taken up again while a guardian's consent is withdrawn, and is once it is given anew", async () => {
  const { id, reference, viewer } = await enrolledIn(cohort);
  await suspendEnrolment(coordinator, { reference, details: "Consent withdrawn" });
  const consent = (withdrawnAt: Date | null) =>
    asSystem("test", async (tx) => {
      const text = await tx.textDocument.findFirstOrThrow({ select: { id: true, sha256: true } });
      const guardian = await tx.guardian.create({
        data: { personId: viewer.personId, surname: "G", givenName: "G", relation: "parent", createdAt: NOW },
      });
      await tx.consent.create({
        data: {
          applicationId: id,
          kind: "participation",
          guardianId: guardian.id,
          textDocumentId: text.id,
          language: "az",
          textSha256: text.sha256,
          given: true,
          answeredAt: NOW,
          withdrawnAt,
        },
      });
    });
  await consent(NOW);
  await expect(resumeEnrolment(coordinator, { reference })).rejects.toThrow(broken("enrolment.consentWithdrawn"));
  await consent(null);
  await resumeEnrolment(coordinator, { reference });
  expect((await enrolmentOf(reference)).state).toBe("active");
});

test("whoever leaves needs no reason, frees the seat and gets a receipt; leaving twice is refused", async () => {
  const { reference, viewer } = await enrolledIn(cohort);
  await leaveProgramme(viewer, { reference, reasonKey: "studyOrWork", details: null });
  expect(await enrolmentOf(reference)).toMatchObject({
    state: "left",
    endedAt: NOW,
    reasonKeys: ["studyOrWork"],
    holds: [{ releasedBy: "enrolment_leave" }],
    events: [{ action: "enrol" }, { action: "leave", actor: "applicant", actorPersonId: viewer.personId }],
    mails: ["enrolmentLeft"],
  });
  await expect(leaveProgramme(viewer, { reference, reasonKey: null, details: null })).rejects.toThrow(
    broken("enrolment.wrongState"),
  );
});

test("a coordinator may write down that somebody left; a head may not, nor anyone elsewhere", async () => {
  const { reference } = await enrolledIn(cohort);
  const left = { reference, reasonKey: null, details: null };
  await expect(leaveProgramme(head, left)).rejects.toThrow(broken("enrolment.notYours"));
  for (const asker of [stranger, foreign]) await expect(leaveProgramme(asker, left)).rejects.toThrow(NotFound);
  await expect(leaveProgramme(coordinator, { ...left, reasonKey: "conductBreach" })).rejects.toThrow(
    broken("reason.notOnList", "reasonKey"),
  );
  await leaveProgramme(coordinator, left);
  expect(await enrolmentOf(reference)).toMatchObject({ state: "left", events: [{}, { actor: "coordinator" }] });
});

test("a removal needs a reason and a second person; the first alone changes and tells nothing", async () => {
  const { reference } = await enrolledIn(cohort);
  const ask = (reasonKeys: string[]) => askRemoval(coordinator, { reference, reasonKeys, details: null });
  await expect(ask([])).rejects.toThrow(broken("enrolment.reasonMissing", "reasonKeys"));
  await expect(agreeToRemoval(head, { reference })).rejects.toThrow(broken("enrolment.removalNotAsked"));
  await ask(["longAbsence"]);
  expect(await enrolmentOf(reference)).toMatchObject({ state: "active", removalAskedAt: NOW, mails: [] });
  await expect(ask(["longAbsence"])).rejects.toThrow(broken("enrolment.removalAsked"));
  await expect(agreeToRemoval(coordinator, { reference })).rejects.toThrow(broken("enrolment.secondPersonNeeded"));
  await agreeToRemoval(head, { reference });
  expect(await enrolmentOf(reference)).toMatchObject({
    state: "removed",
    reasonKeys: ["longAbsence"],
    holds: [{ releasedBy: "enrolment_remove" }],
    events: [
      { action: "enrol" },
      { action: "ask_removal", actorPersonId: coordinator.personId },
      { action: "remove", actor: "head", actorPersonId: head.personId, secondPersonId: coordinator.personId },
    ],
    mails: ["enrolmentRemoved"],
  });
});

test("a request to remove can be dropped, and then nobody can agree to it", async () => {
  const { reference } = await enrolledIn(cohort);
  await askRemoval(head, { reference, reasonKeys: ["conductBreach"], details: null });
  await dropRemoval(coordinator, { reference });
  await expect(agreeToRemoval(coordinator, { reference })).rejects.toThrow(broken("enrolment.removalNotAsked"));
  await expect(dropRemoval(coordinator, { reference })).rejects.toThrow(broken("enrolment.removalNotAsked"));
  expect(await enrolmentOf(reference)).toMatchObject({ state: "active", removalAskedAt: null, mails: [] });
});

test("two requests to remove at once leave one, two agreements at once remove once", async () => {
  const { reference } = await enrolledIn(cohort);
  const asked = await Promise.allSettled(
    [coordinator, head].map((asker) => askRemoval(asker, { reference, reasonKeys: ["longAbsence"], details: null })),
  );
  expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const third = await makePerson({
    email: `third.${reference}@example.com`.toLowerCase(),
    name: "Third",
    grants: [{ role: "coordinator" }],
  });
  const agreed = await Promise.allSettled([third, third].map((asker) => agreeToRemoval(asker, { reference })));
  expect(agreed.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const { state, events, mails } = await enrolmentOf(reference);
  expect({ state, mails, removals: events?.filter(({ action }) => action === "remove").length }).toEqual({
    state: "removed",
    mails: ["enrolmentRemoved"],
    removals: 1,
  });
});

test("a deferral offers a seat in the later cohort, frees the one here, and copies what was submitted", async () => {
  const later = await bareCohort({ code: "ENR-2028", seats: 1 });
  await postpone(later, 100);
  const { id, reference, viewer } = await enrolledIn(cohort);
  const fileId = await giveFile(id, viewer.personId);
  const deferred = await deferEnrolment(coordinator, deferral(reference, later.code));
  expect(await enrolmentOf(reference)).toMatchObject({
    state: "deferred",
    endedAt: NOW,
    holds: [{ releasedBy: "enrolment_defer" }],
    mails: [],
  });
  const there = await asSystem("test", async (tx) =>
    tx.application.findUniqueOrThrow({
      where: { reference: deferred.reference },
      select: {
        status: true,
        personId: true,
        surname: true,
        deferredFrom: { select: { application: { select: { reference: true } } } },
        events: { select: { action: true, fromStatus: true, toStatus: true } },
        submissions: { select: { number: true, answers: true } },
        holds: { select: { releasedBy: true } },
        files: { select: { id: true, name: true } },
      },
    }),
  );
  const copy = there.files[0]?.id ?? "";
  expect(copy).not.toBe(fileId);
  expect((await openFile(coordinator, copy)).name).toBe("cv.pdf");
  expect(there).toEqual({
    status: "offered",
    personId: viewer.personId,
    surname: expect.stringMatching(/^Soyad/),
    deferredFrom: { application: { reference } },
    events: [{ action: "defer", fromStatus: null, toStatus: "offered" }],
    submissions: [{ number: 1, answers: { motivation: "Maraqlıdır", cv: [copy] } }],
    files: [{ id: copy, name: "cv.pdf" }],
    holds: [{ releasedBy: null }],
  });
  expect(await acceptOffer(viewer, { reference: deferred.reference })).toEqual({ status: "enrolled" });
});

test("no deferral to an earlier or another programme's cohort, without a free seat, or to where the person applied", async () => {
  const { reference } = await enrolledIn(cohort);
  const defer = (code: string) => deferEnrolment(coordinator, deferral(reference, code));
  const sameStart = await bareCohort({ code: "ENR-2030", seats: 1 });
  for (const code of [sameStart.code, "OTH-2027", "NONE-1", cohort.code]) {
    await expect(defer(code)).rejects.toThrow(broken("enrolment.cohortNotPossible", "target"));
  }
  const full = await bareCohort({ code: "ENR-2031" });
  await postpone(full, 100);
  await expect(defer(full.code)).rejects.toThrow(broken("enrolment.noSeatThere", "target"));
  expect(await enrolmentOf(reference)).toMatchObject({ state: "active", holds: [{ releasedBy: null }] });
});

const deferral = (reference: string, toCohortCode: string) => ({
  reference,
  toCohortCode,
  unitPlaceId: null,
  details: null,
});

/** A CV handed in with the application, as it stands in its frozen answers. */
async function giveFile(applicationId: string, personId: string): Promise<string> {
  const storageKey = `uploads/${applicationId}`;
  await putFile(storageKey, samplePdf(["CV"]));
  return asSystem("test rows", async (tx, now) => {
    const { id } = await tx.storedFile.create({
      data: {
        ...{ applicationId, personId, storageKey, questionKey: "cv", name: "cv.pdf", mime: "application/pdf" },
        ...{ bytes: 100, sha256: "0".repeat(64), uploadedAt: now },
      },
      select: { id: true },
    });
    await tx.submission.updateMany({
      where: { applicationId },
      data: { answers: { motivation: "Maraqlıdır", cv: [id] } },
    });
    return id;
  });
}

/** Lets a cohort start later, and gives it a published form. */
function postpone({ id }: BareCohort, days: number) {
  return asSystem("test", async (tx, now) => {
    const startsOn = new Date(now.getTime() + days * 24 * 60 * 60 * 1000);
    await tx.cohort.update({ where: { id }, data: { startsOn }, select: { id: true } });
    await tx.formVersion.updateMany({
      where: { cohortId: id },
      data: { publishedAt: now, sha256: "0".repeat(64) },
    });
  });
}
