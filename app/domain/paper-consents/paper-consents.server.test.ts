import { beforeAll, expect, test } from "vitest";
import { getStaffApplication } from "~/domain/applications/get-staff-application.server";
import { Conflict, NotAllowed, NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { eraseApplication } from "~/domain/retention/erase-application.server";
import { asSystem } from "~/platform/db.server";
import { mailsTo } from "../../../tests/factories/mails";
import { answerAsGuardian, guardianToken, YES } from "../../../tests/factories/minor";
import { paperConsents, SCAN } from "../../../tests/factories/paper";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { confirmPaperConsent } from "./confirm-paper-consent.server";
import { getPaperConsent } from "./get-paper-consent.server";
import { listPaperConsents } from "./list-paper-consents.server";
import { openPaperScan } from "./open-paper-scan.server";
import type { TypedPaper } from "./paper-consent";
import { recordPaperConsent } from "./record-paper-consent.server";
import { sendPaperBack } from "./send-paper-back.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
let world: Awaited<ReturnType<typeof paperConsents>>;
let first: Viewer;
let second: Viewer;
let stranger: Viewer;
let head: Viewer;

beforeAll(async () => {
  await freezeClock(NOW);
  world = await paperConsents(NOW);
  ({ first, second, stranger, head } = world);
});

const waiting = () => world.waiting();
const recorded = (typed?: Partial<TypedPaper>) => world.recorded(typed);
async function seenBy(viewer: Viewer, paperId: string) {
  const { stream } = await openPaperScan(viewer, paperId);
  stream.destroy();
}
const found = (reference: string) =>
  asSystem("test", (tx) =>
    tx.application.findUniqueOrThrow({
      where: { reference },
      include: { papers: true, consents: { where: { guardianId: { not: null } }, include: { guardian: true } } },
    }),
  );

test("staff find who waits for a guardian by the number, and see the name and the cohort alone", async () => {
  const { reference, person } = await waiting();
  const shown = await getPaperConsent(first, reference);
  expect(Object.keys(shown).sort()).toEqual(
    ["asksContact", "cohort", "mayRecord", "name", "paper", "questions", "reference", "until"].sort(),
  );
  expect(shown.name).toEqual({
    surname: person.profile.surname,
    givenName: person.profile.givenName,
    patronymic: person.profile.patronymic,
    sex: person.profile.sex,
  });
  const said = JSON.stringify(shown);
  for (const secret of [person.email, person.profile.birthDate, person.profile.phone, person.profile.guardianEmail])
    expect(said).not.toContain(secret);
  await expect(getPaperConsent(stranger, reference)).rejects.toThrow(NotFound);
  await expect(getStaffApplication(first, reference)).rejects.toThrow(NotFound);
});

test("a paper counts for nothing until a second person has seen the scan and confirmed it", async () => {
  const { viewer, reference, paperId } = await recorded();
  expect(await found(reference)).toMatchObject({ status: "awaiting_consent", consents: [] });
  await expect(getStaffApplication(second, reference)).rejects.toThrow(NotFound);
  await expect(confirmPaperConsent(second, { reference, paperId })).rejects.toThrow(
    new RuleBroken([{ key: "paperConsent.scanNotSeen" }]),
  );
  await seenBy(second, paperId);
  await confirmPaperConsent(second, { reference, paperId });
  const after = await found(reference);
  expect(after).toMatchObject({ status: "submitted", receivedAt: NOW, papers: [{ state: "confirmed" }] });
  expect(after.consents.map(({ kind, given, paperConsentId }) => [kind, given, paperConsentId])).toEqual([
    ["participation", true, paperId],
    ["data_processing", true, paperId],
    ["images", false, paperId],
  ]);
  expect(after.consents[0]?.guardian).toMatchObject({ surname: "Kağızov", position: null, email: null });
  expect((await mailsTo(viewer.email)).at(-1)?.template).toBe("received");
});

test("whoever entered a paper cannot confirm it, nor send it back, having seen it or not", async () => {
  const { reference, paperId } = await recorded();
  await seenBy(first, paperId);
  const same = new RuleBroken([{ key: "paperConsent.samePerson" }]);
  await expect(confirmPaperConsent(first, { reference, paperId })).rejects.toThrow(same);
  await expect(sendPaperBack(first, { reference, paperId, reason: "x" })).rejects.toThrow(same);
  // Nor does the database take it from wrong code.
  await expect(
    asSystem("test", (tx) =>
      tx.paperConsent.update({
        where: { id: paperId },
        data: { state: "confirmed", decidedById: first.personId, decidedAt: NOW },
      }),
    ),
  ).rejects.toThrow("paper_consent_second_person");
});

test("staff of other cohorts neither enter, open nor confirm, and a head of programme confirms without entering", async () => {
  const { reference, paperId } = await recorded();
  await expect(openPaperScan(stranger, paperId)).rejects.toThrow(NotFound);
  await expect(confirmPaperConsent(stranger, { reference, paperId })).rejects.toThrow(NotFound);
  const other = await waiting();
  const input = { reference: other.reference, typed: world.typed, scan: SCAN };
  await expect(recordPaperConsent(stranger, input)).rejects.toThrow(NotFound);
  await expect(recordPaperConsent(head, input)).rejects.toThrow(NotAllowed);
  await seenBy(head, paperId);
  await confirmPaperConsent(head, { reference, paperId });
  expect((await found(reference)).status).toBe("submitted");
});

test("the scan is opened with a line in the audit trail, and no longer once it is confirmed", async () => {
  const { reference, paperId } = await recorded();
  await seenBy(second, paperId);
  const lines = await asSystem("test", (tx) =>
    tx.auditEntry.findMany({
      where: { entity: "paper_consent", entityId: paperId },
      orderBy: { id: "asc" },
      select: { action: true, actorPersonId: true },
    }),
  );
  expect(lines).toEqual([
    { action: "record_paper_consent", actorPersonId: first.personId },
    { action: "read_paper_scan", actorPersonId: second.personId },
  ]);
  await confirmPaperConsent(second, { reference, paperId });
  await expect(openPaperScan(second, paperId)).rejects.toThrow(NotFound);
});

test("sent back it counts for nothing, the reason is read, and it can be entered anew", async () => {
  const { reference, paperId } = await recorded();
  await seenBy(second, paperId);
  const sendBack = (reason: string) => sendPaperBack(second, { reference, paperId, reason });
  await expect(sendBack("  ")).rejects.toThrow(new RuleBroken([{ key: "answer.required", field: "reason" }]));
  await sendBack("İmza yoxdur");
  expect((await getPaperConsent(first, reference)).paper).toMatchObject({ state: "sent_back", reason: "İmza yoxdur" });
  await expect(confirmPaperConsent(second, { reference, paperId })).rejects.toThrow(NotFound);
  const listed = async (viewer: Viewer) =>
    (await listPaperConsents(viewer)).filter((row) => row.reference === reference).map(({ state }) => state);
  expect(await listed(first)).toEqual(["sent_back"]);
  await recordPaperConsent(first, { reference, typed: world.typed, scan: SCAN });
  expect(await listed(second)).toEqual(["recorded"]);
  expect(await listed(stranger)).toEqual([]);
});

test("what is missing or wrong on a paper is said at its field, and no file stays behind", async () => {
  const { reference } = await waiting();
  const wrong = {
    ...world.typed,
    surname: "",
    relation: "aunt",
    signedOn: "2026-11-24",
    answers: { participation: true },
  };
  await expect(recordPaperConsent(first, { reference, typed: wrong, scan: SCAN })).rejects.toThrow(
    new RuleBroken([
      { key: "answer.required", field: "surname" },
      { key: "answer.chooseOne", field: "relation" },
      { key: "paperConsent.signedInFuture", field: "signedOn" },
      { key: "consent.answerMissing", field: "dataProcessing" },
      { key: "consent.answerMissing", field: "images" },
    ]),
  );
  await expect(recordPaperConsent(first, { reference, typed: world.typed, scan: null })).rejects.toThrow(
    "file.notReceived",
  );
  const text = { name: "razılıq.pdf", content: new TextEncoder().encode("not a document") };
  await expect(recordPaperConsent(first, { reference, typed: world.typed, scan: text })).rejects.toThrow(
    "file.contentDiffers",
  );
  expect((await found(reference)).papers).toEqual([]);
});

test("one paper waits at a time, however fast two are entered", async () => {
  const { reference } = await waiting();
  const enter = () => recordPaperConsent(first, { reference, typed: world.typed, scan: SCAN });
  const entered = await Promise.allSettled([enter(), enter(), enter()]);
  expect(entered.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await found(reference)).papers).toHaveLength(1);
});

