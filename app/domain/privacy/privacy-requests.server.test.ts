import pg from "pg";
import { beforeEach, expect, test } from "vitest";
import { withdrawApplication } from "~/domain/applications/withdraw-application.server";
import { chainAudit } from "~/domain/audit/chain-audit.server";
import { verifyChain } from "~/domain/audit/verify-chain.server";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { Conflict, NotAllowed, NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { mailsTo } from "../../../tests/factories/mails";
import { makePerson } from "../../../tests/factories/person";
import { samplePerson } from "../../../tests/factories/sample-person";
import { makeSubmitted } from "../../../tests/factories/submitted";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { answerPrivacyRequest } from "./answer-privacy-request.server";
import { askPrivacyRequest } from "./ask-privacy-request.server";
import { confirmErasure } from "./confirm-erasure.server";
import { getPrivacyRequest } from "./get-privacy-request.server";
import { countPrivacyRequests, listPrivacyRequests } from "./list-privacy-requests.server";
import { sendErasureBack } from "./send-erasure-back.server";
import { takeBackPrivacyRequest } from "./take-back-privacy-request.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const TODAY = bakuDateOf(NOW);
const WORDS = "My address is written wrong in the application";
let cohort: MadeCohort;
let admin: Viewer;
let head: Viewer;
let number = 0;

beforeEach(async () => {
  await freezeClock(NOW);
  cohort ??= await makeCohort("MK-2027-1");
  admin ??= await makePerson({ email: "dpo@example.az", name: "Admin", grants: [{ role: "administrator" }] });
  head ??= await makePerson({ email: "dpo2@example.az", name: "Head", grants: [{ role: "head_of_programme" }] });
});

const applicant = () => makeSubmitted(cohort, number++, TODAY);
const ended = async () => {
  const made = await applicant();
  await withdrawApplication(made.viewer, { reference: made.reference, reasonKey: null, details: "" });
  return made;
};
const idOf = async ({ personId }: Viewer) =>
  (await asSystem("test", (tx) => tx.privacyRequest.findFirstOrThrow({ where: { personId }, orderBy: { id: "desc" } })))
    .id;
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error) => (error instanceof RuleBroken ? error.blockers.map(({ key }) => key) : [String(error)]),
  );
const templates = async (address: string) => (await mailsTo(address)).map(({ template }) => template);

test("A request is asked once, answered by staff in words, and may be taken back until then", async () => {
  const { viewer } = await applicant();
  const ask = (text: string) => askPrivacyRequest(viewer, { kind: "correct", text, sure: false });
  expect(await refusal(ask("short"))).toEqual(["privacy.textTooShort"]);
  await ask(WORDS);
  await ask(WORDS);
  expect(await refusal(ask(`${WORDS}!`))).toEqual(["privacy.onlyOne"]);
  const id = await idOf(viewer);
  // Seven working days after Monday, 23 November; the first instant after the last one in Baku.
  expect((await getPrivacyRequest(admin, id)).answerBy).toEqual(new Date("2026-12-02T20:00:00.000Z"));
  const answer = { id, verdict: "granted" as const, answer: "The address is corrected" };
  expect(await refusal(answerPrivacyRequest(admin, { ...answer, verdict: null }))).toEqual(["privacy.verdictMissing"]);
  await answerPrivacyRequest(admin, answer);
  await expect(answerPrivacyRequest(head, answer)).rejects.toThrow(Conflict);
  await expect(takeBackPrivacyRequest(viewer, { id })).rejects.toThrow(Conflict);
  expect((await templates(viewer.email)).filter((name) => name.startsWith("privacy"))).toEqual([
    "privacyAsked",
    "privacyAnswered",
  ]);
  await askPrivacyRequest(viewer, { kind: "object", text: WORDS, sure: false });
  const second = await idOf(viewer);
  await expect(takeBackPrivacyRequest((await applicant()).viewer, { id: second })).rejects.toThrow(NotFound);
  await takeBackPrivacyRequest(viewer, { id: second });
  await takeBackPrivacyRequest(viewer, { id: second });
  await expect(answerPrivacyRequest(admin, { ...answer, id: second })).rejects.toThrow(Conflict);
});

