import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { recordTranslationChecks } from "~/domain/translations/record-translation-checks.server";
import { asViewer } from "~/platform/db.server";
import { loadProgramme } from "./load-programme.server";
import { isEmblemMotif } from "./motif";
import { programmeGaps } from "./programme-gaps";
import {
  listNames,
  type ProgrammeInput,
  programmeTextBlockers,
  programmeTextsAt,
  textNames,
  textsOfInput,
  writtenLines,
} from "./programme-texts";

export type ProgrammeEdit = {
  code: string;
  version: number;
  motif: string;
  /** Code of the unit it belongs to; empty for none. */
  ownerUnit: string;
  texts: ProgrammeInput;
};

/**
 * Writes a programme's texts, emblem and owner. A published one stays complete in the three languages.
 * @throws {RuleBroken} with the field of each reason @throws {Conflict} when somebody wrote it since
 */
export function editProgramme(viewer: Viewer, input: ProgrammeEdit): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const programme = await loadProgramme(tx, viewer, input.code);
    const unit = input.ownerUnit
      ? await tx.unit.findUnique({ where: { code: input.ownerUnit }, select: { id: true } })
      : null;
    const texts = textsOfInput(input.texts);
    const blockers = [
      ...programmeTextBlockers(input.texts),
      ...(isEmblemMotif(input.motif) ? [] : [{ key: "answer.chooseOne", field: "motif" }]),
      ...(input.ownerUnit && !unit ? [{ key: "answer.chooseFromList", field: "ownerUnit" }] : []),
      ...(programme.publishedAt ? programmeGaps(texts) : []),
    ];
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const data = { ...texts, motif: input.motif, ownerUnitId: unit?.id ?? null };
    const { count } = await tx.programme.updateMany({
      where: { id: programme.id, version: input.version },
      data: { ...data, version: { increment: 1 } },
    });
    if (count === 0) throw new Conflict();
    const old = programme.texts;
    await recordTranslationChecks(tx, now, {
      entity: "programme",
      entityId: programme.id,
      personId: viewer.personId,
      texts: [
        ...textNames().map((path) => ({
          path,
          before: old[path],
          after: texts[path],
          stillRight: input.texts[path].stillRight,
        })),
        ...listNames().flatMap((list) =>
          writtenLines(input.texts[list]).map(({ text, was, stillRight }, at) => {
            const before = was === null ? null : (old[list][was] ?? null);
            return { path: `${list}.${at}`, from: before ? `${list}.${was}` : null, before, after: text, stillRight };
          }),
        ),
      ],
      gone: programmeTextsAt(old).map(({ path }) => path),
    });
    const before = { ...old, motif: programme.motif, ownerUnitId: programme.ownerUnitId };
    const names = Object.keys(data) as (keyof typeof data)[];
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "edit_programme",
      entity: "programme",
      entityId: programme.id,
      fields: names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(data[name])),
    });
  });
}
