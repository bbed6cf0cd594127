import { beforeAll, expect, test } from "vitest";
import { getMyApplication } from "~/domain/applications/get-my-application.server";
import { stageDecision } from "~/domain/decisions/stage-decision.server";
import { NotAllowed } from "~/domain/errors";
import { asSystem } from "~/platform/db.server";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { approved, makeHead } from "../../../tests/factories/released";
import { nextSubmitted, ofApplication, ofCohort, ofPacket, signedIn, type Who } from "../../../tests/setup/staff-pages";
import { tablePrints } from "../../../tests/setup/table-prints";
import { action as actOnApplication, loader as application } from "./application";
import { loader as decisions } from "./cohort.decisions";
import { action as actOnPacket, loader as packetPage } from "./cohort.packet";

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
      ["stage.outcome", "offer"],
      ["stage.rank", "1"],
    ]),
  ).catch((thrown: unknown) => expect(thrown).toBeInstanceOf(Response));
  const staged = await decisions(ofCohort(all, "MM-2027"));
  expect(staged.foremost?.rows.map((row) => [row.reference, row.outcome])).toEqual([[reference, "Offer a place"]]);
  expect(await seen()).toEqual(seenBefore);
  expect(await mails()).toBe(mailsBefore);

  const prints = await tablePrints(process.env.DATABASE_OWNER_URL ?? "", 0);
  const number = String(staged.foremost?.number);
  const shown = async (language: string) =>
    (await packetPage(ofPacket(all, "MM-2027", number, `?mail=${reference}&in=${language}`))).mail?.mail;
  expect((await shown(""))?.text).toContain(reference);
  const subjects = ["az", "en", "ru"].map(async (language) => (await shown(language))?.subject);
  expect(await Promise.all(subjects)).toEqual([
    "Sizə yer təklif olunur",
    "You have been offered a place",
    "Вам предложено место",
  ]);
  expect(await tablePrints(process.env.DATABASE_OWNER_URL ?? "", 0)).toEqual(prints);

  const removed = [
    ["intent", "remove"],
    ["reference", reference],
  ];
  await actOnPacket(ofPacket(all, "MM-2027", number, "", removed)).catch(() => null);
  expect((await decisions(ofCohort(all, "MM-2027"))).foremost).toBeNull();
});

test("a release counts down and can be cancelled; a decision on its way cannot be changed", async () => {
  const { reference } = await nextSubmitted(cohort);
  await actOnApplication(ofApplication(all, reference, [["intent", "pass"]])).catch(() => null);
  const outcome = "waitlist" as const;
  const decision = { reference, outcome, rank: 1, unitPlaceId: null, reasonKeys: [], details: null, advice: null };
  await stageDecision(all.viewer, decision);
  const packet = async () => (await decisions(ofCohort(all, "MM-2027"))).foremost;
  const press = async (intent: string) =>
    actOnPacket(ofPacket(all, "MM-2027", String((await packet())?.number), "", [["intent", intent]])).catch(
      (thrown: unknown) => thrown,
    );
  await approved(await makeHead(), { cohortCode: "MM-2027", number: (await packet())?.number ?? 0 });
  expect(await press("release")).toBeInstanceOf(Response);
  expect((await packet())?.release?.secondsToRelease).toBeGreaterThan(50);
  const view = await application(ofApplication(all, reference));
  expect([view.actions.decide, view.pending?.collecting]).toEqual([null, false]);
  expect(await press("cancel")).toBeInstanceOf(Response);
  expect([(await packet())?.state, (await packet())?.release]).toEqual(["approved", null]);
});

test("the head approves on the packet's page and sends back with a reason; what was typed stays when it is refused", async () => {
  const head = await signedIn("head.of.programme@example.com", { role: "head_of_programme" });
  const { reference } = await nextSubmitted(cohort);
  await actOnApplication(ofApplication(all, reference, [["intent", "pass"]])).catch(() => null);
  const words = { rank: 1, unitPlaceId: null, reasonKeys: [], details: null, advice: null };
  await stageDecision(all.viewer, { ...words, reference, outcome: "waitlist" });
  const { foremost, others } = await decisions(ofCohort(head, "MM-2027"));
  expect([foremost?.rows.map((row) => row.reference), others.map(({ state }) => state)]).toEqual([
    [reference],
    ["approved"],
  ]);
  const number = String(foremost?.number);
  const page = async () => (await packetPage(ofPacket(head, "MM-2027", number))).packet;
  const press = (...fields: string[][]) =>
    actOnPacket(ofPacket(head, "MM-2027", number, "", fields)).catch((thrown: unknown) => thrown);
  expect(await press(["intent", "reject"], ["reason", " "])).toMatchObject({
    init: { status: 422 },
    data: { refused: { intent: "reject", typed: { reason: " " }, errors: { reason: "Write the reason" } } },
  });
  expect(await press(["intent", "reject"], ["reason", "Look at the rank again."])).toBeInstanceOf(Response);
  expect((await page()).rejection?.text).toBe("Look at the rank again.");
  expect(await press(["intent", "approve"], ["seen", (await page()).seal])).toBeInstanceOf(Response);
  expect([(await page()).state, (await page()).rejection]).toEqual(["approved", null]);
  expect(await press(["intent", "release"])).toBeInstanceOf(NotAllowed);
});
