import type { Viewer } from "~/domain/people/viewer";
import { keptApplications } from "~/domain/retention/kept-applications.server";
import { actAsPortal, asViewer } from "~/platform/db.server";
import { erasureFacts } from "./erasure-facts.server";
import { loadPrivacyRequest } from "./load-privacy-request.server";
import { blockersToErasure, isOpenRequest } from "./privacy-request";

/**
 * One request for who answers it: who asks what, what an erasure would keep, what stands in its way, and what of it is for
 * this viewer to do. @throws {NotAllowed} @throws {NotFound}
 */
export function getPrivacyRequest(viewer: Viewer, id: string) {
  return asViewer(viewer, async (tx, now) => {
    const {
      personId,
      person,
      answeredById,
      secondById,
      kept: _kept,
      ...request
    } = await loadPrivacyRequest(tx, viewer, id);
    const open = isOpenRequest(request.state);
    const erases = request.kind === "erase" && open;
    const names = await tx.user.findMany({
      where: { personId: { in: [answeredById, secondById].filter((each) => each !== null) } },
      select: { personId: true, name: true },
    });
    const nameOf = (of: string | null) => names.find((each) => each.personId === of)?.name ?? null;
    return {
      ...request,
      name: person.user?.name ?? null,
      email: person.user?.email ?? null,
      answeredBy: nameOf(answeredById),
      secondBy: nameOf(secondById),
      overdue: open && request.answerBy <= now,
      kept: erases ? await actAsPortal(tx, "answer_data_request", () => keptApplications(tx, now, personId)) : [],
      hindrances: erases ? blockersToErasure(await erasureFacts(tx, now, personId)) : [],
      todo:
        request.state === "asked"
          ? "answer"
          : request.state !== "agreed"
            ? null
            : answeredById === viewer.personId
              ? "wait"
              : "confirm",
    } as const;
  });
}
