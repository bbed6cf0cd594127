import { beforeAll, beforeEach, expect, test } from "vitest";
import { Conflict, NotAllowed, NotFound } from "~/domain/errors";
import { openFile } from "~/domain/files/open-file.server";
import { saveProfile } from "~/domain/people/save-profile.server";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { accountOf, asked, caller, codeTo, newOperator, refusal, seenBy } from "../../../tests/factories/helped";
import { makePerson } from "../../../tests/factories/person";
import { beginAssisted } from "./begin-assisted.server";
import { confirmAssisted } from "./confirm-assisted.server";
import { endAssistance } from "./end-assistance.server";
import { findAccountForHelp } from "./find-account-for-help.server";
import { getAssistedDraft } from "./get-assisted-draft.server";
import { listAssistances } from "./list-assistances.server";
import { openAssistance } from "./open-assistance.server";
import { removeAssistedFile } from "./remove-assisted-file.server";
import { saveAssisted } from "./save-assisted.server";
import { saveAssistedProfile } from "./save-assisted-profile.server";
import { sendCode } from "./send-code.server";
import { uploadAssisted } from "./upload-assisted.server";

let cohort: MadeCohort;
let operator: Viewer;
beforeAll(async () => {
  cohort = await makeCohort();
});
beforeEach(async () => {
  operator = await newOperator();
});

const open = (by: Viewer, contact: string) => openAssistance(by, asked(cohort, contact));
const save = (by: Viewer, assistanceId: string, version = 0) =>
  saveAssisted(by, { assistanceId, answers: {}, version });
const confirm = (assistanceId: string, code: string) => confirmAssisted(operator, { assistanceId, code });
const draftOf = (assistanceId: string) => getAssistedDraft(operator, { assistanceId }).then(({ draft }) => draft);

test("An operator makes the account, fills the draft in, and it is sent with the person's code and not without", async () => {
  const { person, filled } = await caller(cohort);
  const { id: assistanceId } = await open(operator, person.email);
  const { reference } = await draftOf(assistanceId);
  expect(await seenBy(operator)).toEqual([reference]);
  await saveAssistedProfile(operator, { assistanceId, typed: person.profile, version: 0 });
  await saveAssisted(operator, { assistanceId, answers: filled.answers, version: 0 });
  for (const file of filled.files) await uploadAssisted(operator, { assistanceId, reference, ...file });
  await sendCode(operator, { assistanceId });
  const first = await codeTo(person.email, "assistanceCode");
  const stored = await asSystem("test", (tx) => tx.outboxMessage.findMany({ where: { toAddress: person.email } }));
  expect(JSON.stringify(stored.map(({ data }) => data))).not.toContain(first);
  await save(operator, assistanceId, (await draftOf(assistanceId)).version);
  expect(await refusal(confirm(assistanceId, first))).toEqual(["assistance.codeWrong"]);
  await sendCode(operator, { assistanceId });
  const second = await codeTo(person.email, "assistanceCode");
  const { profile } = await draftOf(assistanceId);
  await saveAssistedProfile(operator, { assistanceId, typed: { postalCode: "AZ1009" }, version: profile.version });
  expect(await refusal(confirm(assistanceId, second))).toEqual(["assistance.codeWrong"]);
  await sendCode(operator, { assistanceId });
  const code = await codeTo(person.email, "assistanceCode");
  expect(await confirm(assistanceId, `${code.slice(0, 3)} ${code.slice(3)}`)).toEqual({ reference });
  expect(await seenBy(operator)).toEqual([]);
  expect(await refusal(confirm(assistanceId, code))).toEqual(new NotFound());
  const row = await asSystem("test", (tx) => tx.application.findUniqueOrThrow({ where: { reference } }));
  expect([row.status, row.language]).toEqual(["submitted", person.language]);
  const lines = await asSystem("test", (tx) =>
    tx.auditEntry.findMany({
      where: { entityId: row.id, actorPersonId: operator.personId, action: { startsWith: "assist_" } },
      orderBy: { id: "asc" },
    }),
  );
  expect(lines.map(({ action }) => action)).toEqual([
    ...["assist_open", "assist_save", "assist_save", "assist_code", "assist_save", "assist_code"],
    ...["assist_save", "assist_code", "assist_confirm"],
  ]);
});

