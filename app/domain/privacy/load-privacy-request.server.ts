import { NotAllowed, NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { isUuid } from "~/domain/uuid";
import { actAsPortal, type Tx } from "~/platform/db.server";
import { answersPrivacy } from "./policy";

/**
 * A request for who answers such, locked: two who answer at once do it one after the other.
 * @throws {NotAllowed} @throws {NotFound}, also for a request of one's own: nobody answers themselves
 */
export async function loadPrivacyRequest(tx: Tx, viewer: Viewer, id: string) {
  if (!answersPrivacy(viewer)) throw new NotAllowed(false);
  if (!isUuid(id)) throw new NotFound();
  await tx.$queryRaw`select 1 as one from privacy_request where id = ${id}::uuid for update`;
  // Who answers may know of the person only through their request.
  const request = await actAsPortal(tx, "answer_data_request", () => findRequest(tx, id, viewer.personId));
  if (!request) throw new NotFound();
  return request;
}

function findRequest(tx: Tx, id: string, notOf: string) {
  return tx.privacyRequest.findFirst({
    where: { id, personId: { not: notOf } },
    select: {
      ...{ id: true, personId: true, kind: true, state: true, text: true, askedAt: true, answerBy: true },
      ...{ answeredById: true, answeredAt: true, answer: true, secondById: true, secondAt: true, sentBack: true },
      ...{ kept: true, person: { select: { language: true, user: { select: { email: true, name: true } } } } },
    },
  });
}

export type LoadedPrivacyRequest = Awaited<ReturnType<typeof loadPrivacyRequest>>;