test("Only who answers everywhere sees requests, and nobody their own", async () => {
  const { viewer } = await applicant();
  await askPrivacyRequest(viewer, { kind: "object", text: WORDS, sure: false });
  const id = await idOf(viewer);
  const { programmeId } = await asSystem("test", (tx) =>
    tx.cohort.findUniqueOrThrow({ where: { code: cohort.code }, select: { programmeId: true } }),
  );
  const narrow = await makePerson({
    ...{ email: `narrow${number}@example.az`, name: "Narrow", grants: [{ role: "head_of_programme", programmeId }] },
  });
  for (const other of [viewer, narrow]) {
    await expect(getPrivacyRequest(other, id)).rejects.toThrow(NotAllowed);
    await expect(listPrivacyRequests(other, { show: "waiting", place: 0 })).rejects.toThrow(NotAllowed);
  }
  await askPrivacyRequest(admin, { kind: "object", text: WORDS, sure: false });
  await expect(getPrivacyRequest(admin, await idOf(admin))).rejects.toThrow(NotFound);
  const { rows } = await listPrivacyRequests(admin, { show: "waiting", place: 0 });
  expect(rows.map((row) => row.id)).toContain(id);
  await freezeClock(new Date("2026-12-02T20:00:00.000Z"));
  expect((await listPrivacyRequests(admin, { show: "waiting", place: 0 })).rows[0]?.overdue).toBe(true);
  expect(await countPrivacyRequests(admin)).toEqual({ waiting: rows.length, overdue: true });
});

test("An erasure waits for what is under way, and for an account of staff until its role has ended", async () => {
  const { viewer } = await applicant();
  const erase = (who: Viewer, sure = true) => askPrivacyRequest(who, { kind: "erase", text: "", sure });
  expect(await refusal(erase(viewer))).toEqual(["privacy.liveApplications"]);
  expect(await refusal(erase(admin))).toEqual(["privacy.staffAccount"]);
  expect(await refusal(erase((await ended()).viewer, false))).toEqual(["privacy.notSure"]);
});

test("Two people erase: nothing of the person is left in any table but the last mail, and the audit trail is sound", async () => {
  const { viewer, reference } = await ended();
  const { profile, email } = samplePerson(number - 1, TODAY);
  const words = [email, String(profile.surname), String(profile.phone), viewer.name];
  await askPrivacyRequest(viewer, { kind: "erase", text: `Erase ${email}`, sure: true });
  const id = await idOf(viewer);
  await answerPrivacyRequest(admin, { id, verdict: "granted", answer: `Agreed for ${email}` });
  expect(await refusal(confirmErasure(admin, { id }))).toEqual(["privacy.secondPerson"]);
  expect(await refusal(sendErasureBack(head, { id, reason: "" }))).toEqual(["privacy.textTooShort"]);
  await sendErasureBack(head, { id, reason: "Please check the application once more" });
  await expect(confirmErasure(head, { id })).rejects.toThrow(Conflict);
  await answerPrivacyRequest(admin, { id, verdict: "granted", answer: `Agreed for ${email}` });
  expect(await tablesWith(...words)).toEqual(expect.arrayContaining(["app_user", "application", "profile"]));

  await confirmErasure(head, { id });
  await expect(confirmErasure(head, { id })).rejects.toThrow(Conflict);
  expect(await tablesWith(...words)).toEqual(["outbox_message"]);
  expect(await templates(email)).toEqual(["accountErased"]);
  const { application, person, request } = await asSystem("test", async (tx) => ({
    application: await tx.application.findUniqueOrThrow({ where: { reference }, include: { erasure: true } }),
    person: await tx.person.findUniqueOrThrow({
      where: { id: viewer.personId },
      include: { erasure: true, user: true },
    }),
    request: await tx.privacyRequest.findUniqueOrThrow({ where: { id } }),
  }));
  expect([application.erasure?.cause, person.erasure?.cause, person.user, person.erasedAt]).toEqual([
    ...["requested", "requested", null, NOW],
  ]);
  expect([request.state, request.text, request.answer, request.secondById]).toEqual(["granted", "", "", head.personId]);
  await chainAudit();
  expect((await verifyChain(async () => {})).fault).toBeNull();
});

/** The tables in which a word stands anywhere, in any column. */
async function tablesWith(...words: string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public' order by 1",
    );
    const found: string[] = [];
    for (const { name } of rows) {
      const like = words.map((word) => `%${word}%`);
      const { rowCount } = await client.query(`select 1 from "${name}" t where t::text ilike any($1) limit 1`, [like]);
      if (rowCount) found.push(name);
    }
    return found;
  } finally {
    await client.end();
  }
}
