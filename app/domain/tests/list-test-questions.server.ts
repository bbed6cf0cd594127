import type { Viewer } from "~/domain/people/viewer";
import { isUuid } from "~/domain/uuid";
import { asViewer } from "~/platform/db.server";
import { loadWrittenBank } from "./load-written-bank.server";
import { questionTextsSchema } from "./test-question";

/** As many questions as a page of the bank has. */
const ROWS = 50;

/**
 * A programme's bank as its authors read it, right answers and retired questions too, a page of it from after one. Four
 * statements. @throws {NotFound} for who does not write it
 */
export function listTestQuestions(viewer: Viewer, input: { programmeCode: string; after: string | null }) {
  return asViewer(viewer, async (tx) => {
    const programme = await loadWrittenBank(tx, viewer, input.programmeCode);
    const after = input.after !== null && isUuid(input.after) ? input.after : null;
    const rows = await tx.testQuestion.findMany({
      where: { programmeId: programme.id, ...(after !== null && { id: { gt: after } }) },
      orderBy: { id: "asc" },
      take: ROWS + 1,
    });
    const shown = rows.slice(0, ROWS);
    return {
      programme,
      usable: await tx.testQuestion.count({ where: { programmeId: programme.id, retiredAt: null } }),
      before:
        after === null ? 0 : await tx.testQuestion.count({ where: { programmeId: programme.id, id: { lte: after } } }),
      next: rows.length > ROWS ? (shown.at(-1)?.id ?? null) : null,
      questions: shown.map(({ id, key, version, text, options, correct, retiredAt }) => ({
        ...{ id, key, version, correct },
        retired: retiredAt !== null,
        ...questionTextsSchema.parse({ text, options }),
      })),
    };
  });
}

export type WrittenQuestion = Awaited<ReturnType<typeof listTestQuestions>>["questions"][number];
