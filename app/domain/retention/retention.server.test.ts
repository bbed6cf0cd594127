import { beforeEach, expect, test } from "vitest";
import { withdrawApplication } from "~/domain/applications/withdraw-application.server";
import { chainAudit } from "~/domain/audit/chain-audit.server";
import { verifyChain } from "~/domain/audit/verify-chain.server";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { NotAllowed } from "~/domain/errors";
import { Prisma } from "~/generated/prisma/client";
import { asSystem } from "~/platform/db.server";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { mailsTo } from "../../../tests/factories/mails";
import { makePerson } from "../../../tests/factories/person";
import { makeSubmitted } from "../../../tests/factories/submitted";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { EMPTIED_TABLES, wordsOf } from "./empty-words.server";
import { eraseRipe } from "./erase-ripe.server";
import { forgetOldRows } from "./forget-old-rows.server";
import { planRetention } from "./plan-retention.server";
import { tellOfErasures } from "./tell-of-erasures.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const DAY = 86_400_000;
const TODAY = bakuDateOf(NOW);
let cohort: MadeCohort;
let number = 0;

beforeEach(async () => {
  await freezeClock(NOW);
  cohort ??= await makeCohort("MK-2027-1");
});

const ended = async () => {
  const made = await makeSubmitted(cohort, number++, TODAY);
  await withdrawApplication(made.viewer, { reference: made.reference, reasonKey: null, details: "Canary" });
  return made;
};
const row = (reference: string) =>
  asSystem("test", (tx) => tx.application.findUniqueOrThrow({ where: { reference }, include: { erasure: true } }));
const told = async (address: string, template: string) =>
  (await mailsTo(address)).filter((mail) => mail.template === template);
/** What the clock does each minute. */
const tick = async () => {
  await tellOfErasures();
  await eraseRipe();
};

test("An application that ended is erased a year later, thirty days after its person was told, and never without", async () => {
  const { viewer, reference } = await ended();
  await freezeClock(new Date("2027-10-24T07:59:59.999Z"));
  await tick();
  expect(await told(viewer.email, "applicationErasureAhead")).toEqual([]);
  const toldAt = new Date("2027-10-24T08:00:00.000Z");
  await freezeClock(toldAt);
  await tick();
  await tick();
  expect(await told(viewer.email, "applicationErasureAhead")).toMatchObject([{ data: { erasedOn: "2027-11-23" } }]);
  await freezeClock(new Date(toldAt.getTime() + 30 * DAY - 1));
  await tick();
  expect((await row(reference)).erasedAt).toBeNull();
  await freezeClock(new Date(toldAt.getTime() + 30 * DAY));
  await tick();
  expect(await row(reference)).toMatchObject({ surname: null, answers: {}, erasure: { cause: "retention" } });
  await chainAudit();
  expect((await verifyChain(async () => {})).fault).toBeNull();
});

test("A portal that stood still tells first, and erases only when the days of the notice are over", async () => {
  const { viewer, reference } = await ended();
  const late = new Date("2029-01-01T08:00:00.000Z");
  await freezeClock(late);
  await tick();
  expect([(await row(reference)).erasedAt, await told(viewer.email, "applicationErasureAhead")]).toMatchObject([
    ...[null, [{ data: { erasedOn: "2029-01-31" } }]],
  ]);
  await freezeClock(new Date(late.getTime() + 30 * DAY));
  await tick();
  expect((await row(reference)).erasedAt).not.toBeNull();
});

