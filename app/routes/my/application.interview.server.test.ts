import { beforeAll, expect, test } from "vitest";
import { bareCohort } from "../../../tests/factories/bare-cohort";
import {
  type Candidate,
  candidates,
  type InterviewStageRow,
  interviewSlot,
  interviewStage,
} from "../../../tests/factories/interviewing";
import { makePerson } from "../../../tests/factories/person";
import { makeSession } from "../../../tests/factories/session";
import { action, loader } from "./application.interview";
import { loader as file } from "./application.interview-file";

let stage: InterviewStageRow;
let candidate: Candidate;
let cookie: string;
let slots: string[];

beforeAll(async () => {
  const reviewer = await makePerson({ email: "r@example.com", name: "r", grants: [{ role: "reviewer" }] });
  stage = await interviewStage(await bareCohort({ code: "PAGE-1" }));
  const [made] = await candidates(stage, 1);
  if (!made) throw new Error("no candidate");
  candidate = made;
  cookie = await makeSession(candidate.viewer);
  slots = [
    await interviewSlot(stage, { inHours: 48, panel: [reviewer] }),
    await interviewSlot(stage, { inHours: 73, panel: [reviewer] }),
  ];
});

/** What a browser without scripts sends. */
const asked = (fields?: Record<string, string>, language = "en") => ({
  request: new Request(`http://127.0.0.1/${language}/my/applications/${candidate.reference}/interview`, {
    headers: { cookie },
    ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
  }),
  params: { language, reference: candidate.reference },
  context: { nonce: "", requestId: "", ip: "" },
});

const answered = async (fields: Record<string, string>) => {
  const answer = await action(asked(fields));
  return answer instanceof Response
    ? { status: answer.status, to: answer.headers.get("Location"), said: [] as string[] }
    : { status: answer.init?.status, to: null, said: answer.data.summary.map(({ text }) => text) };
};

test("A plain form takes a time, moves it and gives it back, and the page says each", async () => {
  const before = await loader(asked());
  expect(before.days.flatMap(({ times }) => times.map(({ value }) => value))).toEqual(slots);
  expect(before.booking).toBeNull();
  const home = `/en/my/applications/${candidate.reference}/interview`;
  expect(await answered({ intent: "book", slot: slots[0] ?? "" })).toEqual({
    ...{ status: 302, to: `${home}?done=booked`, said: [] },
  });
  const booked = await loader(asked());
  expect([booked.booking?.place, booked.booking?.mayChange]).toEqual(["Room 4", true]);
  expect(booked.days.flatMap(({ times }) => times.map(({ value }) => value))).toEqual([slots[1]]);
  const stored = async () => (await file(asked())).text();
  const first = await stored();
  expect(await stored()).toBe(first);
  expect(first).toContain("SEQUENCE:0\r\n");
  await answered({ intent: "book", slot: slots[1] ?? "" });
  const moved = await stored();
  expect(moved).toContain("SEQUENCE:2\r\n");
  const uid = (text: string) => /UID:(.*)\r\n/.exec(text)?.[1];
  expect(uid(moved)).toBe(uid(first));
  expect((await answered({ intent: "release" })).to).toBe(`${home}?done=released`);
  await expect(file(asked())).rejects.toMatchObject({ name: "NotFound" });
});

test("Pressing without a choice, or for a time there is not, is refused in a sentence", async () => {
  expect((await answered({ intent: "book" })).status).toBe(422);
  const { status, said } = await answered({ intent: "book", slot: "0190a000-0000-7000-8000-000000000000" });
  expect([status, said]).toEqual([422, ["This time is no longer offered. Choose another one."]]);
});
