import { beforeAll, expect, test } from "vitest";
import { makePerson } from "../../../tests/factories/person";
import { inStage, liveReviews, type ReviewedStage, reviewedStage } from "../../../tests/factories/reviewed-stage";
import { signedIn, type Who } from "../../../tests/setup/staff-pages";
import { action, loader } from "./cohort.reviewers";

let coordinator: Who;
let stage: ReviewedStage;
const people: string[] = [];

beforeAll(async () => {
  coordinator = await signedIn("c@example.com", { role: "coordinator" });
  stage = await reviewedStage("RVP-2027");
  for (const name of ["a", "b"]) {
    const { personId } = await makePerson({
      email: `${name}@example.com`,
      name: `Reviewer ${name}`,
      grants: [{ role: "reviewer", cohortId: stage.cohort.id }],
    });
    people.push(personId);
  }
  await inStage(stage, [{}, {}, {}]);
});

const asked = (search = "", fields?: string[][]) => ({
  request: new Request(`http://127.0.0.1/en/staff/cohorts/RVP-2027/stages/formReview/reviewers${search}`, {
    headers: { cookie: coordinator.cookie },
    ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
  }),
  params: { language: "en", code: stage.at.code, key: stage.at.stageKey },
  context: { nonce: "", requestId: "", ip: "" },
});

/** Where the page goes when a form was done. */
async function done(fields: string[][]): Promise<string | null> {
  const answer: unknown = await action(asked("", fields)).catch((thrown: unknown) => thrown);
  if (!(answer instanceof Response)) throw new Error("the form was refused");
  return new URL(answer.headers.get("Location") ?? "", "http://127.0.0.1").searchParams.get("done");
}

test("a coordinator lists reviewers, sees what assigning would do, and assigns", async () => {
  const before = await loader(asked());
  expect([before.addable.length, before.counts]).toEqual([2, { applications: 3, lacking: 3 }]);
  for (const personId of people) {
    expect(
      await done([
        ["intent", "list"],
        ["list.personId", personId],
        ["list.most", ""],
      ]),
    ).toBe("listed");
  }
  const { run } = await loader(asked("?preview=yes"));
  expect(run?.reviewers.map(({ before: had, added, after }) => [had, added, after])).toEqual([
    [0, 3, 3],
    [0, 3, 3],
  ]);
  expect(await liveReviews(stage)).toEqual([]);
  expect(await done([["intent", "assign"]])).toBe("assigned");
  expect((await liveReviews(stage)).length).toBe(6);
  const after = await loader(asked(`?reviewer=${people[0]}`));
  expect([after.counts.lacking, after.reassign?.reviews.length, after.runs.length]).toEqual([0, 3, 1]);
});

test("a refused form keeps what was typed beside its reason", async () => {
  const fields = [
    ["intent", "conflict"],
    ["conflict.reference", "RVP-2027-000001"],
    ["conflict.personId", people[0] ?? ""],
    ["conflict.reason", " "],
  ];
  const answer = await action(asked("", fields));
  expect(answer).toMatchObject({
    init: { status: 422 },
    data: {
      refused: {
        form: "conflict",
        typed: { "conflict.reference": "RVP-2027-000001", "conflict.reason": " " },
        errors: { "conflict.reason": "Give the reason" },
      },
    },
  });
});

test("a form that is none of the page's is refused as such", async () => {
  const answer: unknown = await action(asked("", [["intent", "delete"]])).catch((thrown: unknown) => thrown);
  expect(answer instanceof Response && answer.status).toBe(400);
});
