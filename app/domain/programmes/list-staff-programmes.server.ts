import { NotAllowed } from "~/domain/errors";
import type { Trilingual } from "~/domain/languages";
import { canMakeProgrammes, canWriteProgramme } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { shownTextSchema } from "~/domain/trilingual-schema";
import type { ParticipationKind } from "~/generated/prisma/enums";
import { asViewer } from "~/platform/db.server";

export type StaffProgramme = {
  code: string;
  name: Trilingual;
  participation: ParticipationKind;
  motif: string;
  published: boolean;
  cohorts: number;
};

/** The programmes a viewer writes, in their order; one statement. @throws {NotAllowed} for whoever writes none */
export function listStaffProgrammes(viewer: Viewer): Promise<{ programmes: StaffProgramme[]; mayMake: boolean }> {
  return asViewer(viewer, async (tx, now) => {
    const rows = await tx.programme.findMany({
      select: {
        id: true,
        code: true,
        name: true,
        participation: true,
        motif: true,
        publishedAt: true,
        _count: { select: { cohorts: true } },
      },
      orderBy: [{ position: "asc" }, { code: "asc" }],
    });
    const mayMake = canMakeProgrammes(viewer);
    const own = rows.filter((row) => canWriteProgramme(viewer, row.id));
    if (own.length === 0 && !mayMake) throw new NotAllowed(false);
    const programmes = own.map(({ id: _, name, publishedAt, _count, ...programme }) => ({
      ...programme,
      name: shownTextSchema.parse(name),
      published: publishedAt !== null && publishedAt <= now,
      cohorts: _count.cohorts,
    }));
    return { programmes, mayMake };
  });
}