test("a guardian who answers by the link in the same moment and a second person who confirms end in one consent", async () => {
  const { reference, paperId, guardianEmail } = await recorded();
  await seenBy(second, paperId);
  const token = await guardianToken(guardianEmail);
  const both = await Promise.allSettled([
    confirmPaperConsent(second, { reference, paperId }),
    answerAsGuardian(token, YES),
  ]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const one of both)
    if (one.status === "rejected")
      expect([Conflict, NotFound, RuleBroken].some((kind) => one.reason instanceof kind)).toBe(true);
  const { status, consents, papers } = await found(reference);
  expect(status).toBe("submitted");
  expect(consents.filter(({ kind }) => kind === "participation")).toHaveLength(1);
  expect(["confirmed", "overtaken"]).toContain(papers[0]?.state);
});

test("an answer by the link takes the place of a paper that waits", async () => {
  const { reference, paperId, guardianEmail } = await recorded();
  await answerAsGuardian(await guardianToken(guardianEmail), YES);
  expect((await found(reference)).papers).toMatchObject([{ state: "overtaken", decidedAt: NOW }]);
  await expect(openPaperScan(second, paperId)).rejects.toThrow(NotFound);
});

test("a no on paper refuses, and a guardian the young person named gets the receipt", async () => {
  const minor = await waiting();
  const { guardianSurname = "", guardianGivenName = "" } = minor.person.profile;
  const typed = {
    ...world.typed,
    surname: guardianSurname,
    givenName: guardianGivenName,
    answers: { participation: false },
  };
  const { id: paperId } = await recordPaperConsent(first, { reference: minor.reference, typed, scan: SCAN });
  await seenBy(second, paperId);
  await confirmPaperConsent(second, { reference: minor.reference, paperId });
  const { status, consents } = await found(minor.reference);
  expect([status, consents.map(({ guardian }) => guardian?.position)]).toEqual(["consent_refused", [1]]);
  expect((await mailsTo(minor.guardianEmail)).at(-1)?.template).toBe("guardianRefusalReceipt");
});

test("erasing an application takes the paper with it", async () => {
  const { reference } = await recorded();
  const { id } = await found(reference);
  await asSystem("test", (tx, now) => eraseApplication(tx, now, { id, cause: "unconsented" }));
  expect((await found(reference)).papers).toEqual([]);
});
