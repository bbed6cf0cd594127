import { beforeAll, expect, test } from "vitest";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { candidates, type InterviewStageRow, interviewStage } from "../../../tests/factories/interviewing";
import { signedIn, type Who } from "../../../tests/setup/staff-pages";
import { action, loader } from "./cohort.interviews";

let runs: Who;
let reviewer: Who;
let cohort: BareCohort;
let stage: InterviewStageRow;

beforeAll(async () => {
  runs = await signedIn("runs@example.com", { role: "coordinator" });
  reviewer = await signedIn("reviewer@example.com", { role: "reviewer" });
  cohort = await bareCohort({ code: "STAFF-1" });
  stage = await interviewStage(cohort);
});

const asked = (who: Who, fields?: Record<string, string>, search = "") => ({
  request: new Request(`http://127.0.0.1/en/staff/cohorts/${cohort.code}/stages/${stage.key}/interviews${search}`, {
    headers: { cookie: who.cookie },
    ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
  }),
  params: { language: "en", code: cohort.code, key: stage.key },
  context: { nonce: "", requestId: "", ip: "" },
});

const rule = () => ({
  ...{ firstDay: "07.01.2031", lastDay: "07.01.2031", from: "10:00", to: "10:45", minutes: "20", breakMinutes: "5" },
  ...{ capacity: "1", unitId: "", link: "https://meet.example/1", [`panels.${reviewer.viewer.personId}`]: "1" },
});

const pressed = async (fields: Record<string, string>) => {
  const answer = await action(asked(runs, fields));
  if (answer instanceof Response) return { status: answer.status, errors: {}, plan: null };
  const plan = "plan" in answer.data ? answer.data.plan : null;
  return { status: answer.init?.status ?? 200, errors: answer.data.errors, plan };
};

test("A rule is shown first and changes nothing; its warnings have to be read before it is made", async () => {
  const shown = await pressed({ ...rule(), intent: "preview" });
  expect([shown.status, shown.plan?.slots.map(({ time }) => time)]).toEqual([200, ["10:00–10:20", "10:25–10:45"]]);
  expect((await loader(asked(runs))).dayLinks).toEqual([]);
  const unread = await pressed({ ...rule(), intent: "make" });
  expect([unread.status, unread.errors]).toEqual([422, { despite: "Read the warnings and confirm." }]);
  expect((await pressed({ ...rule(), intent: "make", despite: "yes" })).status).toBe(302);
  const { times, dayLinks } = await loader(asked(runs));
  expect([times.map(({ time }) => time), dayLinks.map(({ count }) => count)]).toEqual([
    ["10:00–10:20", "10:25–10:45"],
    ["0/2"],
  ]);
});

test("The coordinator books for a candidate without a time, and a form that is wrong says where", async () => {
  const [candidate] = await candidates(stage, 1);
  const slot = (await loader(asked(runs))).book[0]?.value ?? "";
  const wrong = await pressed({ intent: "book", reference: "NOBODY-1", slot });
  expect([wrong.status, Object.keys(wrong.errors)]).toEqual([422, ["reference"]]);
  expect((await loader(asked(runs))).waiting.people.map(({ reference }) => reference)).toEqual([candidate?.reference]);
  expect((await pressed({ intent: "book", reference: candidate?.reference ?? "", slot })).status).toBe(302);
  const { times, waiting } = await loader(asked(runs));
  expect([times[0]?.slots[0]?.booked[0]?.reference, waiting.people]).toEqual([candidate?.reference, []]);
  const broken = await pressed({ ...rule(), intent: "preview", firstDay: "31.02.2031", link: "http://meet.example" });
  expect([broken.status, Object.keys(broken.errors).sort()]).toEqual([422, ["firstDay", "link"]]);
});

test("A time is moved by its form, and the page goes along to its new day; what is odd has to be confirmed", async () => {
  const { times } = await loader(asked(runs));
  const slot = times[0]?.slots[0]?.id ?? "";
  const { edited } = await loader(asked(runs, undefined, `?day=2031-01-07&slot=${slot}`));
  expect([edited?.begun, edited?.values.day, edited?.values.from]).toEqual([false, "07.01.2031", "10:00"]);
  const filled = Object.entries(edited?.values ?? {}).map(([name, value]) => [name, [value ?? ""].flat()[0] ?? ""]);
  const fields: Record<string, string> = { ...Object.fromEntries(filled), intent: "edit" };
  const odd = await pressed({ ...fields, day: "08.01.2031", from: "15:00" });
  expect([odd.status, Object.keys(odd.errors)]).toEqual([422, ["despite"]]);
  const moved = await action(asked(runs, { ...fields, day: "08.01.2031", from: "15:00", despite: "yes" }));
  if (!(moved instanceof Response)) throw new Error("refused");
  const search = new URL(moved.headers.get("Location") ?? "", "http://127.0.0.1").search;
  const after = await loader(asked(runs, undefined, search));
  expect([after.times.map(({ time }) => time), after.done]).toEqual([["15:00–15:20"], "edited"]);
});

test("A reviewer has no way to this page", async () => {
  await expect(loader(asked(reviewer))).rejects.toMatchObject({ name: "NotFound" });
});
