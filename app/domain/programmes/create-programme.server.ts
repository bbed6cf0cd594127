import { recordAudit } from "~/domain/audit/record-audit.server";
import { NotAllowed, RuleBroken } from "~/domain/errors";
import { canMakeProgrammes } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { recordTranslationChecks } from "~/domain/translations/record-translation-checks.server";
import type { TextInput } from "~/domain/translations/text-input";
import { textBlockers } from "~/domain/translations/text-input";
import type { ParticipationKind } from "~/generated/prisma/enums";
import { asViewer } from "~/platform/db.server";
import { EMBLEM_MOTIFS } from "./motif";
import { PARTICIPATION_KINDS } from "./participation";
import { programmeCodeBlockers } from "./programme-code";
import { PROGRAMME_TEXTS } from "./programme-texts";

export type NewProgramme = {
  code: string;
  slug: string;
  /** Empty when nothing was chosen. */
  participation: ParticipationKind | "";
  name: TextInput;
  shortName: TextInput;
};

/**
 * Makes a programme nobody outside sees yet, with its names; everything else is written on its own page. Its emblem is
 * the first drawing no other programme has.
 * @throws {NotAllowed} for whoever makes no programmes @throws {RuleBroken} a code, an address or a name that will not do
 */
export function createProgramme(viewer: Viewer, input: NewProgramme): Promise<{ code: string }> {
  if (!canMakeProgrammes(viewer)) throw new NotAllowed(false);
  const { code, slug, participation, name, shortName } = input;
  return asViewer(viewer, async (tx, now) => {
    const blockers = [
      ...programmeCodeBlockers({ code, slug }),
      ...(participation === "" ? [{ key: "answer.chooseOne", field: "participation" }] : []),
      ...textBlockers("name", name.text, { max: PROGRAMME_TEXTS.name, needed: "all" }),
      ...textBlockers("shortName", shortName.text, { max: PROGRAMME_TEXTS.shortName, needed: "all" }),
    ];
    const kind = PARTICIPATION_KINDS.find((each) => each === participation);
    if (blockers.length > 0 || !kind) throw new RuleBroken(blockers);
    const others = await tx.programme.findMany({ select: { code: true, slug: true, motif: true, position: true } });
    const taken = [
      ...(others.some((other) => other.code === code) ? [{ key: "programme.codeTaken", field: "code" }] : []),
      ...(others.some((other) => other.slug === slug) ? [{ key: "programme.slugTaken", field: "slug" }] : []),
    ];
    const motif = EMBLEM_MOTIFS.find((each) => !others.some((other) => other.motif === each)) ?? "rings";
    const [made] =
      taken.length > 0
        ? []
        : await tx.programme.createManyAndReturn({
            data: {
              code,
              slug,
              participation: kind,
              motif,
              position: Math.max(0, ...others.map((other) => other.position)) + 1,
              name: name.text,
              shortName: shortName.text,
              summary: { az: "", en: "", ru: "" },
              description: { az: "", en: "", ru: "" },
              benefits: [],
              steps: [],
            },
            skipDuplicates: true,
            select: { id: true },
          });
    // Taken between the look and the insert: the same sentence as for one taken before.
    if (!made) throw new RuleBroken(taken.length > 0 ? taken : [{ key: "programme.codeTaken", field: "code" }]);
    await recordTranslationChecks(tx, now, {
      entity: "programme",
      entityId: made.id,
      personId: viewer.personId,
      texts: [
        { path: "name", before: null, after: name.text, stillRight: [] },
        { path: "shortName", before: null, after: shortName.text, stillRight: [] },
      ],
    });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "create_programme",
      entity: "programme",
      entityId: made.id,
      fields: ["code", "slug", "participation", "name", "shortName"],
    });
    return { code };
  });
}
