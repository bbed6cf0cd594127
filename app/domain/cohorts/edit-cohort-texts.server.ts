import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { lockFirstPlan } from "~/domain/stages/lock-first-plan.server";
import { lockPlan } from "~/domain/stages/lock-plan.server";
import { recordTranslationChecks } from "~/domain/translations/record-translation-checks.server";
import { type TextInput, textBlockers } from "~/domain/translations/text-input";
import { asViewer } from "~/platform/db.server";
import { COHORT_NAME_MAX, STAGE_NAME_MAX, stagePath } from "./cohort-texts";
import { COHORT_MODES, WORK_LANGUAGES } from "./cohort-words";
import { loadAuthoredCohort } from "./load-authored-cohort.server";
import { editingBlockers, writeCohort } from "./write-cohort.server";

export type CohortTextsEdit = {
  code: string;
  version: number;
  reason: string;
  name: TextInput;
  /** In the order of the stages. */
  stages: TextInput[];
  languageOfWork: string;
  mode: string;
  /** Code of the unit where it takes place; empty for none. */
  venueUnit: string;
  free: boolean;
  stipend: boolean;
};

/**
 * Writes a cohort's name, its stages' names, where and in which language it takes place.
 * @throws {RuleBroken} with the field of each reason @throws {Conflict} when somebody wrote it since
 */
export function editCohortTexts(viewer: Viewer, input: CohortTextsEdit): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await loadAuthoredCohort(tx, viewer, input.code);
    const venue = input.venueUnit
      ? await tx.unit.findUnique({ where: { code: input.venueUnit }, select: { id: true } })
      : null;
    const texts = [
      { path: "name", field: "name", max: COHORT_NAME_MAX, before: cohort.name, given: input.name },
      ...cohort.stages.flatMap((stage, at) => {
        const given = input.stages[at];
        if (!given) return [];
        return [
          { path: stagePath(stage.key), field: `stages[${at}].name`, max: STAGE_NAME_MAX, before: stage.name, given },
        ];
      }),
    ];
    const blockers = [
      ...texts.flatMap(({ field, max, given }) => textBlockers(field, given.text, { max, needed: "all" })),
      ...(WORK_LANGUAGES.some((known) => known === input.languageOfWork)
        ? []
        : [{ key: "answer.chooseOne", field: "languageOfWork" }]),
      ...(COHORT_MODES.some((known) => known === input.mode) ? [] : [{ key: "answer.chooseOne", field: "mode" }]),
      ...(input.venueUnit && !venue ? [{ key: "answer.chooseFromList", field: "venueUnit" }] : []),
      ...editingBlockers(cohort, "texts", input.reason, now),
    ];
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const { languageOfWork, mode, free, stipend } = input;
    const columns = { languageOfWork, mode, free, stipend };
    const changed = Object.entries(columns).flatMap(([name, value]) =>
      cohort[name as keyof typeof columns] === value ? [] : [name],
    );
    const opened = cohort.state !== "draft" && cohort.opensAt <= now;
    if (opened) await lockFirstPlan(tx, now, cohort.id);
    const rewritten = texts.filter(({ before, given }) => JSON.stringify(before) !== JSON.stringify(given.text));
    await writeCohort(tx, now, viewer, cohort, {
      part: "texts",
      version: input.version,
      reason: input.reason,
      fields: [
        ...rewritten.map(({ path }) => path),
        ...changed,
        ...(cohort.venueUnit === (input.venueUnit || null) ? [] : ["venueUnit"]),
      ],
      data: { name: input.name.text, ...columns, venueUnitId: venue?.id ?? null },
    });
    for (const [at, stage] of cohort.stages.entries()) {
      const name = input.stages[at]?.text;
      if (name && JSON.stringify(name) !== JSON.stringify(stage.name))
        await tx.cohortStage.update({ where: { id: stage.id }, data: { name }, select: { id: true } });
    }
    // Names of stages stand in the plan people apply by.
    if (opened) await lockPlan(tx, now, { cohortId: cohort.id, personId: viewer.personId, reason: input.reason });
    await recordTranslationChecks(tx, now, {
      entity: "cohort",
      entityId: cohort.id,
      personId: viewer.personId,
      texts: texts.map(({ path, before, given }) => ({
        path,
        before,
        after: given.text,
        stillRight: given.stillRight,
      })),
    });
  });
}
