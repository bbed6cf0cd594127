import { createHash } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { submitApplication } from "~/domain/applications/submit-application.server";
import { withdrawApplication } from "~/domain/applications/withdraw-application.server";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { Conflict, RuleBroken } from "~/domain/errors";
import { canonicalJson } from "~/domain/forms/canonical-json";
import { asSystem } from "~/platform/db.server";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { mailsTo } from "../../../tests/factories/mails";
import { answerAsGuardian, guardianToken, makeMinor, YES } from "../../../tests/factories/minor";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { answerConsent } from "./answer-consent.server";
import { getConsentReceipt } from "./get-consent-receipt.server";
import { getConsentRequest } from "./get-consent-request.server";
import { lapseConsents } from "./lapse-consents.server";
import { reportWrongData } from "./report-wrong-data.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const TODAY = bakuDateOf(NOW);
const SPENT = new RuleBroken([{ key: "link.invalid" }]);
let cohort: MadeCohort;
let number = 0;

beforeAll(async () => {
  await freezeClock(NOW);
  cohort = await makeCohort("MK-2027-1");
});

const waiting = () => makeMinor(cohort, number++, TODAY);
const found = (reference: string) =>
  asSystem("test", (tx) =>
    tx.application.findUniqueOrThrow({
      where: { reference },
      select: {
        id: true,
        status: true,
        submittedAt: true,
        receivedAt: true,
        rankAt: true,
        consentLapsesAt: true,
        reasonKeys: true,
        cohort: { select: { closesAt: true } },
        events: { select: { action: true, actor: true, actorPersonId: true }, orderBy: { id: "asc" } },
        consents: {
          where: { guardianId: { not: null } },
          select: { kind: true, given: true, language: true, textSha256: true, answeredAt: true },
          orderBy: { id: "asc" },
        },
        guardianLinks: {
          select: { purpose: true, usedAt: true, revokedAt: true, tokenHash: true },
          orderBy: { id: "asc" },
        },
      },
    }),
  );
const templates = async (address: string) => (await mailsTo(address)).map(({ template }) => template);

test("a minor's Submit waits for the guardian, who alone is given the link", async () => {
  const { viewer, reference, guardianEmail } = await waiting();
  const application = await found(reference);
  expect(application).toMatchObject({ status: "awaiting_consent", receivedAt: null, submittedAt: NOW, rankAt: NOW });
  const days = ((application.consentLapsesAt?.getTime() ?? 0) - application.cohort.closesAt.getTime()) / 86_400_000;
  expect(days).toBe(3);
  expect(await templates(viewer.email)).toEqual(["consentAwaited"]);
  expect(await templates(guardianEmail)).toEqual(["guardianConsentRequest"]);
  const token = await guardianToken(guardianEmail);
  expect(application.guardianLinks).toEqual([
    { purpose: "answer", usedAt: null, revokedAt: null, tokenHash: createHash("sha256").update(token).digest("hex") },
  ]);
  const rows = await asSystem("test", (tx) => tx.outboxMessage.findMany({ where: { applicationId: application.id } }));
  expect(JSON.stringify(rows)).not.toContain(token); // a copy of the outbox gives nobody the link
});

test("submitting a minor's application again changes nothing and writes to nobody", async () => {
  const { viewer, reference, guardianEmail } = await waiting();
  const again = await submitApplication(viewer, { reference, truth: true, dataConsent: true, language: "az" });
  expect(again).toEqual({ reference, status: "awaiting_consent" });
  expect(await templates(guardianEmail)).toEqual(["guardianConsentRequest"]);
});

test("opening the link changes nothing, however often a scanner does it", async () => {
  const { reference, guardianEmail } = await waiting();
  const before = await found(reference);
  const token = await guardianToken(guardianEmail);
  for (let time = 0; time < 3; time++) expect(await getConsentRequest(token, "az")).not.toBeNull();
  expect(await found(reference)).toEqual(before);
});

test("yes to both brings the application to the Service, at the rank of the young person's own Submit", async () => {
  const { viewer, reference, guardianEmail } = await waiting();
  const later = new Date(NOW.getTime() + 3_600_000);
  await freezeClock(later);
  const token = await guardianToken(guardianEmail);
  expect((await answerAsGuardian(token, { ...YES, images: true }, "ru")).outcome).toBe("given");
  await freezeClock(NOW);
  const application = await found(reference);
  expect(application).toMatchObject({ status: "submitted", receivedAt: later, submittedAt: NOW, rankAt: NOW });
  expect(application.events.at(-1)).toEqual({ action: "give_consent", actor: "guardian", actorPersonId: null });
  expect(
    application.consents.map(({ kind, given, language, answeredAt }) => ({ kind, given, language, answeredAt })),
  ).toEqual(
    (["participation", "data_processing", "images"] as const).map((kind) => ({
      kind,
      given: true,
      language: "ru",
      answeredAt: later,
    })),
  );
  expect(await templates(viewer.email)).toEqual(["consentAwaited", "received"]);
  expect(await templates(guardianEmail)).toEqual(["guardianConsentRequest", "guardianConsentReceipt"]);
});

