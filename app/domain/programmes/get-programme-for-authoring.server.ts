import type { Blocker } from "~/domain/errors";
import type { Trilingual } from "~/domain/languages";
import { canMakeCohorts, canMakeProgrammes } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { loadTranslationChecks } from "~/domain/translations/load-translation-checks.server";
import { type TranslationStates, translationStates } from "~/domain/translations/translation-state";
import { shownTextSchema, trilingualSchema } from "~/domain/trilingual-schema";
import type { CohortState } from "~/generated/prisma/enums";
import { asViewer } from "~/platform/db.server";
import { type AuthoredProgramme, loadProgramme } from "./load-programme.server";
import { programmePublishBlockers } from "./programme-publish-blockers";
import { programmeTextsAt } from "./programme-texts";

export type ProgrammeForAuthoring = Omit<AuthoredProgramme, "id" | "ownerUnitId"> & {
  ownerUnit: string | null;
  units: { code: string; name: Trilingual }[];
  /** How each text stands, by its path. */
  states: Record<string, TranslationStates>;
  /** What keeps it from being shown to the public. */
  missing: Blocker[];
  mayPublish: boolean;
  mayMakeCohorts: boolean;
  /** Its cohorts, the latest first. */
  cohorts: { code: string; name: Trilingual; state: CohortState; startsOn: Date }[];
};

/** Everything the page of a programme shows to its authors; six statements. @throws {NotFound} {NotAllowed} */
export function getProgrammeForAuthoring(viewer: Viewer, code: string): Promise<ProgrammeForAuthoring> {
  return asViewer(viewer, async (tx) => {
    const { id, ownerUnitId, ...programme } = await loadProgramme(tx, viewer, code);
    const checks = await loadTranslationChecks(tx, "programme", id);
    const units = await tx.unit.findMany({
      select: { id: true, code: true, name: true },
      orderBy: { position: "asc" },
    });
    const cohorts = await tx.cohort.findMany({
      where: { programmeId: id },
      select: { code: true, name: true, state: true, startsOn: true },
      orderBy: [{ startsOn: "desc" }, { code: "asc" }],
    });
    const states = await Promise.all(
      programmeTextsAt(programme.texts).map(async (at) => [at.path, await translationStates(at, checks)] as const),
    );
    return {
      ...programme,
      ownerUnit: units.find((unit) => unit.id === ownerUnitId)?.code ?? null,
      units: units.map((unit) => ({ code: unit.code, name: trilingualSchema.parse(unit.name) })),
      states: Object.fromEntries(states),
      missing: await programmePublishBlockers(programme.texts, checks),
      mayPublish: canMakeProgrammes(viewer),
      mayMakeCohorts: canMakeCohorts(viewer, id),
      cohorts: cohorts.map((cohort) => ({ ...cohort, name: shownTextSchema.parse(cohort.name) })),
    };
  });
}
