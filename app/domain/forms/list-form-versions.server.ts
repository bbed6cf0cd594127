import { NotFound } from "~/domain/errors";
import type { Trilingual } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer } from "~/platform/db.server";
import { type FormChange, formChanges } from "./form-changes";
import { draftFormSchema } from "./form-content-schema";
import { loadFormCohort } from "./load-form-cohort.server";

export type FormVersionLine = {
  number: number;
  /** Null for the draft. */
  publishedAt: Date | null;
  sha256: string | null;
  reason: string | null;
  /** Applications that are filled in, or were sent in, with this version. */
  applications: number;
};

export type FormVersions = {
  name: Trilingual;
  versions: FormVersionLine[];
  /** What changed between two of them; null while there is only one. */
  compared: { from: number; to: number; changes: FormChange[] } | null;
};

/**
 * The versions of a cohort's form, the newest first, and what changed between two of them: those asked for, or the two
 * newest. @throws {NotFound} for a cohort that is not theirs, or versions that do not exist
 */
export function listFormVersions(
  viewer: Viewer,
  input: { cohortCode: string; from: number | null; to: number | null },
): Promise<FormVersions> {
  return asViewer(viewer, async (tx) => {
    const cohort = await loadFormCohort(tx, viewer, input.cohortCode);
    const rows = await tx.formVersion.findMany({
      where: { cohortId: cohort.id },
      orderBy: { number: "desc" },
      select: {
        number: true,
        publishedAt: true,
        sha256: true,
        reason: true,
        content: true,
        _count: { select: { applications: { where: { receivedAt: { not: null } } } } },
      },
    });
    const versions = rows.map(({ content: _, _count, ...line }) => ({ ...line, applications: _count.applications }));
    const from = input.from ?? rows[1]?.number ?? null;
    const to = input.to ?? rows[0]?.number ?? null;
    const name = trilingualSchema.parse(cohort.name);
    if (from === null || to === null) return { name, versions, compared: null };
    const contentOf = (number: number) => {
      const row = rows.find((one) => one.number === number);
      if (!row) throw new NotFound();
      return draftFormSchema.parse(row.content);
    };
    return { name, versions, compared: { from, to, changes: formChanges(contentOf(from), contentOf(to)) } };
  });
}
