import type { Language } from "~/domain/languages";
import { getMerge } from "~/domain/merging/get-merge.server";
import type { Viewer } from "~/domain/people/viewer";
import { inWords } from "~/web/form-action.server";
import { formatNumber, formatTime } from "~/web/format.server";

export type MergeView = NonNullable<Awaited<ReturnType<typeof mergeView>>>;

/** What two accounts of one person hold, in words; null while the other one was not shown to be theirs. */
export async function mergeView(viewer: Viewer, language: Language) {
  const merge = await getMerge(viewer);
  if (!merge) return null;
  const side = ({ email, references, files }: (typeof merge)["own"]) => ({
    email,
    references,
    files: formatNumber(files, language),
  });
  return {
    own: side(merge.own),
    other: side(merge.other),
    until: formatTime(merge.expiresAt, language),
    hindrances: merge.hindrances.map((each) => inWords(each, language)),
  };
}
