import { NotAllowed } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import type { PrivacyRequestState } from "~/generated/prisma/enums";
import { asViewer } from "~/platform/db.server";
import { answersPrivacy } from "./policy";

const PAGE_ROWS = 25;

export type PrivacyShow = "waiting" | "answered";

const STATES: Record<PrivacyShow, PrivacyRequestState[]> = {
  waiting: ["asked", "agreed"],
  answered: ["granted", "refused", "withdrawn"],
};

/**
 * What people asked about their own data: what waits, the most pressing first, or what was answered, the latest first.
 * Names stay behind the request itself: the list shows what was asked and when.
 * @param place how many come before @throws {NotAllowed}
 */
export function listPrivacyRequests(viewer: Viewer, { show, place }: { show: PrivacyShow; place: number }) {
  return asViewer(viewer, async (tx, now) => {
    if (!answersPrivacy(viewer)) throw new NotAllowed(false);
    const others = { personId: { not: viewer.personId } };
    const order = show === "waiting" ? ("asc" as const) : ("desc" as const);
    const found = await tx.privacyRequest.findMany({
      where: { ...others, state: { in: STATES[show] } },
      orderBy: [{ answerBy: order }, { id: order }],
      ...{ skip: place, take: PAGE_ROWS + 1 },
      select: { id: true, kind: true, state: true, askedAt: true, answerBy: true, answeredById: true },
    });
    const count = (states: PrivacyRequestState[]) =>
      tx.privacyRequest.count({ where: { ...others, state: { in: states } } });
    return {
      rows: found.slice(0, PAGE_ROWS).map(({ answeredById, ...row }) => ({
        ...row,
        overdue: show === "waiting" && row.answerBy <= now,
        mine: row.state === "asked" || answeredById !== viewer.personId,
      })),
      counts: { waiting: await count(STATES.waiting), answered: await count(STATES.answered) },
      previous: place > 0 ? Math.max(0, place - PAGE_ROWS) : null,
      next: found.length > PAGE_ROWS ? place + PAGE_ROWS : null,
    };
  });
}

/** How many requests wait for this viewer's own hand, and whether one of them is overdue. */
export function countPrivacyRequests(viewer: Viewer): Promise<{ waiting: number; overdue: boolean }> {
  return asViewer(viewer, async (tx, now) => {
    if (!answersPrivacy(viewer)) return { waiting: 0, overdue: false };
    const [row] = await tx.$queryRaw<{ waiting: number; overdue: boolean }[]>`
      select count(*)::int as waiting, coalesce(bool_or(answer_by <= ${now}), false) as overdue from privacy_request
      where person_id <> ${viewer.personId}::uuid
        and (state = 'asked' or (state = 'agreed' and answered_by_id <> ${viewer.personId}::uuid))`;
    return row ?? { waiting: 0, overdue: false };
  });
}
