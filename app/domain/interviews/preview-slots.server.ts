import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { findRunInterviewStage } from "./interview-stage.server";
import { planSlots, type SlotPlan } from "./plan-slots.server";
import type { SlotsInput } from "./slot-input";

/** What `makeSlots` would make of the same words, and what is odd about it. Changes nothing. @throws as `makeSlots` */
export function previewSlots(
  viewer: Viewer,
  input: SlotsInput & { code: string; stageKey: string },
): Promise<SlotPlan> {
  return asViewer(viewer, async (tx, now) => {
    const stage = await findRunInterviewStage(tx, viewer, input);
    return planSlots(tx, now, stage, input);
  });
}
