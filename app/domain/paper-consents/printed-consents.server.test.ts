import { beforeAll, expect, test } from "vitest";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { askGuardians } from "../../../tests/factories/guardian-asks";
import { makeMinor } from "../../../tests/factories/minor";
import { makePerson } from "../../../tests/factories/person";
import { samplePdf } from "../../../tests/factories/sample-pdf";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { confirmPaperConsent } from "./confirm-paper-consent.server";
import { getBlankConsent } from "./get-blank-consent.server";
import { getPaperReceipt } from "./get-paper-receipt.server";
import { openPaperScan } from "./open-paper-scan.server";
import type { TypedPaper } from "./paper-consent";
import { recordPaperConsent } from "./record-paper-consent.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const TODAY = bakuDateOf(NOW);
const SCAN = { name: "razılıq.pdf", content: samplePdf(["Razılıq"]) };
let cohort: MadeCohort;
let first: Viewer;
let second: Viewer;
let stranger: Viewer;
let number = 700;

beforeAll(async () => {
  await freezeClock(NOW);
  cohort = await makeCohort("MK-2027-1");
  const other = await makeCohort("MM-2027");
  const { programmeId } = cohort;
  first = await makePerson({
    email: "first@example.com",
    name: "Əməkdaş",
    grants: [{ role: "coordinator", programmeId }],
  });
  second = await makePerson({
    email: "second.staff@example.com",
    name: "Əməkdaş",
    grants: [{ role: "coordinator", programmeId }],
  });
  stranger = await makePerson({
    email: "school@example.com",
    name: "Əməkdaş",
    grants: [{ role: "coordinator", programmeId: other.programmeId }],
  });
});

const TYPED: TypedPaper = {
  surname: "Kağızov",
  givenName: "Vəli",
  relation: "father",
  signedOn: TODAY,
  language: "az",
  answers: { participation: true, dataProcessing: true, images: false },
  contactName: "",
  contactPhone: "",
};
const waiting = () => makeMinor(cohort, number++, TODAY);
async function recorded(typed: Partial<TypedPaper> = {}) {
  const minor = await waiting();
  const { id } = await recordPaperConsent(first, {
    reference: minor.reference,
    typed: { ...TYPED, ...typed },
    scan: SCAN,
  });
  return { ...minor, paperId: id };
}
async function seenBy(viewer: Viewer, paperId: string) {
  const { stream } = await openPaperScan(viewer, paperId);
  stream.destroy();
}
test("the blank form has the name, the cohort's own questions and the texts, for the young person and staff of the cohort", async () => {
  const { viewer, reference, person } = await waiting();
  const blank = await getBlankConsent(first, { reference, language: "en", as: "staff" });
  expect(blank.texts.map(({ name }) => name)).toEqual(["participation", "dataProcessing", "images"]);
  expect([blank.name, blank.reference, blank.asksContact]).toEqual([
    expect.stringContaining(person.profile.surname ?? ""),
    reference,
    false,
  ]);
  const said = JSON.stringify(blank);
  for (const secret of [person.profile.birthDate, person.profile.phone, person.profile.guardianEmail])
    expect(said).not.toContain(secret);
  expect(await getBlankConsent(viewer, { reference, language: "en", as: "self" })).toEqual(blank);
  await askGuardians("MK-2027-1", { travel: "required", emergencyCare: "free", emergencyContact: true });
  const asking = await getBlankConsent(viewer, { reference, language: "az", as: "self" });
  await askGuardians("MK-2027-1", { travel: "no", emergencyCare: "no", emergencyContact: false });
  expect(asking.texts.map(({ name, required }) => [name, required])).toEqual([
    ["participation", true],
    ["dataProcessing", true],
    ["images", false],
    ["travel", true],
    ["emergencyCare", false],
  ]);
  expect(asking.asksContact).toBe(true);
  for (const [who, as] of [
    [stranger, "staff"],
    [viewer, "staff"],
    [first, "self"],
  ] as const)
    await expect(getBlankConsent(who, { reference, language: "en", as })).rejects.toThrow(NotFound);
});

test("a guardian without an address is given a receipt on paper, one with an address gets it by mail", async () => {
  const { reference, paperId, person } = await recorded();
  await expect(getPaperReceipt(second, reference)).rejects.toThrow(NotFound);
  await seenBy(second, paperId);
  expect(await confirmPaperConsent(second, { reference, paperId })).toEqual({ mailed: false });
  expect(await getPaperReceipt(second, reference)).toMatchObject({
    ...{ reference, signedOn: TODAY, name: { surname: person.profile.surname } },
    guardian: { surname: "Kağızov", givenName: "Vəli", relation: "father" },
    answers: [
      { name: "participation", given: true },
      { name: "dataProcessing", given: true },
      { name: "images", given: false, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ],
  });
  await expect(getPaperReceipt(stranger, reference)).rejects.toThrow(NotFound);
  const minor = await waiting();
  const { guardianSurname: surname = "", guardianGivenName: givenName = "" } = minor.person.profile;
  const typed = { ...TYPED, surname, givenName };
  const { id } = await recordPaperConsent(first, { reference: minor.reference, typed, scan: SCAN });
  await seenBy(second, id);
  expect(await confirmPaperConsent(second, { reference: minor.reference, paperId: id })).toEqual({ mailed: true });
});
