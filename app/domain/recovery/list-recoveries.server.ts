import { NotAllowed } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { STATES_FOR_STAFF } from "./account-recovery";
import { answersRecovery } from "./policy";

const PAGE_ROWS = 25;

export type RecoveryShow = keyof typeof STATES_FOR_STAFF;

/** Somebody who checks others does not check themselves; a request without an account is nobody's own. */
const notOf = ({ personId }: Viewer) => ({ OR: [{ personId: null }, { personId: { not: personId } }] });

/**
 * Requests of people who lost the address of their account and come to the Service: what waits, the oldest first, or what
 * was answered, the latest first. @param place how many come before @throws {NotAllowed}
 */
export function listRecoveries(viewer: Viewer, { show, place }: { show: RecoveryShow; place: number }) {
  return asViewer(viewer, async (tx) => {
    if (!answersRecovery(viewer)) throw new NotAllowed(false);
    const atDesk = { way: "desk", askedAt: { not: null }, ...notOf(viewer) } as const;
    const order = show === "waiting" ? ("asc" as const) : ("desc" as const);
    const found = await tx.accountRecovery.findMany({
      where: { ...atDesk, state: { in: [...STATES_FOR_STAFF[show]] } },
      orderBy: [{ askedAt: order }, { id: order }],
      ...{ skip: place, take: PAGE_ROWS + 1 },
      select: { id: true, number: true, surname: true, givenName: true, state: true, askedAt: true },
    });
    const count = (of: RecoveryShow) =>
      tx.accountRecovery.count({ where: { ...atDesk, state: { in: [...STATES_FOR_STAFF[of]] } } });
    return {
      rows: found.slice(0, PAGE_ROWS),
      counts: { waiting: await count("waiting"), answered: await count("answered") },
      previous: place > 0 ? Math.max(0, place - PAGE_ROWS) : null,
      next: found.length > PAGE_ROWS ? place + PAGE_ROWS : null,
    };
  });
}

/** How many requests wait for this viewer's own hand. */
export function countRecoveries(viewer: Viewer): Promise<number> {
  return asViewer(viewer, async (tx) =>
    answersRecovery(viewer)
      ? tx.accountRecovery.count({
          where: {
            ...{ way: "desk", askedAt: { not: null } },
            AND: [
              notOf(viewer),
              { OR: [{ state: "asked" }, { state: "agreed", answeredById: { not: viewer.personId } }] },
            ],
          },
        })
      : 0,
  );
}
