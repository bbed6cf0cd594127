import { beforeAll, expect, test } from "vitest";
import { withdrawApplication } from "~/domain/applications/withdraw-application.server";
import type { Viewer } from "~/domain/people/viewer";
import { makePerson } from "../../../tests/factories/person";
import { type Seated, seatedCohort, waiting } from "../../../tests/factories/seating";
import { countStatements } from "../../../tests/setup/count-statements";
import { answerWaitlistMove } from "./answer-waitlist-move.server";
import { askWaitlistMove } from "./ask-waitlist-move.server";
import { listMovesAtHand } from "./list-moves-at-hand.server";

let asker: Viewer;
let runs: Viewer;
let heads: Viewer;
let elsewhere: Viewer;
let reviewer: Viewer;
let people: Seated[];

beforeAll(async () => {
  const cohort = await seatedCohort({ code: "HERE-2027", programme: "HERE" });
  const other = await seatedCohort({ code: "THERE-2027", programme: "THERE" });
  people = await waiting(cohort, [{}, {}, {}, {}]);
  const person = (name: string, grant: { role: "coordinator" | "head_of_programme" | "reviewer"; cohortId?: string }) =>
    makePerson({ email: `${name}@example.com`, name, grants: [grant] });
  asker = await person("asker", { role: "coordinator" });
  runs = await person("runs", { role: "coordinator", cohortId: cohort.id });
  heads = await person("heads", { role: "head_of_programme" });
  elsewhere = await person("elsewhere", { role: "coordinator", cohortId: other.id });
  reviewer = await person("reviewer", { role: "reviewer", cohortId: cohort.id });
});

const referenceOf = (at: number) => people[at]?.reference ?? "";
const seen = () =>
  Promise.all(
    [asker, runs, heads, elsewhere, reviewer].map(async (who) =>
      (await listMovesAtHand(who)).map(({ cohortCode, reference, to }) => [cohortCode, reference, to]),
    ),
  );

test("a move waits for everyone who may agree to it, but for who asked and for those of another cohort or role", async () => {
  await askWaitlistMove(asker, { reference: referenceOf(3), to: 2, reason: "Sənəd itmişdi, tapıldı" });
  const move = ["HERE-2027", referenceOf(3), 2];
  expect(await seen()).toEqual([[], [move], [move], [], []]);
  await askWaitlistMove(heads, { reference: referenceOf(2), to: 1, reason: "Bal səhv sayılıb" });
  const second = ["HERE-2027", referenceOf(2), 1];
  expect(await seen()).toEqual([[second], [move, second], [move], [], []]);
});

test("it costs the same for one move and for many, and is gone when it was answered or the person has left", async () => {
  const many = await countStatements(() => listMovesAtHand(runs));
  await answerWaitlistMove(runs, { reference: referenceOf(2), agree: false });
  expect(await countStatements(() => listMovesAtHand(runs))).toBe(many);
  expect((await seen()).map((moves) => moves.length)).toEqual([0, 1, 1, 0, 0]);
  const left = people[3];
  if (!left) throw new Error("four people");
  await withdrawApplication(left.viewer, { reference: left.reference, reasonKey: null, details: null });
  expect((await seen()).flat()).toEqual([]);
});
