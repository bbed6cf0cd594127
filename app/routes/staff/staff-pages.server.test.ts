import { beforeAll, expect, test } from "vitest";
import { getMyApplication } from "~/domain/applications/get-my-application.server";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { stageDecision } from "~/domain/decisions/stage-decision.server";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { inRequestScope } from "~/platform/request-scope.server";
import { bareApplications } from "../../../tests/factories/bare-application";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { makeCohort } from "../../../tests/factories/cohort";
import { makePerson } from "../../../tests/factories/person";
import { makeSession } from "../../../tests/factories/session";
import { makeSubmitted } from "../../../tests/factories/submitted";
import { countStatements } from "../../../tests/setup/count-statements";
import { tablePrints } from "../../../tests/setup/table-prints";
import { action as actOnApplication, loader as application } from "./application";
import { loader as head } from "./cohort";
import { loader as applications } from "./cohort.applications";
import { action as actOnDecisions, loader as decisions } from "./cohort.decisions";
import { loader as overview } from "./cohort.overview";
import { action as passMany, loader as passPreview } from "./cohort.pass-check";
import { loader as seats } from "./cohort.seats";
import { loader as frame } from "./frame";

type Who = { viewer: Viewer; cookie: string };
let cohort: Awaited<ReturnType<typeof makeCohort>>;
let foreign: BareCohort;
let all: Who;
let applicant: Who;

async function staff(email: string, ...grants: NonNullable<Parameters<typeof makePerson>[0]["grants"]>): Promise<Who> {
  const viewer = await makePerson({ email, name: email, language: "en", grants });
  return { viewer, cookie: await makeSession(viewer) };
}

beforeAll(async () => {
  cohort = await makeCohort("MM-2027");
  foreign = await bareCohort({ code: "FOREIGN-1", programme: "XX", seats: 2 });
  await bareApplications(foreign, [{ surname: "Canary" }, { surname: "Canary", status: "waitlisted" }, {}]);
  all = await staff("all@example.com", { role: "coordinator" });
  applicant = await staff("applicant@example.com");
});

const args = (who: Who, path: string, params: Record<string, string>, fields?: string[][]) => ({
  request: new Request(`http://127.0.0.1/en/staff${path}`, {
    headers: { cookie: who.cookie },
    ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
  }),
  params: { language: "en", ...params },
  context: { nonce: "", requestId: "", ip: "" },
});
const ofCohort = (who: Who, code: string, search = "", fields?: string[][]) =>
  args(who, `/cohorts/${code}${search}`, { code }, fields);
const ofApplication = (who: Who, reference: string, fields?: string[][], search = "") =>
  args(who, `/applications/${reference}${search}`, { reference }, fields);

let invited = 0;
async function submitted() {
  const today = await asSystem("test", async (_tx, now) => bakuDateOf(now));
  invited += 1;
  return makeSubmitted(cohort, invited, today);
}

const find = (reference: string) =>
  asSystem("test", (tx) =>
    tx.application.findUniqueOrThrow({
      where: { reference },
      select: { status: true, reasonKeys: true, checks: { select: { outcome: true, findings: true } } },
    }),
  );

/** Every private page, asked for with what belongs to the foreign cohort. */
const FOREIGN_PAGES = {
  head: (who: Who) => head(ofCohort(who, "FOREIGN-1")),
  overview: (who: Who) => overview(ofCohort(who, "FOREIGN-1")),
  applications: (who: Who) => applications(ofCohort(who, "FOREIGN-1")),
  passPreview: (who: Who) => passPreview(ofCohort(who, "FOREIGN-1", "?reference=FOREIGN-1-000001")),
  decisions: (who: Who) => decisions(ofCohort(who, "FOREIGN-1")),
  seats: (who: Who) => seats(ofCohort(who, "FOREIGN-1")),
  application: (who: Who) => application(ofApplication(who, "FOREIGN-1-000001")),
  answers: (who: Who) => application(ofApplication(who, "FOREIGN-1-000001", undefined, "?tab=answers")),
  act: (who: Who) => actOnApplication(ofApplication(who, "FOREIGN-1-000001", [["intent", "pass"]])),
  passMany: (who: Who) => passMany(ofCohort(who, "FOREIGN-1", "", [["reference", "FOREIGN-1-000001"]])),
};

