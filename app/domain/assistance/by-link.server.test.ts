import { beforeAll, beforeEach, expect, test } from "vitest";
import { Conflict, NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { listFileReadings } from "~/domain/privacy/list-file-readings.server";
import { eraseApplication } from "~/domain/retention/erase-application.server";
import { asSystem } from "~/platform/db.server";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { accountOf, asked, caller, linkTokenTo, newOperator, refusal, seenBy } from "../../../tests/factories/helped";
import { mailsTo } from "../../../tests/factories/mails";
import { sampleMinor } from "../../../tests/factories/sample-minor";
import { agreeByLink } from "./agree-by-link.server";
import { getAssistedDraft } from "./get-assisted-draft.server";
import { getHelped } from "./get-helped.server";
import { openAssistance } from "./open-assistance.server";
import { saveAssisted } from "./save-assisted.server";
import { saveAssistedProfile } from "./save-assisted-profile.server";
import { sendByLink } from "./send-by-link.server";
import { sendCode } from "./send-code.server";
import { stopByLink } from "./stop-by-link.server";
import { uploadAssisted } from "./upload-assisted.server";

let cohort: MadeCohort;
let operator: Viewer;
beforeAll(async () => {
  cohort = await makeCohort("MK-2027-1");
});
beforeEach(async () => {
  operator = await newOperator();
});

const declared = { truth: true, dataConsent: true };
const standing = async (token: string) => (await getHelped(token))?.standing ?? null;

/** Somebody without an account, whose draft is filled in and who was sent the code. */
async function filledIn(sample?: typeof sampleMinor) {
  const { person, filled } = await caller(cohort, sample);
  const { id: assistanceId } = await openAssistance(operator, asked(cohort, person.email));
  const before = await linkTokenTo(person.email, "assistanceOpened");
  const early = await getHelped(before);
  const { draft } = await getAssistedDraft(operator, { assistanceId });
  const { reference } = draft;
  await saveAssistedProfile(operator, { assistanceId, typed: person.profile, version: 0 });
  await saveAssisted(operator, { assistanceId, answers: filled.answers, version: 0 });
  for (const file of filled.files) await uploadAssisted(operator, { assistanceId, reference, ...file });
  await sendCode(operator, { assistanceId });
  const token = await linkTokenTo(person.email, "assistanceCode");
  return { assistanceId, person, reference, token, before, early };
}

test("The link shows who helps, and the answers once the operator is done; the person sends them as they stand", async () => {
  const { token, before, early, reference, assistanceId } = await filledIn();
  expect([early?.standing, early?.draft, early?.isNew, token]).toEqual(["filling", null, true, before]);
  const helped = await getHelped(token);
  expect([helped?.standing, helped?.draft?.reference]).toEqual(["ready", reference]);
  const seen = helped?.seen ?? "";
  const { draft } = await getAssistedDraft(operator, { assistanceId });
  await saveAssisted(operator, { assistanceId, answers: {}, version: draft.version });
  expect(await refusal(sendByLink({ token, seen, ...declared }))).toEqual(new Conflict("answers"));
  const now = (await getHelped(token))?.seen ?? "";
  expect(await refusal(sendByLink({ token, seen: now, truth: true, dataConsent: false }))).toEqual([
    "application.dataConsentMissing",
  ]);
  expect(await sendByLink({ token, seen: now, ...declared })).toEqual({ reference });
  expect([await standing(token), (await getHelped(token))?.draft, await seenBy(operator)]).toEqual(["sent", null, []]);
  expect(await refusal(sendByLink({ token, seen: now, ...declared }))).toEqual(new NotFound());
});

test("Who has an account lets the operator in on the link, or stops the help there at any time", async () => {
  const { viewer } = await accountOf(cohort);
  const { id: assistanceId } = await openAssistance(operator, asked(cohort, viewer.email));
  const token = await linkTokenTo(viewer.email, "assistanceAsked");
  expect(await standing(token)).toBe("asked");
  await agreeByLink({ token });
  expect([await standing(token), (await seenBy(operator)).length]).toEqual(["filling", 1]);
  await getAssistedDraft(operator, { assistanceId });
  await getAssistedDraft(operator, { assistanceId });
  const { readings } = await listFileReadings(viewer);
  expect(readings.map(({ action, role }) => [action, role])).toEqual([
    ["read_application", "enquiry_operator"],
    ["assist_open", "enquiry_operator"],
  ]);
  await stopByLink({ token });
  expect([await standing(token), await seenBy(operator)]).toEqual(["ended", []]);
  expect(await refusal(getAssistedDraft(operator, { assistanceId }))).toEqual(new NotFound());
  expect([await refusal(stopByLink({ token })), await refusal(agreeByLink({ token }))]).toEqual([
    new NotFound(),
    new NotFound(),
  ]);
});

test("The link dies with the time of the help, is nowhere in the database, and a guess opens nothing", async () => {
  const { token, assistanceId } = await filledIn();
  const rows = await asSystem("test", async (tx) => [
    await tx.assistance.findMany(),
    await tx.outboxMessage.findMany(),
  ]);
  expect(JSON.stringify(rows)).not.toContain(token);
  expect([await getHelped("unknown"), await getHelped("0".repeat(64))]).toEqual([null, null]);
  await asSystem("test rows", (tx, now) =>
    tx.assistance.update({ where: { id: assistanceId }, data: { openedAt: new Date(0), until: now } }),
  );
  expect([await getHelped(token), await refusal(sendByLink({ token, seen: "0.0", ...declared }))]).toEqual([
    null,
    new NotFound(),
  ]);
});

test("A minor whom an operator helps waits for their guardian, who is written to when it is sent", async () => {
  const { token, reference, person } = await filledIn(sampleMinor);
  await sendByLink({ token, seen: (await getHelped(token))?.seen ?? "", ...declared });
  const row = await asSystem("test", (tx) => tx.application.findUniqueOrThrow({ where: { reference } }));
  const mails = await mailsTo(String(person.profile.guardianEmail));
  expect([row.status, mails.map(({ template }) => template)]).toEqual(["awaiting_consent", ["guardianConsentRequest"]]);
});

test("What an operator wrote down about somebody goes with their application when that is erased", async () => {
  const { reference, assistanceId } = await filledIn();
  const left = await asSystem("test", async (tx, now) => {
    const { id } = await tx.application.findUniqueOrThrow({ where: { reference }, select: { id: true } });
    await eraseApplication(tx, now, { id, cause: "requested", quietly: true });
    return tx.assistance.count({ where: { id: assistanceId } });
  });
  expect(left).toBe(0);
});
