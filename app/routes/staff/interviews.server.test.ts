import { beforeAll, expect, test } from "vitest";
import { bookInterview } from "~/domain/interviews/book-interview.server";
import { inRequestScope } from "~/platform/request-scope.server";
import { bareCohort } from "../../../tests/factories/bare-cohort";
import {
  type Candidate,
  candidates,
  type InterviewStageRow,
  interviewSlot,
  interviewStage,
} from "../../../tests/factories/interviewing";
import { countStatements } from "../../../tests/setup/count-statements";
import { signedIn, type Who } from "../../../tests/setup/staff-pages";
import { action, loader } from "./interviews";

let sits: Who;
let other: Who;
let stage: InterviewStageRow;
let people: Candidate[];

beforeAll(async () => {
  sits = await signedIn("sits@example.com", { role: "reviewer" });
  other = await signedIn("other@example.com", { role: "reviewer" });
  stage = await interviewStage(await bareCohort({ code: "PANELS-1" }));
  people = await candidates(stage, 2);
  for (const [at, { viewer, reference }] of people.entries()) {
    const slotId = await interviewSlot(stage, { inHours: 48 + at, panel: [sits.viewer] });
    await bookInterview(viewer, { reference, slotId });
  }
});

const asked = (who: Who, fields?: Record<string, string>) => ({
  request: new Request("http://127.0.0.1/en/staff/interviews", {
    headers: { cookie: who.cookie },
    ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
  }),
  params: { language: "en" },
  context: { nonce: "", requestId: "", ip: "" },
});

const rows = async (who: Who) => (await loader(asked(who))).days.flatMap((day) => day.rows);

test("A member of a panel stands aside from one candidate with a reason, and reads no more of them", async () => {
  const [first, second] = await rows(sits);
  const bookingId = first?.candidate?.bookingId ?? "";
  expect([first?.candidate?.reference, second?.candidate?.reference]).toEqual(people.map(({ reference }) => reference));
  const field = `reason-${bookingId}`;
  const refused = await action(asked(sits, { intent: "aside", bookingId, [field]: " " }));
  expect(refused).toMatchObject({
    init: { status: 422 },
    data: { errors: { [field]: "Give the reason" }, values: { bookingId } },
  });
  await expect(action(asked(other, { intent: "aside", bookingId, [field]: "Cousins" }))).rejects.toMatchObject({
    name: "NotFound",
  });
  const done = await action(asked(sits, { intent: "aside", bookingId, [field]: "Cousins" }));
  expect(done instanceof Response && done.headers.get("Location")).toBe("/en/staff/interviews?done=aside");
  expect((await rows(sits)).map(({ aside, candidate }) => [aside, candidate?.reference])).toEqual([
    [true, undefined],
    [false, people[1]?.reference],
  ]);
  expect(await rows(other)).toEqual([]);
});

test("An hour too early nobody can be said to have come, and a post that no button makes is refused", async () => {
  const bookingId = (await rows(sits))[1]?.candidate?.bookingId ?? "";
  expect(await action(asked(sits, { intent: "came", bookingId }))).toMatchObject({ init: { status: 422 } });
  await expect(action(asked(sits, { intent: "nothing", bookingId }))).rejects.toMatchObject({ status: 400 });
});

test("The page sends the same number of statements for two interviews and for thirty more", async () => {
  const count = () => countStatements(() => inRequestScope(() => loader(asked(sits))));
  const few = await count();
  for (let at = 0; at < 30; at++) await interviewSlot(stage, { inHours: 60 + at, panel: [sits.viewer] });
  expect(await count()).toBe(few);
});
