import { beforeAll, expect, test } from "vitest";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { askGuardians } from "../../../tests/factories/guardian-asks";
import { paperConsents, SCAN } from "../../../tests/factories/paper";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { confirmPaperConsent } from "./confirm-paper-consent.server";
import { getBlankConsent } from "./get-blank-consent.server";
import { getPaperReceipt } from "./get-paper-receipt.server";
import { openPaperScan } from "./open-paper-scan.server";
import type { TypedPaper } from "./paper-consent";
import { recordPaperConsent } from "./record-paper-consent.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const TODAY = bakuDateOf(NOW);
let world: Awaited<ReturnType<typeof paperConsents>>;
let first: Viewer;
let second: Viewer;
let stranger: Viewer;

beforeAll(async () => {
  await freezeClock(NOW);
  world = await paperConsents(NOW);
  ({ first, second, stranger } = world);
});

const waiting = () => world.waiting();
const recorded = (typed?: Partial<TypedPaper>) => world.recorded(typed);
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
  const typed = { ...world.typed, surname, givenName };
  const { id } = await recordPaperConsent(first, { reference: minor.reference, typed, scan: SCAN });
  await seenBy(second, id);
  expect(await confirmPaperConsent(second, { reference: minor.reference, paperId: id })).toEqual({ mailed: true });
});
