import { NotAllowed } from "~/domain/errors";
import { canAdminister } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { SETTINGS } from "~/domain/settings/settings";
import { asViewer } from "~/platform/db.server";
import { boundsOf } from "./period-change.server";
import { PERIOD_OF, type PeriodCategory } from "./retention-categories";

type SetPeriod = {
  id: string;
  count: number;
  from: Date;
  /** Who set it; null for what an installation starts with. */
  by: string | null;
  reason: string | null;
  holds: "before" | "now" | "ahead";
};

/** How long a category is kept, within which bounds that may be changed, and all it has ever been set to. @throws {NotAllowed} */
export function getPeriod(viewer: Viewer, category: PeriodCategory) {
  return asViewer(viewer, async (tx, now) => {
    if (!canAdminister(viewer)) throw new NotAllowed(false);
    const { setting: key, unit } = PERIOD_OF[category];
    const rows = await tx.setting.findMany({ where: { key }, orderBy: { validFrom: "desc" } });
    const setters = rows.flatMap(({ setById }) => setById ?? []);
    const users = await tx.user.findMany({
      where: { personId: { in: setters } },
      select: { personId: true, name: true },
    });
    const names = new Map(users.map(({ personId, name }) => [personId, name]));
    const current = rows.find(({ validFrom }) => validFrom <= now);
    const history = rows.map(({ id, value, validFrom: from, setById, reason }): SetPeriod => {
      const holds = from > now ? "ahead" : id === current?.id ? "now" : "before";
      const count = SETTINGS[key].schema.parse(value);
      return { id, count, from, by: (setById && names.get(setById)) ?? null, reason: setById && reason, holds };
    });
    const count = history.find(({ holds }) => holds === "now")?.count ?? SETTINGS[key].initial;
    return { unit, count, ...boundsOf(category), history };
  });
}