test("Who has an account lets the operator in with a code; until then nothing of theirs is there", async () => {
  const { viewer } = await accountOf(cohort);
  const { id: assistanceId } = await open(operator, viewer.email);
  const nothing = [await refusal(draftOf(assistanceId)), await refusal(save(operator, assistanceId))];
  expect([...nothing, await seenBy(operator)]).toEqual([new NotFound(), new NotFound(), []]);
  const code = await codeTo(viewer.email, "assistanceAsked");
  const wrong = code === "000000" ? "000001" : "000000";
  expect(await refusal(beginAssisted(operator, { assistanceId, code: wrong }))).toEqual(["assistance.codeWrong"]);
  await beginAssisted(operator, { assistanceId, code });
  expect((await draftOf(assistanceId)).profile.typed.surname).not.toBeUndefined();
  expect(await refusal(confirm(assistanceId, code))).toEqual(["assistance.codeWrong"]);
});

test("Wrong codes run out, and then the right one does not work either", async () => {
  const { person } = await caller(cohort);
  const { id: assistanceId } = await open(operator, person.email);
  await sendCode(operator, { assistanceId });
  const code = await codeTo(person.email, "assistanceCode");
  const wrong = code === "000000" ? "000001" : "000000";
  for (const each of [wrong, wrong, wrong, wrong, wrong, code]) {
    expect(await refusal(confirm(assistanceId, each))).toEqual(["assistance.codeWrong"]);
  }
});

test("A draft is there for its operator alone, with nothing else of its person, and no longer than the help lasts", async () => {
  const { person, filled } = await caller(cohort);
  const { id: assistanceId } = await open(operator, person.email);
  const { reference } = await draftOf(assistanceId);
  const colleague = await newOperator();
  const [cv = { questionKey: "", name: "", content: new Uint8Array() }] = filled.files;
  const taken = await uploadAssisted(operator, { assistanceId, reference, ...cv });
  expect((await openFile(operator, taken.file.id)).name).toBe(taken.file.name);
  expect(await refusal(openFile(colleague, taken.file.id))).toEqual(new NotFound());
  const file = { assistanceId, reference, questionKey: "cv", name: "cv.pdf", content: new Uint8Array(3) };
  const asColleague = [
    await refusal(save(colleague, assistanceId)),
    await refusal(saveAssistedProfile(colleague, { assistanceId, typed: {}, version: 0 })),
    await refusal(uploadAssisted(colleague, file)),
    await refusal(removeAssistedFile(colleague, { ...file, fileId: assistanceId })),
    await refusal(sendCode(colleague, { assistanceId })),
    await refusal(endAssistance(colleague, { assistanceId })),
    await refusal(beginAssisted(colleague, { assistanceId, code: "000000" })),
  ];
  expect(asColleague).toEqual(asColleague.map(() => new NotFound()));
  expect([(await listAssistances(colleague)).helps, await seenBy(colleague)]).toEqual([[], []]);
  const other = await makeCohort("MK-2027-1");
  const elsewhere = await openAssistance(await newOperator(), asked(other, person.email));
  expect(await refusal(save(operator, elsewhere.id))).toEqual(new NotFound());
  expect(await refusal(uploadAssisted(operator, { ...file, reference: `${other.code}-000001` }))).toEqual(
    new NotFound(),
  );
  expect(await seenBy(operator)).toEqual([reference]);
  await save(operator, assistanceId, taken.version);
  expect(await refusal(save(operator, assistanceId))).toEqual(new Conflict("answers"));
  await asSystem("test rows", (tx, now) =>
    tx.assistance.update({ where: { id: assistanceId }, data: { openedAt: new Date(0), until: now } }),
  );
  expect([await refusal(save(operator, assistanceId, 2)), await seenBy(operator)]).toEqual([new NotFound(), []]);
  expect(await refusal(openFile(operator, taken.file.id))).toEqual(new NotFound());
});

test("An operator ends the help, and a second one who is asked takes it over", async () => {
  const { person } = await caller(cohort);
  const { id } = await open(operator, person.email);
  expect((await listAssistances(operator)).helps.map((help) => help.id)).toEqual([id]);
  await endAssistance(operator, { assistanceId: id });
  expect([await refusal(sendCode(operator, { assistanceId: id })), await seenBy(operator)]).toEqual([
    new NotFound(),
    [],
  ]);
  const { id: mine } = await open(operator, person.email);
  await open(await newOperator(), person.email);
  expect(await refusal(save(operator, mine))).toEqual(new NotFound());
});

