import { expect, test } from "vitest";
import { reconsiderApplication } from "~/domain/applications/reconsider.server";
import { RuleBroken } from "~/domain/errors";
import { asSystem } from "~/platform/db.server";
import { bareCohort } from "../../../tests/factories/bare-cohort";
import { makePerson } from "../../../tests/factories/person";
import { refused } from "../../../tests/factories/refused";
import { decideAppeal } from "./decide-appeal.server";
import { lodgeAppeal } from "./lodge-appeal.server";

const TEXT = "Sənədi vaxtında yükləmişdim, lakin yoxlamada nəzərə alınmayıb. Xahiş edirəm yenidən baxın.";

test("an answer that was corrected meanwhile is not corrected twice; the appeal is closed with a word about it", async () => {
  const cohort = await bareCohort({ code: "COR-2027", seats: 1 });
  const head = (name: string) =>
    makePerson({
      email: `${name}@example.com`,
      name,
      grants: [{ role: "head_of_programme", programmeId: cohort.programmeId }],
    });
  const [corrects, decides] = [await head("corrects"), await head("decides")];
  const { id, reference, viewer } = await refused(cohort, {});
  await lodgeAppeal(viewer, { reference, text: TEXT });
  await asSystem("a correction packet was faster", async (tx, now) => {
    const application = await tx.application.findUniqueOrThrow({ where: { id } });
    const actor = { kind: "head" as const, personId: corrects.personId };
    await reconsiderApplication(tx, now, { application, to: "in_review", actor, reason: "Səhv sayılıb" });
  });
  const decision = { reference, answer: "Qərar artıq düzəldilib", rank: null, unitPlaceId: null, extraSeat: false };
  const upheld = decideAppeal(decides, { ...decision, verdict: "upheld", remedy: "in_review" });
  const blockers = await upheld.catch((error: unknown) => (error instanceof RuleBroken ? error.blockers : error));
  expect(blockers).toEqual([{ key: "appeal.correctedAlready", field: "verdict" }]);
  await decideAppeal(decides, { ...decision, verdict: "dismissed", remedy: null });
  const appeal = await asSystem("test", (tx) => tx.appeal.findUniqueOrThrow({ where: { applicationId: id } }));
  expect([appeal.state, appeal.decidedById]).toEqual(["dismissed", decides.personId]);
});
