import { asSystem } from "~/platform/db.server";
import { lockFirstPlan } from "./lock-first-plan.server";

/** At the opening of a call the clock locks how its applications will be selected. @returns how many plans it locked */
export async function lockPlans(): Promise<number> {
  const opened = await asSystem("opened calls without a plan", (tx, now) =>
    tx.cohort.findMany({
      where: { state: { notIn: ["draft", "cancelled"] }, opensAt: { lte: now }, plans: { none: {} } },
      orderBy: { opensAt: "asc" },
      select: { id: true },
    }),
  );
  let locked = 0;
  for (const { id } of opened) {
    if ((await asSystem("lock_selection_plan", (tx, now) => lockFirstPlan(tx, now, id))) !== null) locked += 1;
  }
  return locked;
}