test("Looking for somebody says only whether there is an account, by a whole address or number, and is on the audit trail", async () => {
  const { viewer, person } = await accountOf(cohort);
  const find = (contact: string, identityCheck = "Doğum tarixi") =>
    findAccountForHelp(operator, { contact, identityCheck });
  expect(await find(viewer.email.toUpperCase())).toEqual({ exists: true });
  expect(await find(String(person.profile.phone))).toEqual({ exists: true });
  expect(await find("nobody.at.all@example.com")).toEqual({ exists: false });
  const twin = await caller(cohort);
  const { id: assistanceId } = await open(operator, twin.person.email);
  await saveAssistedProfile(operator, { assistanceId, typed: { phone: person.profile.phone ?? "" }, version: 0 });
  expect(await find(String(person.profile.phone))).toEqual({ exists: false });
  expect(await refusal(find("aygun", " "))).toEqual(["assistance.contactInvalid", "assistance.identityMissing"]);
  const found = await asSystem("test", (tx) =>
    tx.auditEntry.findMany({
      where: { actorPersonId: operator.personId, action: "assist_find" },
      orderBy: { id: "asc" },
      select: { entityId: true, fields: true, reason: true },
    }),
  );
  const reason = "Doğum tarixi";
  expect(found).toEqual([
    { entityId: viewer.personId, fields: ["email"], reason },
    { entityId: viewer.personId, fields: ["phone"], reason },
    { entityId: "none", fields: ["email"], reason },
    { entityId: "none", fields: ["phone"], reason },
  ]);
});

test("A new account has the name that was told and no password; a number alone makes none", async () => {
  await openAssistance(operator, { ...asked(cohort, "Caller.New@example.com"), name: " Aygün Quliyeva " });
  const made = await asSystem("test", (tx) =>
    tx.user.findUniqueOrThrow({ where: { email: "caller.new@example.com" }, include: { credentials: true } }),
  );
  expect([made.name, made.emailVerified, made.credentials]).toEqual(["Aygün Quliyeva", false, []]);
  expect(await refusal(openAssistance(operator, { ...asked(cohort, "another@example.com"), name: "" }))).toEqual([
    "assistance.nameMissing",
  ]);
  expect(await refusal(open(operator, "+994700000000"))).toEqual(["assistance.emailNeeded"]);
});

test("Nobody helps themselves, and nobody but an operator helps at all", async () => {
  expect(await refusal(open(operator, operator.email.toUpperCase()))).toEqual(["assistance.ownDraft"]);
  const grants = [{ role: "coordinator" }] as const;
  const coordinator = await makePerson({ email: "coordinator.c@example.com", name: "C", grants: [...grants] });
  const { person } = await caller(cohort);
  const { id: assistanceId } = await open(operator, person.email);
  const refused = [
    await refusal(open(coordinator, "x@example.com")),
    await refusal(findAccountForHelp(coordinator, { contact: "x@example.com", identityCheck: "x" })),
    await refusal(getAssistedDraft(coordinator, { assistanceId })),
    await refusal(endAssistance(coordinator, { assistanceId })),
    await refusal(listAssistances(coordinator)),
  ];
  expect(refused).toEqual(refused.map(() => new NotAllowed(false)));
});

test("Two who type at once: the person's own save is not overwritten by the operator's", async () => {
  const { viewer } = await accountOf(cohort);
  const { id: assistanceId } = await open(operator, viewer.email);
  await beginAssisted(operator, { assistanceId, code: await codeTo(viewer.email, "assistanceAsked") });
  const { profile } = await draftOf(assistanceId);
  await saveProfile(viewer, { typed: { postalCode: "AZ1001" }, version: profile.version });
  const late = saveAssistedProfile(operator, {
    assistanceId,
    typed: { postalCode: "AZ1002" },
    version: profile.version,
  });
  expect(await refusal(late)).toEqual(new Conflict());
});

test("That an operator was shown identity numbers is put down once in a help, and not where no page shows them", async () => {
  const { person } = await caller(cohort);
  const { id: assistanceId } = await open(operator, person.email);
  const shown = () =>
    asSystem("test", (tx) =>
      tx.auditEntry.findMany({
        where: { action: "read_identity_number", actorPersonId: operator.personId },
        select: { fields: true },
      }),
    );
  await getAssistedDraft(operator, { assistanceId, section: "person" });
  // Nothing was typed yet.
  expect(await shown()).toEqual([]);
  await saveAssistedProfile(operator, { assistanceId, typed: person.profile, version: 0 });
  await getAssistedDraft(operator, { assistanceId, section: "contact" });
  await getAssistedDraft(operator, { assistanceId });
  expect(await shown()).toEqual([]);
  await getAssistedDraft(operator, { assistanceId, section: "person" });
  await getAssistedDraft(operator, { assistanceId, section: "person" });
  expect(await shown()).toEqual([{ fields: ["fin", "docNumber"] }]);
});