test.each(Object.entries(FOREIGN_PAGES))(
  "%s of another programme's cohort looks as if it did not exist",
  async (name, open) => {
    const own = await staff(`${name}@example.com`, { role: "coordinator", programmeId: cohort.programmeId });
    await expect(open(own)).rejects.toMatchObject({ name: "NotFound" });
    // The same request of who may see it is answered: there was something to hide.
    const answer = await open(all).catch((thrown: unknown) => thrown);
    expect(answer).not.toBeInstanceOf(Error);
  },
);

test.each(Object.entries(FOREIGN_PAGES))(
  "%s is not there for an applicant, and asks a visitor to sign in",
  async (_name, open) => {
    await expect(open(applicant)).rejects.toMatchObject({ name: "NotAllowed", exists: false });
    const visitor = await open({ ...applicant, cookie: "" }).catch((answer: unknown) => answer);
    expect(visitor instanceof Response ? visitor.headers.get("Location") : visitor).toMatch(/^\/en\/sign-in\?next=/);
  },
);

test("the list's pages send the same number of statements for 1 and for 25 rows, with the panel and without", async () => {
  const few = await bareCohort({ code: "FEW-1" });
  const many = await bareCohort({ code: "MANY-1" });
  await bareApplications(few, [{}]);
  await bareApplications(
    many,
    Array.from({ length: 30 }, () => ({})),
  );
  const page = (code: string, search = "") =>
    countStatements(async () => {
      const loaders = [frame, head, applications].map((loader) => loader(ofCohort(all, code, search)));
      const [, , shown] = await inRequestScope(() => Promise.all(loaders));
      expect(shown).toMatchObject({ rows: expect.any(Array) });
    });
  const without = [await page("FEW-1"), await page("MANY-1")];
  // The first reading of an application writes its line of the audit trail.
  await page("FEW-1", "?open=FEW-1-000001");
  await page("MANY-1", "?open=MANY-1-000030");
  const beside = [await page("FEW-1", "?open=FEW-1-000001"), await page("MANY-1", "?open=MANY-1-000030")];
  expect([without[1], beside[1]]).toEqual([without[0], beside[0]]);
  // Brackets and settings of the transactions included: each page is four or five of them.
  expect([Math.max(...without) <= 27, Math.max(...beside) <= 39]).toEqual([true, true]);
});

test("passing the check moves the application on, keeps what was found, and goes on to the next", async () => {
  const { reference } = await submitted();
  const next = `/en/staff/cohorts/MM-2027/applications?open=${reference}`;
  const fields = [
    ["intent", "pass"],
    ["back", next],
  ];
  const answer = await actOnApplication(ofApplication(all, reference, fields)).catch((thrown: unknown) => thrown);
  expect(answer instanceof Response ? [answer.status, answer.headers.get("Location")] : answer).toEqual([302, next]);
  const { status, checks } = await find(reference);
  expect([status, checks.map(({ outcome }) => outcome)]).toEqual(["in_review", ["passed"]]);
  expect(checks[0]?.findings).toContainEqual({ key: "age", met: true });

  const again = await actOnApplication(ofApplication(all, reference, fields));
  expect(again.init?.status).toBe(422);
  expect((await find(reference)).checks).toHaveLength(1);
});

test.each([
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "/en/staff/../../x",
  "/en/my",
  "/en/staff\n/x",
])("after an action the way does not lead to %s", async (back) => {
  const { reference } = await submitted();
  const answer = await actOnApplication(
    ofApplication(all, reference, [
      ["intent", "pass"],
      ["back", back],
    ]),
  ).catch((thrown: unknown) => thrown);
  const to = answer instanceof Response ? answer.headers.get("Location") : answer;
  expect(to).toBe(`/en/staff/applications/${reference}?done=passed`);
});

