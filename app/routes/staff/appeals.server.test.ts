import { beforeAll, expect, test } from "vitest";
import { lodgeAppeal } from "~/domain/appeals/lodge-appeal.server";
import { inRequestScope } from "~/platform/request-scope.server";
import { bareApplications } from "../../../tests/factories/bare-application";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { type Refused, refused } from "../../../tests/factories/refused";
import { signedIn, type Who } from "../../../tests/setup/staff-pages";
import { action as decide, loader as one } from "./appeal";
import { loader as list } from "./appeals";
import { loader as hold, action as putOff } from "./hold";
import { action as move, loader as upcoming } from "./upcoming";

const TEXT = "Sənədi vaxtında yükləmişdim, lakin yoxlamada nəzərə alınmayıb. Xahiş edirəm yenidən baxın.";

let cohort: BareCohort;
let coordinator: Who;
let head: Who;
let outsider: Who;
let person: Refused;

beforeAll(async () => {
  cohort = await bareCohort({ code: "PGS-2027", programme: "PG", seats: 1 });
  const own = { programmeId: cohort.programmeId };
  coordinator = await signedIn("c@example.com", { role: "coordinator", ...own });
  head = await signedIn("h@example.com", { role: "head_of_programme", ...own });
  outsider = await signedIn("r@example.com", { role: "reviewer" });
  person = await refused(cohort, { surname: "Əliyeva", givenName: "Aytən" });
  await lodgeAppeal(person.viewer, { reference: person.reference, text: TEXT });
});

function asked(who: Who, path: string, params: Record<string, string> = {}, fields?: Record<string, string>) {
  return {
    request: new Request(`http://127.0.0.1/en/staff${path}`, {
      headers: { cookie: who.cookie },
      ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
    }),
    params: { language: "en", ...params },
    context: { nonce: "", requestId: "", ip: "" },
  };
}

const read = <T>(work: () => Promise<T>) => inRequestScope(work);
const status = (thrown: unknown) => (thrown instanceof Response ? thrown.status : thrown);

test("the list holds who appeals and by when an answer is due; a reviewer has no such page", async () => {
  const page = await read(() => list(asked(coordinator, "/appeals")));
  expect(page.rows).toEqual([
    expect.objectContaining({ name: "Əliyeva Aytən", reference: person.reference, state: "lodged", overdue: false }),
  ]);
  expect(page.tabs.map(({ show, count }) => [show, count])).toEqual([
    ["waiting", "1"],
    ["overdue", "0"],
    ["decided", "0"],
  ]);
  await expect(read(() => list(asked(outsider, "/appeals")))).rejects.toMatchObject({ exists: false });
});

test("a coordinator reads an appeal and is told who decides it", async () => {
  const params = { reference: person.reference };
  const page = await read(() => one(asked(coordinator, `/appeals/${person.reference}`, params)));
  expect(page).toMatchObject({ text: TEXT, decide: null, why: expect.stringContaining("head of programme") });
  expect(page.heads).toEqual([{ name: "h@example.com", may: true, why: "may decide" }]);
});

test("a refused decision is shown again with what was typed, and a good one closes the appeal", async () => {
  const params = { reference: person.reference };
  const post = (fields: Record<string, string>) =>
    read(() => decide(asked(head, `/appeals/${person.reference}`, params, fields)));
  const again = await post({ verdict: "upheld", answer: "Düzdür", rank: "x", remedy: "waitlisted" });
  expect(again).toMatchObject({
    init: { status: 422 },
    data: { errors: { rank: expect.any(String) }, values: { answer: "Düzdür", rank: "x" } },
  });
  const done = await post({ verdict: "dismissed", answer: "Sənəd köhnədir" });
  expect(status(done)).toBe(302);
  const page = await read(() => one(asked(coordinator, `/appeals/${person.reference}`, params)));
  expect(page).toMatchObject({ answer: "Sənəd köhnədir", heads: null, decide: null });
});

test("what will happen names people and leads to putting it off; a head reads and puts nothing off", async () => {
  const lapses = new Date(Date.now() + 3 * 86_400_000);
  const [reference = ""] = await bareApplications(cohort, [
    { status: "offered", offerLapsesAt: lapses, surname: "Babayev", givenName: "Elçin" },
  ]);
  const page = await read(() => upcoming(asked(coordinator, "/upcoming")));
  const row = page.dated.flatMap(({ rows }) => rows).find(({ kind }) => kind === "offersLapse");
  expect(row).toMatchObject({
    number: 1,
    people: [{ name: "Babayev Elçin", reference }],
    holdHref: "/en/staff/upcoming/PGS-2027/offersLapse",
  });
  const seen = await read(() => upcoming(asked(head, "/upcoming")));
  expect(seen.dated.flatMap(({ rows }) => rows).map(({ holdHref }) => holdHref)).toEqual(
    seen.dated.flatMap(({ rows }) => rows.map(() => null)),
  );
  const params = { code: "PGS-2027", subject: "offersLapse" };
  const form = await read(() => hold(asked(coordinator, "/upcoming/PGS-2027/offersLapse", params)));
  expect(form).toMatchObject({ nothing: false, title: "More time to answer the offer" });
  const post = (fields: Record<string, string>) =>
    read(() => putOff(asked(coordinator, "/upcoming/PGS-2027/offersLapse", params, fields)));
  expect(await post({ "until.day": "31", "until.month": "2", "until.year": "2027", reason: "Poçt" })).toMatchObject({
    init: { status: 422 },
    data: { errors: { until: "Please give the whole new date." }, values: { "until.day": "31", reason: "Poçt" } },
  });
  const day = new Date(Date.now() + 20 * 86_400_000);
  const parts = {
    "until.day": String(day.getUTCDate()),
    "until.month": String(day.getUTCMonth() + 1),
    "until.year": String(day.getUTCFullYear()),
  };
  expect(status(await post({ ...parts, reason: "Poçt dayanıb" }))).toBe(302);
  const after = await read(() => upcoming(asked(coordinator, "/upcoming?days=30")));
  expect(after.holds).toEqual([expect.objectContaining({ whom: "Cohort PGS-2027", reason: "Poçt dayanıb" })]);
});

test("the test clock moves by a button, and the page tells what happened since", async () => {
  const moved = await read(() =>
    move(asked(coordinator, "/upcoming", {}, { intent: "clock", step: "week" })).catch((thrown: unknown) => thrown),
  );
  if (!(moved instanceof Response)) throw new Error("the clock did not move");
  const address = moved.headers.get("Location") ?? "";
  expect(address).toMatch(/^\/en\/staff\/upcoming\?since=/);
  const page = await read(() => upcoming(asked(coordinator, address.slice("/en/staff".length))));
  expect(page.clock).toBe(true);
  expect(page.happened?.since).toContain("→");
});

test.each<Record<string, string>>([
  { intent: "clock", step: "year" },
  { intent: "end", code: "PGS-2027", id: "none" },
  {},
])("a post that no button makes is refused: %o", async (fields) => {
  const answer = await read(() => move(asked(coordinator, "/upcoming", {}, fields)).catch((thrown: unknown) => thrown));
  expect(status(answer)).toBe(400);
});
