import type { Trilingual } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { ApplicationStatus } from "~/generated/prisma/enums";
import { asViewer } from "~/platform/db.server";
import { blockersTo } from "./blockers-to";
import { findOverlapping } from "./find-overlapping.server";
import { loadOwnApplication } from "./load-own-application.server";
import { type OfferedPlace, offeredPlace } from "./offered-place.server";
import type { Period } from "./overlap";

export type OfferClash = Period & {
  reference: string;
  status: ApplicationStatus;
  name: Trilingual;
  /** An offer that can still be given back. */
  declinable: boolean;
};

/**
 * The viewer's other offers and places that are at the same time as this offer; none when it is no offer that can be
 * taken now. @throws {NotFound} for anyone else's application
 */
export function getOfferClashes(
  viewer: Viewer,
  reference: string,
): Promise<{
  period: Period;
  name: Trilingual;
  /** The place of a seat that belongs to one. */
  place: OfferedPlace | null;
  takeable: boolean;
  clashes: OfferClash[];
}> {
  return asViewer(viewer, async (tx, now) => {
    const application = await loadOwnApplication(tx, viewer, reference);
    const { startsOn, endsOn, name } = application.cohort;
    const takeable = blockersTo("accept", application, "applicant", now).length === 0;
    const place = takeable ? await offeredPlace(tx, now, application.id) : null;
    const found = takeable ? await findOverlapping(tx, application) : [];
    const clashes = found.map((other) => ({
      reference: other.reference,
      status: other.status,
      name: trilingualSchema.parse(other.cohort.name),
      startsOn: other.cohort.startsOn,
      endsOn: other.cohort.endsOn,
      declinable: blockersTo("decline", other, "applicant", now).length === 0,
    }));
    return { period: { startsOn, endsOn }, name: trilingualSchema.parse(name), place, takeable, clashes };
  });
}
