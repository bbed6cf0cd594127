import { beforeAll, expect, test } from "vitest";
import { getMyApplication } from "~/domain/applications/get-my-application.server";
import { stageDecision } from "~/domain/decisions/stage-decision.server";
import { asSystem } from "~/platform/db.server";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { nextSubmitted, ofApplication, ofCohort, signedIn, type Who } from "../../../tests/setup/staff-pages";
import { tablePrints } from "../../../tests/setup/table-prints";
import { action as actOnApplication, loader as application } from "./application";
import { action as actOnDecisions, loader as decisions } from "./cohort.decisions";

let cohort: MadeCohort;
let all: Who;

beforeAll(async () => {
  cohort = await makeCohort("MM-2027");
  all = await signedIn("all@example.com", { role: "coordinator" });
});

test("a staged decision and the preview of its mail change nothing for the applicant, and nothing at all", async () => {
  const { reference, viewer } = await nextSubmitted(cohort);
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
  const { reference } = await nextSubmitted(cohort);
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
