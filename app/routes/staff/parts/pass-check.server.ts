import { isApplicationStatus } from "~/domain/applications/application";
import { staffLabelKey } from "~/domain/applications/labels";
import { listPassCandidates } from "~/domain/applications/list-pass-candidates.server";
import type { Language } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { paths } from "~/paths";
import { attempt, type Refusal } from "~/web/attempt.server";
import { act } from "./act-on-application.server";
import { blockerWords } from "./blocker-words.server";
import { type StaffWords, staffWords } from "./words.server";

type Asked = { code: string; references: string[] };

/** Who would pass and who would not, in words. */
export async function passPreview(viewer: Viewer, language: Language, asked: Asked) {
  const t = staffWords(language);
  const candidates = await listPassCandidates(viewer, asked);
  return {
    title: t("staff:bulk.title"),
    listHref: paths.staffApplications(language, asked.code, "?tab=check"),
    rows: candidates.map(
      ({ reference, surname, givenName, status, blockers, documentsPresent, documentsExpected }) => ({
        reference,
        name: `${surname} ${givenName}`,
        status,
        href: paths.staffApplication(language, reference),
        blocker: blockers.map((blocker) => blockerWords(t, blocker)).join(". ") || null,
        flag:
          documentsPresent < documentsExpected
            ? t("staff:bulk.documentsMissing", { present: documentsPresent, expected: documentsExpected })
            : "",
      }),
    ),
  };
}

const NOTHING_TYPED = { outcome: "", rank: "", reasonKeys: [], details: "", advice: "", unitPlaceId: "" };

/** Passes the check for each by itself. `failure` says in words why one was not passed. */
export async function passEach(viewer: Viewer, language: Language, asked: Asked) {
  const t = staffWords(language);
  // Only what is of this cohort: a form could name anything.
  const candidates = await listPassCandidates(viewer, asked);
  const results: { reference: string; failure: string | null }[] = [];
  for (const { reference } of candidates) {
    const tried = await attempt(() => act(viewer, "pass", reference, NOTHING_TYPED));
    results.push({ reference, failure: tried.ok ? null : inWords(t, tried.refusal) });
  }
  return results;
}

function inWords(t: StaffWords, refusal: Refusal): string {
  if (refusal.status === 422) return refusal.blockers.map((blocker) => blockerWords(t, blocker)).join(". ");
  const state = isApplicationStatus(refusal.current) ? t(`states:${staffLabelKey(refusal.current)}`) : "";
  return [t("staff:bulk.changed"), state].filter(Boolean).join(": ");
}