test.each(["az", "en", "ru"] as const)(
  "the hash that is kept is that of the text as it was read, in %s",
  async (language) => {
    const { reference, guardianEmail, person } = await waiting();
    const token = await guardianToken(guardianEmail);
    const request = await getConsentRequest(token, language);
    const first = request?.texts[0];
    expect(first?.paragraphs.join(" ")).toContain(person.profile.guardianGivenName);
    expect(request?.texts.flatMap(({ paragraphs }) => paragraphs).join(" ")).not.toMatch(/\{\w+\}|…/);
    await answerAsGuardian(token, YES, language);
    const hashes = request?.texts.map(({ title, paragraphs }) =>
      createHash("sha256").update(canonicalJson({ title, paragraphs })).digest("hex"),
    );
    expect((await found(reference)).consents.map(({ textSha256 }) => textSha256)).toEqual(hashes);
  },
);

test("one no to what is required refuses, with the other questions left open", async () => {
  const { viewer, reference, guardianEmail } = await waiting();
  const { outcome } = await answerAsGuardian(await guardianToken(guardianEmail), { dataProcessing: false });
  expect(outcome).toBe("refused");
  const application = await found(reference);
  expect(application).toMatchObject({ status: "consent_refused", receivedAt: null, reasonKeys: ["guardianRefused"] });
  expect(application.consents).toMatchObject([{ kind: "data_processing", given: false }]);
  expect(await templates(viewer.email)).toEqual(["consentAwaited", "consentRefused"]);
  expect(await templates(guardianEmail)).toEqual(["guardianConsentRequest", "guardianRefusalReceipt"]);
});

test("no to the images alone is no refusal", async () => {
  const { reference, guardianEmail } = await waiting();
  await answerAsGuardian(await guardianToken(guardianEmail), { ...YES, images: false });
  expect((await found(reference)).status).toBe("submitted");
});

test("what was not answered is named question by question, and the link still works", async () => {
  const { reference, guardianEmail } = await waiting();
  const token = await guardianToken(guardianEmail);
  await expect(answerAsGuardian(token, { participation: true })).rejects.toThrow(
    new RuleBroken([
      { key: "consent.answerMissing", field: "dataProcessing" },
      { key: "consent.answerMissing", field: "images" },
    ]),
  );
  expect((await found(reference)).consents).toEqual([]);
  await answerAsGuardian(token, YES);
});

test("answers to a text that was not the one on the page are not taken", async () => {
  const { guardianEmail, reference } = await waiting();
  const token = await guardianToken(guardianEmail);
  const read = { participation: "0".repeat(64), dataProcessing: "0".repeat(64), images: "0".repeat(64) };
  await expect(answerConsent({ token, language: "az", answers: YES, read })).rejects.toThrow(
    new RuleBroken([{ key: "consent.textChanged" }]),
  );
  expect((await found(reference)).status).toBe("awaiting_consent");
});

test("a link answers once: sent twice at once, one answer is kept and one receipt written", async () => {
  const { reference, guardianEmail } = await waiting();
  const token = await guardianToken(guardianEmail);
  const sent = await Promise.allSettled([1, 2, 3].map(() => answerAsGuardian(token, YES)));
  expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const one of sent) {
    if (one.status === "rejected")
      expect(one.reason instanceof RuleBroken || one.reason instanceof Conflict).toBe(true);
  }
  expect((await found(reference)).consents).toHaveLength(3);
  expect(await templates(guardianEmail)).toEqual(["guardianConsentRequest", "guardianConsentReceipt"]);
  await expect(answerAsGuardian(token, YES)).rejects.toThrow(SPENT);
  expect(await getConsentRequest(token, "az")).toBeNull();
});

test("a link is for its purpose and its application only", async () => {
  const one = await waiting();
  const other = await waiting();
  const token = await guardianToken(one.guardianEmail);
  expect(await getConsentReceipt(token, "az")).toBeNull();
  const receipt = await answerAsGuardian(token, YES);
  expect(await getConsentRequest(receipt.token, "az")).toBeNull();
  await expect(answerAsGuardian(receipt.token, YES)).rejects.toThrow(SPENT);
  expect((await getConsentReceipt(receipt.token, "az"))?.reference).toBe(one.reference);
  expect((await found(other.reference)).status).toBe("awaiting_consent");
});