test("An account nobody uses is closed with notice; whoever signs in meanwhile keeps it and is told anew", async () => {
  const idle = await makePerson({ email: "idle@example.az", name: "Canary Idle" });
  const back = await makePerson({ email: "back@example.az", name: "Canary Back" });
  const staff = await makePerson({ email: "kept@example.az", name: "Staff", grants: [{ role: "auditor" }] });
  const notice = new Date("2028-10-24T08:00:00.000Z");
  await freezeClock(notice);
  await tick();
  await asSystem("test", (tx) =>
    tx.user.update({ where: { id: back.userId }, data: { lastSignedInAt: notice }, select: { id: true } }),
  );
  await freezeClock(new Date(notice.getTime() + 30 * DAY));
  await tick();
  const people = await asSystem("test", (tx) =>
    tx.person.findMany({
      where: { id: { in: [idle.personId, back.personId, staff.personId] } },
      orderBy: { createdAt: "asc" },
      select: { id: true, erasedAt: true, user: { select: { email: true } }, notices: true },
    }),
  );
  const of = (id: string) => people.find((person) => person.id === id);
  expect(of(idle.personId)).toMatchObject({ user: null, erasedAt: expect.any(Date) });
  expect(of(back.personId)).toMatchObject({ user: { email: back.email }, erasedAt: null, notices: [] });
  expect(of(staff.personId)).toMatchObject({ erasedAt: null, notices: [] });
  // The last mail is forgotten once it has been sent.
  await asSystem("test", (tx) =>
    tx.outboxMessage.updateMany({ where: { toAddress: idle.email }, data: { state: "sent", sentAt: notice } }),
  );
  await forgetOldRows();
  expect(await mailsTo(idle.email)).toEqual([]);
});

test("Mails are forgotten after their months, and those that wait to be sent are not", async () => {
  const { viewer } = await ended();
  await asSystem("test", (tx) =>
    tx.outboxMessage.updateMany({
      where: { toAddress: viewer.email, template: "received" },
      data: { state: "sent", sentAt: NOW },
    }),
  );
  await freezeClock(new Date("2027-11-23T07:59:59.999Z"));
  await forgetOldRows();
  expect(await told(viewer.email, "received")).toHaveLength(1);
  await freezeClock(new Date("2027-11-23T08:00:00.000Z"));
  await forgetOldRows();
  expect([(await told(viewer.email, "received")).length, (await mailsTo(viewer.email)).length]).toEqual([0, 1]);
});

test("The dry run counts what is due and changes nothing; only an administrator sees it", async () => {
  const { viewer, reference } = await ended();
  const admin = await makePerson({ email: "adm@example.az", name: "Adm", grants: [{ role: "administrator" }] });
  await expect(planRetention(viewer)).rejects.toThrow(NotAllowed);
  const line = async () => (await planRetention(admin)).find(({ category }) => category === "application");
  const before = (await line())?.ripe ?? 0;
  await freezeClock(new Date("2027-11-23T08:00:00.000Z"));
  expect(await line()).toMatchObject({ period: { unit: "months", count: 12 }, ripe: expect.any(Number) });
  expect((await line())?.ripe).toBeGreaterThan(before);
  expect((await row(reference)).erasedAt).toBeNull();
});

test("After an erasure every column that the data map has emptied is empty", async () => {
  const { reference } = await ended();
  const { id } = await row(reference);
  await asSystem("test", async (tx) => {
    await tx.appeal.create({
      data: {
        applicationId: id,
        against: "not_selected",
        text: "Canary",
        answer: "Canary",
        lodgedAt: NOW,
        answerBy: NOW,
      },
      select: { id: true },
    });
  });
  const left = () =>
    asSystem("test", async (tx) => {
      const found: string[] = [];
      for (const [name, entry] of EMPTIED_TABLES) {
        if (!("application_id" in entry.columns)) continue;
        const words = Prisma.raw(
          wordsOf(entry)
            .map((column) => `"${column}"::text`)
            .join(", "),
        );
        const [{ n } = { n: 0 }] = await tx.$queryRaw<{ n: number }[]>`
          select count(*)::int as n from ${Prisma.raw(`"${name}"`)} t where application_id = ${id}::uuid
            and concat(${words}) ~ '[[:alnum:]]'`;
        if (n > 0) found.push(name);
      }
      return found;
    });
  expect(await left()).toEqual(["application_event", "appeal"]);
  await freezeClock(new Date("2028-11-23T08:00:00.000Z"));
  await tick();
  await freezeClock(new Date("2028-12-24T08:00:00.000Z"));
  await tick();
  expect([(await row(reference)).erasedAt !== null, await left()]).toEqual([true, []]);
});