test("not eligible without a reason is refused with what was typed; with a reason the person is told", async () => {
  const { reference, viewer } = await submitted();
  const refused = await actOnApplication(
    ofApplication(all, reference, [
      ["intent", "ineligible"],
      ["details", "Çünki…"],
    ]),
  );
  expect([refused.init?.status, refused.data.refused.typed.details]).toEqual([422, "Çünki…"]);
  expect(refused.data.refused.errors.reasonKeys).toBe("Choose a reason");
  expect((await find(reference)).status).toBe("submitted");
  const fields = [
    ["intent", "ineligible"],
    ["reasonKeys", "ageNotMet"],
    ["details", ""],
  ];
  await actOnApplication(ofApplication(all, reference, fields)).catch(() => null);
  expect(await find(reference)).toMatchObject({ status: "ineligible", reasonKeys: ["ageNotMet"] });
  const mails = await asSystem("test", (tx) =>
    tx.outboxMessage.count({ where: { template: "ineligible", personId: viewer.personId } }),
  );
  expect(mails).toBe(1);
});

test("someone who was faster is told, with the state the application is in now", async () => {
  const { reference } = await submitted();
  const press = () =>
    actOnApplication(ofApplication(all, reference, [["intent", "pass"]])).catch((thrown: unknown) => thrown);
  const answers = await Promise.all(Array.from({ length: 4 }, press));
  const statuses = answers.map((answer) =>
    answer instanceof Response ? answer.status : (answer as { init?: { status?: number } }).init?.status,
  );
  expect(statuses.filter((status) => status === 302)).toHaveLength(1);
  expect(statuses.filter((status) => status === 409 || status === 422)).toHaveLength(3);
  expect((await find(reference)).checks).toHaveLength(1);
});

test.each([
  [["intent", "promote"]],
  [["details", "x"]],
  [
    ["intent", "pass"],
    ["details", "x".repeat(20_001)],
  ],
])("a form that is none of ours is refused: %j", async (...fields) => {
  const answer = await actOnApplication(ofApplication(all, "MM-2027-000001", fields)).catch(
    (thrown: unknown) => thrown,
  );
  expect(answer instanceof Response && answer.status).toBe(400);
});

test("a staged decision and the preview of its mail change nothing for the applicant, and nothing at all", async () => {
  const { reference, viewer } = await submitted();
  await actOnApplication(ofApplication(all, reference, [["intent", "pass"]])).catch(() => null);
  const seen = async () => ({ ...(await getMyApplication(viewer, reference)), now: null });
  const seenBefore = await seen();
  const mails = () => asSystem("test", (tx) => tx.outboxMessage.count({ where: { personId: viewer.personId } }));
  const mailsBefore = await mails();

  await actOnApplication(
    ofApplication(all, reference, [
      ["intent", "stage"],
      ["outcome", "offer"],
      ["rank", "1"],
    ]),
  ).catch((thrown: unknown) => expect(thrown).toBeInstanceOf(Response));
  const staged = await decisions(ofCohort(all, "MM-2027"));
  expect(staged.pending[0]?.rows.map((row) => [row.reference, row.outcome])).toEqual([[reference, "Offer a place"]]);
  expect(await seen()).toEqual(seenBefore);
  expect(await mails()).toBe(mailsBefore);

  const prints = await tablePrints(process.env.DATABASE_OWNER_URL ?? "");
  const { mail } = await decisions(ofCohort(all, "MM-2027", `?packet=${staged.pending[0]?.number}&mail=${reference}`));
  expect(mail?.mail?.text).toContain(reference);
  expect(await tablePrints(process.env.DATABASE_OWNER_URL ?? "")).toEqual(prints);

  const removed = [
    ["intent", "remove"],
    ["reference", reference],
  ];
  await actOnDecisions(ofCohort(all, "MM-2027", "", removed)).catch(() => null);
  expect((await decisions(ofCohort(all, "MM-2027"))).pending.flatMap(({ rows }) => rows)).toEqual([]);
});

