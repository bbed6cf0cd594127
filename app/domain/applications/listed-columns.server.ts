import { latinAlias } from "~/domain/people/name";
import type { Tx } from "~/platform/db.server";
import { countDocuments } from "./count-documents";
import type { OwnApplication } from "./load-own-application.server";
import type { Readiness } from "./readiness.server";
import { wishedPlaces } from "./wished-places";

/** What was submitted, as far as lists read of it; conditions look at the profile in `context`. */
type Listed = Pick<Readiness, "content" | "profile" | "answers"> & { context: Pick<Readiness["context"], "profile"> };

/** The columns of an application that lists and searches read, from what was submitted; all but the identity number. */
export async function listedColumns(
  tx: Tx,
  application: Pick<OwnApplication, "cohortId" | "formVersionId">,
  { content, context, profile, answers }: Listed,
) {
  const places = await tx.unitPlace.findMany({
    where: { cohortId: application.cohortId },
    select: { id: true, key: true, unit: { select: { code: true } } },
  });
  const named = places.map(({ id, key, unit }) => ({ id, key, unitCode: unit?.code ?? null }));
  const latin = [profile.surname, profile.givenName].map((name) => (name ? latinAlias(name) : null));
  return {
    // The one it was checked against: a version published in this moment is not what was sent in.
    formVersionId: application.formVersionId,
    surname: profile.surname ?? null,
    givenName: profile.givenName ?? null,
    patronymic: profile.patronymic ?? null,
    latinName: latin.every((name) => name !== null) ? latin.join(" ") : null,
    sex: profile.sex ?? null,
    regionCode: profile.region ?? null,
    educationLevel: profile.educationLevel ?? null,
    educationStatus: profile.educationStatus ?? null,
    studyYear: profile.studyYear ?? null,
    citizenship: profile.citizenship ?? null,
    wishedPlaceIds: wishedPlaces(content, answers, context.profile, named),
    ...countDocuments(content, answers, context.profile),
  };
}
