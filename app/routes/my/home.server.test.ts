import { beforeAll, expect, test } from "vitest";
import { listMyApplications } from "~/domain/applications/list-my-applications.server";
import { startApplication } from "~/domain/applications/start-application.server";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { asSystem } from "~/platform/db.server";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { answerAsGuardian, guardianToken, makeMinor, makeMinorDraft, YES } from "../../../tests/factories/minor";
import { sampleMinor } from "../../../tests/factories/sample-minor";
import { makeSession } from "../../../tests/factories/session";
import { countStatements } from "../../../tests/setup/count-statements";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { loader } from "./home";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const TOMORROW = new Date(NOW.getTime() + 86_400_000);
const TODAY = bakuDateOf(NOW);
let volunteers: MadeCohort;
let forum: MadeCohort;
beforeAll(async () => {
  await freezeClock(NOW);
  const opensAt = new Date(NOW.getTime() - 86_400_000);
  volunteers = await makeCohort("MK-2027-1", { opensAt });
  forum = await makeCohort("GIF-2027", { opensAt });
});

const home = async (viewer: Parameters<typeof makeSession>[0]) =>
  loader({
    request: new Request("http://127.0.0.1/en/my", { headers: { cookie: await makeSession(viewer) } }),
    params: { language: "en" },
    context: { nonce: "", requestId: "", ip: "" },
  });

test("while a guardian is waited for, a card says who was written to, until when, and leads to the request", async () => {
  const { viewer, reference, guardianEmail, person } = await makeMinor(volunteers, 1, TODAY);
  await startApplication(viewer, { cohortCode: forum.code, language: "en" });
  const { turns, coming } = await home(viewer);
  const { consentLapsesAt } = await asSystem("test", (tx) =>
    tx.application.findUniqueOrThrow({ where: { reference }, select: { consentLapsesAt: true } }),
  );
  const lastDay = bakuDateOf(new Date((consentLapsesAt?.getTime() ?? 0) - 1));
  const [year, month, day] = lastDay.split("-");
  const { guardianGivenName, guardianSurname } = person.profile;
  const masked = `${guardianEmail[0]}•••${guardianEmail.split("@")[0]?.at(-1)}@example.com`;
  expect(turns).toEqual([
    expect.objectContaining({
      reference,
      status: "awaiting_consent",
      title: "We are waiting for your legal representative",
      to: `We have written to: ${guardianGivenName} ${guardianSurname}, ${masked}`,
      due: `They can answer until: ${day}.${month}.${year}, 23:59`,
      go: { href: `/en/my/applications/${reference}/consent`, text: "See the request" },
    }),
  ]);
  // The other draft waits too, without a frame.
  expect(coming.map(({ status }) => status)).toEqual(["draft"]);
});

test("whoever comes of age while a guardian is waited for is told to confirm for themselves", async () => {
  // Eighteen tomorrow.
  const birthDate = `${Number(TODAY.slice(0, 4)) - 18}${bakuDateOf(TOMORROW).slice(4)}` as typeof TODAY;
  const sample = sampleMinor(7, TODAY);
  const person = { ...sample, profile: { ...sample.profile, birthDate } };
  const { viewer, reference } = await makeMinor(volunteers, 7, TODAY, { person });
  const titles = async () => (await home(viewer)).turns.map(({ title, to }) => [title, to !== null]);
  expect(await titles()).toEqual([["We are waiting for your legal representative", true]]);
  await freezeClock(TOMORROW);
  expect(await titles()).toEqual([["You can now confirm for yourself", false]]);
  expect((await home(viewer)).turns[0]?.go).toEqual({
    href: `/en/my/applications/${reference}/consent`,
    text: "Confirm for myself",
  });
  await freezeClock(NOW);
});

test("once the guardian has answered, or their time is over, the card is gone", async () => {
  const answered = await makeMinor(volunteers, 2, TODAY);
  await answerAsGuardian(await guardianToken(answered.guardianEmail), YES);
  const late = await makeMinor(volunteers, 3, TODAY);
  await asSystem("test rows", (tx) =>
    tx.application.update({
      where: { reference: late.reference },
      data: { consentLapsesAt: NOW },
      select: { id: true },
    }),
  );
  expect([(await home(answered.viewer)).turns, (await home(late.viewer)).turns]).toEqual([[], []]);
});

test("a second application that waits for a guardian costs no further statement", async () => {
  const { viewer } = await makeMinor(volunteers, 4, TODAY);
  const one = await countStatements(() => listMyApplications(viewer));
  const { viewer: both, reference } = await makeMinor(volunteers, 5, TODAY);
  const other = await makeMinorDraft(forum, 6, TODAY);
  await asSystem("test rows", async (tx) => {
    const { consentLapsesAt } = await tx.application.findUniqueOrThrow({ where: { reference } });
    const { id } = await tx.application.update({
      where: { reference: other.reference },
      data: { personId: both.personId, status: "awaiting_consent", submittedAt: NOW, rankAt: NOW, consentLapsesAt },
    });
    const { guardianId } = await tx.guardianLink.findFirstOrThrow({ where: { application: { reference } } });
    await tx.guardianLink.create({
      data: { guardianId, applicationId: id, purpose: "answer", tokenHash: "0", sentAt: NOW, expiresAt: TOMORROW },
      select: { id: true },
    });
  });
  expect((await listMyApplications(both)).applications.map(({ status }) => status)).toEqual([
    "awaiting_consent",
    "awaiting_consent",
  ]);
  expect(await countStatements(() => listMyApplications(both))).toBe(one);
});