test("a release counts down and can be cancelled; a decision on its way cannot be changed", async () => {
  const { reference } = await submitted();
  await actOnApplication(ofApplication(all, reference, [["intent", "pass"]])).catch(() => null);
  const outcome = "waitlist" as const;
  const decision = { reference, outcome, rank: 1, unitPlaceId: null, reasonKeys: [], details: null, advice: null };
  await stageDecision(all.viewer, decision);
  const packet = async () => (await decisions(ofCohort(all, "MM-2027"))).pending[0];
  const press = async (intent: string) =>
    actOnDecisions(
      ofCohort(all, "MM-2027", "", [
        ["intent", intent],
        ["number", String((await packet())?.number)],
      ]),
    ).catch((thrown: unknown) => thrown);
  expect(await press("release")).toBeInstanceOf(Response);
  expect((await packet())?.release?.secondsLeft).toBeGreaterThan(50);
  const view = await application(ofApplication(all, reference));
  expect([view.actions.decide, view.pending?.collecting]).toEqual([null, false]);
  expect(await press("cancel")).toBeInstanceOf(Response);
  expect([(await packet())?.state, (await packet())?.release]).toEqual(["collecting", null]);
});

test("several at once are previewed without a change, and each has a result of its own", async () => {
  const [one, two] = [await submitted(), await submitted()];
  await actOnApplication(ofApplication(all, two.reference, [["intent", "pass"]])).catch(() => null);
  const asked = [one.reference, two.reference, "FOREIGN-1-000003"];
  const preview = await passPreview(ofCohort(all, "MM-2027", `?${asked.map((each) => `reference=${each}`).join("&")}`));
  expect(preview.rows.map(({ reference, blocker }) => [reference, blocker === null])).toEqual([
    [one.reference, true],
    [two.reference, false],
  ]);
  expect((await find(one.reference)).status).toBe("submitted");
  const { data } = await passMany(
    ofCohort(
      all,
      "MM-2027",
      "",
      asked.map((each) => ["reference", each]),
    ),
  );
  expect(data.results.map(({ reference, failure }) => [reference, failure])).toEqual([
    [one.reference, null],
    [two.reference, "This is not possible in the application's present state"],
  ]);
  expect((await find("FOREIGN-1-000003")).status).toBe("submitted");
});

test("reading an application is on the audit trail once an hour, and gives away no more than it shows", async () => {
  const { reference } = await submitted();
  const reader = await staff("reader@example.com", { role: "coordinator" });
  const pages = [
    await application(ofApplication(reader, reference)),
    await application(ofApplication(reader, reference, undefined, "?tab=answers")),
  ];
  const entries = await asSystem("test", (tx) =>
    tx.auditEntry.findMany({
      where: { actorPersonId: reader.viewer.personId },
      select: { action: true, fields: true },
    }),
  );
  expect(entries).toEqual([{ action: "read_application", fields: ["birthDate", "fin", "phone", "email"] }]);
  const { birthDate, fin } = await asSystem("test", async (tx) => {
    const { person } = await tx.application.findUniqueOrThrow({
      where: { reference },
      select: { person: { select: { profile: { select: { birthDate: true, finLookup: true } } } } },
    });
    return {
      birthDate: person.profile?.birthDate?.toISOString().slice(0, 10) ?? "",
      fin: person.profile?.finLookup ?? "",
    };
  });
  // The answers' page carries neither the date of birth nor what a FIN is found by; the check's page shows one of them.
  expect(birthDate).not.toBe("");
  expect(fin).not.toBe("");
  const answers = JSON.stringify(pages[1]);
  expect([answers.includes(birthDate), answers.includes(fin)]).toEqual([false, false]);
  expect(pages[0]?.identity?.birthDate).toBe(birthDate.split("-").reverse().join("."));
  expect(pages[0]?.identity?.fin).toMatch(/^..\*\*\*..$/);
});