test.each(["", "x", "a".repeat(43), "../../../etc/passwd", "é".repeat(43)])(
  "a token nobody was given opens nothing: %s",
  async (token) => {
    expect(await getConsentRequest(token, "az")).toBeNull();
    expect(await getConsentReceipt(token, "az")).toBeNull();
    await expect(answerConsent({ token, language: "az", answers: YES, read: {} })).rejects.toThrow(SPENT);
  },
);

test("a withdrawn application asks no guardian any more", async () => {
  const { viewer, reference, guardianEmail } = await waiting();
  const token = await guardianToken(guardianEmail);
  await withdrawApplication(viewer, { reference, reasonKey: null, details: null });
  expect(await getConsentRequest(token, "az")).toBeNull();
  await expect(answerAsGuardian(token, YES)).rejects.toThrow(SPENT);
  expect(await found(reference)).toMatchObject({ status: "withdrawn", receivedAt: null, consents: [] });
});

test("the time ends a request, whether or not the job has noticed; the job then tells both", async () => {
  const { viewer, reference, guardianEmail } = await waiting();
  const token = await guardianToken(guardianEmail);
  const lapsesAt = (await found(reference)).consentLapsesAt ?? NOW;
  await freezeClock(new Date(lapsesAt.getTime() - 1));
  expect(await getConsentRequest(token, "az")).not.toBeNull();
  await lapseConsents();
  expect((await found(reference)).status).toBe("awaiting_consent");
  await freezeClock(lapsesAt);
  expect(await getConsentRequest(token, "az")).toBeNull();
  await expect(answerAsGuardian(token, YES)).rejects.toThrow(SPENT);
  await lapseConsents();
  expect(await found(reference)).toMatchObject({ status: "consent_refused", reasonKeys: ["consentNotInTime"] });
  expect(await templates(viewer.email)).toEqual(["consentAwaited", "consentRefused"]);
  expect(await templates(guardianEmail)).toEqual(["guardianConsentRequest", "guardianConsentLapsed"]);
  await freezeClock(NOW);
});

test("an answer and a withdrawal in the same moment end in exactly one of the two", async () => {
  const { viewer, reference, guardianEmail } = await waiting();
  const token = await guardianToken(guardianEmail);
  await Promise.allSettled([
    answerAsGuardian(token, YES),
    withdrawApplication(viewer, { reference, reasonKey: null, details: null }),
  ]);
  const { status, receivedAt, consents, events } = await found(reference);
  const given = events.some(({ action }) => action === "give_consent");
  expect({ given, kept: consents.length, received: receivedAt !== null }).toEqual(
    given ? { given: true, kept: 3, received: true } : { given: false, kept: 0, received: false },
  );
  expect(["submitted", "withdrawn"]).toContain(status);
});

test("an answer and the end of the time in the same moment end in exactly one of the two", async () => {
  const { reference, guardianEmail } = await waiting();
  const token = await guardianToken(guardianEmail);
  const lapsesAt = (await found(reference)).consentLapsesAt ?? NOW;
  await freezeClock(new Date(lapsesAt.getTime() - 1));
  const request = await getConsentRequest(token, "az");
  const read = Object.fromEntries(request?.texts.map(({ name, sha256 }) => [name, sha256]) ?? []);
  const answering = answerConsent({ token, language: "az", answers: YES, read });
  await freezeClock(lapsesAt);
  const [answered] = await Promise.allSettled([answering, lapseConsents()]);
  await lapseConsents();
  const { status, events } = await found(reference);
  expect(status).toBe(answered?.status === "fulfilled" ? "submitted" : "consent_refused");
  expect(events.map(({ action }) => action).filter((action) => action.endsWith("_consent"))).toHaveLength(1);
  await freezeClock(NOW);
});

test("a guardian who finds the data wrong has the young person told, once per link, and may still answer", async () => {
  const { viewer, reference, guardianEmail } = await waiting();
  const token = await guardianToken(guardianEmail);
  await reportWrongData({ token, comment: "Doğum tarixi səhvdir" });
  await reportWrongData({ token, comment: "Bir daha" });
  const wrong = (await mailsTo(viewer.email)).filter(({ template }) => template === "consentDataWrong");
  expect(wrong.map(({ data }) => Reflect.get(Object(data), "comment"))).toEqual(["Doğum tarixi səhvdir"]);
  expect((await found(reference)).status).toBe("awaiting_consent");
  await answerAsGuardian(token, YES);
  await expect(reportWrongData({ token, comment: "" })).rejects.toThrow(SPENT);
});
