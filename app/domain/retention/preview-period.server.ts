import { bakuDateOf, bakuInstant } from "~/domain/calendar/baku-time";
import { addDays, type LocalDate } from "~/domain/calendar/local-date";
import { NotAllowed, RuleBroken } from "~/domain/errors";
import { canAdminister } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { readSetting } from "~/domain/settings/read-setting.server";
import { actAsPortal, asViewer } from "~/platform/db.server";
import { countRipe } from "./count-ripe.server";
import { blockersToPeriod, type PeriodChange } from "./period-change.server";
import { beganBefore, periodNow } from "./period-now.server";
import { type Period, TOLD_CATEGORIES } from "./retention-categories";

export type PeriodPreview = {
  from: LocalDate;
  /** As set until that day, and as it is to be. */
  before: Period;
  after: Period;
  /** Of what there is today: how much is past its time on that day, with either period. */
  ripeBefore: number;
  ripeAfter: number;
  /** The days of notice before the erasure, and the first day of one; null where nobody is told before. */
  notice: { days: number; erasedFrom: LocalDate } | null;
};

/** What a new period would mean, before anybody sets it; changes nothing. @throws {NotAllowed} @throws {RuleBroken} */
export function previewPeriod(viewer: Viewer, change: PeriodChange): Promise<PeriodPreview> {
  return asViewer(viewer, async (tx, now) => {
    if (!canAdminister(viewer)) throw new NotAllowed(false);
    const { category, count, from } = change;
    const blockers = await blockersToPeriod(tx, now, change);
    if (blockers.length > 0 || count === null || from === null) throw new RuleBroken(blockers);
    const at = bakuInstant(from);
    const before = await periodNow(tx, at, category);
    const after = { ...before, count };
    // Counts alone: an administrator sees none of the rows.
    const [ripeBefore, ripeAfter] = await actAsPortal(tx, "retention_plan", async () => [
      await countRipe(tx, category, beganBefore(before, at)),
      await countRipe(tx, category, beganBefore(after, at)),
    ]);
    const days = await readSetting(tx, at, "retention.noticeDays");
    const told = TOLD_CATEGORIES.some((each) => each === category);
    const notice = told ? { days, erasedFrom: addDays(bakuDateOf(at), days) } : null;
    return { from, before, after, ripeBefore: ripeBefore ?? 0, ripeAfter: ripeAfter ?? 0, notice };
  });
}
