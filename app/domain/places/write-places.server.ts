import type { AuthoredCohort } from "~/domain/cohorts/load-authored-cohort.server";
import type { Trilingual } from "~/domain/languages";
import { recordTranslationChecks } from "~/domain/translations/record-translation-checks.server";
import type { Tx } from "~/platform/db.server";
import type { EnteredPlace } from "./entered-places";
import { placeTextsAt } from "./place-texts";

type Writing = {
  cohortId: string;
  personId: string;
  known: AuthoredCohort["places"];
  places: EnteredPlace[];
  unitIds: ReadonlyMap<string, string>;
};

/** The places of a draft as they were entered: kept, changed, made and deleted. Their seats are gone before. */
export async function writePlaces(tx: Tx, now: Date, writing: Writing): Promise<void> {
  const { cohortId, personId, known, places, unitIds } = writing;
  const kept = new Set(places.flatMap(({ was }) => known[was ?? -1]?.id ?? []));
  const gone = known.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  await tx.unitPlace.deleteMany({ where: { id: { in: gone } } });
  await tx.translationCheck.deleteMany({ where: { entity: "unit_place", entityId: { in: gone } } });
  // Two places may exchange their keys: none stands in the way of another while they are written.
  await tx.$executeRaw`update unit_place set key = id::text where cohort_id = ${cohortId}::uuid`;
  for (const [position, place] of places.entries()) {
    const old = known[place.was ?? -1] ?? null;
    const { key, number, vetting, title, description, requirementLines: requirements } = place;
    const about = isEmpty(description.text) ? null : description.text;
    const columns = { key, number, vetting, position, title: title.text, requirements };
    const data = { ...columns, unitId: unitIds.get(place.unit) ?? null, ...(about && { description: about }) };
    const { id } = old
      ? await tx.unitPlace.update({ where: { id: old.id }, data, select: { id: true } })
      : await tx.unitPlace.create({ data: { ...data, cohortId }, select: { id: true } });
    if (old?.description && !about)
      await tx.$executeRaw`update unit_place set description = null where id = ${id}::uuid`;
    await recordTranslationChecks(tx, now, { entity: "unit_place", entityId: id, personId, ...savedTexts(place, old) });
  }
}

function savedTexts(place: EnteredPlace, old: AuthoredCohort["places"][number] | null) {
  const { title, description, requirements, requirementLines } = place;
  const before = new Map(old ? placeTextsAt(old).map(({ path, text }) => [path, text]) : []);
  const about = isEmpty(description.text) ? null : description.text;
  const after = placeTextsAt({ title: title.text, description: about, requirements: requirementLines });
  const given = { title, description, requirements };
  return {
    texts: after.map(({ path, text }) => {
      const { stillRight } = given[path.split(".")[0] as keyof typeof given];
      return { path, before: before.get(path) ?? null, after: text, stillRight };
    }),
    gone: [...before.keys()],
  };
}

function isEmpty(text: Trilingual): boolean {
  return text.az === "" && text.en === "" && text.ru === "";
}
