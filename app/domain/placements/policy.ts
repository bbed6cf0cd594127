import { holdsSeat, statusesWhere } from "~/domain/applications/application";
import { supervisedUnits } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import type { Prisma } from "~/generated/prisma/client";
import { CANDIDATE_FILES } from "./candidate-fields";
import { STANDING } from "./placement";

/** The placements a supervisor may know of: those in the units they are responsible for, and no other unit's. */
export function placedWith(viewer: Pick<Viewer, "grants">): Prisma.PlacementWhereInput {
  return { unitPlace: { unitId: { in: supervisedUnits(viewer) } } };
}

/** The placements whose person a supervisor may still read about: it stands, and so does the place. */
export function readableBy(viewer: Pick<Viewer, "grants">): Prisma.PlacementWhereInput {
  return {
    ...placedWith(viewer),
    state: { in: STANDING },
    application: { status: { in: statusesWhere(holdsSeat) }, receivedAt: { not: null } },
  };
}

/** The files a supervisor may open: those of the list, of people who are to come to one of their units. */
export function filesOfCandidates(viewer: Pick<Viewer, "grants">): Prisma.StoredFileWhereInput {
  return {
    questionKey: { in: [...CANDIDATE_FILES] },
    application: { placements: { some: readableBy(viewer) } },
  };
}
