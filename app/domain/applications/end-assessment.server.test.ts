import { beforeAll, expect, test } from "vitest";
import { bookInterview } from "~/domain/interviews/book-interview.server";
import type { Viewer } from "~/domain/people/viewer";
import type { ActorKind, ApplicationStatus } from "~/generated/prisma/enums";
import { asSystem } from "~/platform/db.server";
import { bareCohort } from "../../../tests/factories/bare-cohort";
import { candidates, interviewSlot, interviewStage } from "../../../tests/factories/interviewing";
import { makePerson } from "../../../tests/factories/person";
import { ASSESSED } from "../stages/stage-work";
import { ACTION_NAMES, type ActionName, actionOf } from "./application";
import { changeStatus } from "./change-status.server";

let panelist: Viewer;

beforeAll(async () => {
  panelist = await makePerson({ email: "panel@example.com", name: "panel", grants: [{ role: "reviewer" }] });
});

/** Every way in which an application that is being assessed goes on or ends. */
const WAYS = ACTION_NAMES.flatMap((action): [ActionName, ApplicationStatus, ActorKind][] => {
  const { from, to, by } = actionOf(action);
  const [kind] = by;
  return from.includes("in_review") && kind ? to.map((status) => [action, status, kind]) : [];
});

test.each(WAYS)(
  "%s to %s frees the interview and takes the open reviews back, unless the assessment goes on",
  async (...way) => {
    const [action, to, kind] = way;
    const cohort = await bareCohort({
      code: `END-${WAYS.indexOf(WAYS.find((each) => each[0] === action) ?? way)}-${to}`,
    });
    const stage = await interviewStage(cohort);
    const slotId = await interviewSlot(stage, { inHours: 48, panel: [panelist] });
    const [candidate] = await candidates(stage, 1);
    if (!candidate) throw new Error("no candidate");
    const { id, reference, viewer } = candidate;
    await bookInterview(viewer, { reference, slotId });
    const found = await asSystem("test rows", async (tx, now) => {
      const given = { applicationId: id, stageId: stage.id, reviewerId: panelist.personId };
      await tx.review.create({
        data: { ...given, purpose: "panel", assignedById: panelist.personId, assignedAt: now },
      });
      const application = { id, status: "in_review" as const };
      const { personId } = kind === "applicant" ? viewer : panelist;
      const set = to === "offered" ? { offeredAt: now, offerLapsesAt: new Date(now.getTime() + 1) } : {};
      await changeStatus(tx, now, { application, action, to, actor: { kind, personId }, set });
      const booking = await tx.interviewBooking.findFirstOrThrow({ where: { applicationId: id } });
      const mails = await tx.outboxMessage.findMany({ where: { applicationId: id, template: "interviewReleased" } });
      const review = await tx.review.findFirstOrThrow({ where: { applicationId: id } });
      return [booking.cancelledFor, review.state, mails.length];
    });
    expect(found).toEqual(ASSESSED.includes(to) ? [null, "assigned", 0] : ["application_ended", "taken_back", 1]);
  },
);
