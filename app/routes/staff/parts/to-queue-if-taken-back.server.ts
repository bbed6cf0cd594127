import { redirect } from "@remix-run/node";
import { NotFound } from "~/domain/errors";
import type { Language } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { wasTakenBack } from "~/domain/reviews/was-taken-back.server";
import { paths } from "~/paths";

/**
 * Does something with a review. Whoever had it until it was taken back is told so on their queue, rather than that there
 * is no such page. @throws what the work throws
 */
export async function toQueueIfTakenBack<T>(
  { viewer, language, id }: { viewer: Viewer; language: Language; id: string },
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof NotFound) || !(await wasTakenBack(viewer, { id }))) throw error;
    throw redirect(paths.staffReviews(language, { done: "takenBack" }));
  }
}
