import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { blockersToRecover } from "./account-recovery";
import { loadRecovery } from "./load-recovery.server";

/** One request for whoever checks it: what was said, how it stands to the account, and what is for this viewer to do. */
export function getRecovery(viewer: Viewer, id: string) {
  return asViewer(viewer, async (tx, now) => {
    const { recovery, facts, twoNeeded } = await loadRecovery(tx, now, viewer, { id });
    const { answeredById, secondById, state } = recovery;
    const names = await tx.user.findMany({
      where: { personId: { in: [answeredById, secondById].filter((each) => each !== null) } },
      select: { personId: true, name: true },
    });
    const nameOf = (of: string | null) => names.find((each) => each.personId === of)?.name ?? null;
    const { document: _, ...claims } = facts;
    return {
      ...{ number: recovery.number, state, oldEmail: recovery.oldEmail, newEmail: recovery.newEmail },
      ...{ surname: recovery.surname, givenName: recovery.givenName, birthDate: recovery.birthDate },
      ...{ askedAt: recovery.askedAt, changesAt: recovery.changesAt, answer: recovery.answer },
      facts: claims,
      twoNeeded,
      answeredBy: nameOf(answeredById),
      secondBy: nameOf(secondById),
      /** What stands against it whatever document is shown. */
      hindrances: state === "asked" ? blockersToRecover(facts).filter(({ field }) => field !== "document") : [],
      todo:
        state === "asked" ? "check" : state !== "agreed" ? null : answeredById === viewer.personId ? "wait" : "confirm",
    } as const;
  });
}
