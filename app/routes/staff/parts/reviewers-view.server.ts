import { type ExplainedRun, getAssignmentRun, previewAssignment } from "~/domain/assignment/get-assignment-run.server";
import {
  getStageReviewers,
  REVIEWERS_SHOWN,
  type StageReviewers,
} from "~/domain/assignment/get-stage-reviewers.server";
import { listOpenReviews } from "~/domain/assignment/list-open-reviews.server";
import { displayMoment } from "~/domain/calendar/deadline";
import { type Language, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { paths } from "~/paths";
import { dayOf, lastMinute, type StaffWords, staffWords } from "./words.server";

type At = { code: string; stageKey: string };

/** The reviewers of a stage, what lacks them, and one assignment asked for: the next one, or a past one. */
export async function reviewersView(viewer: Viewer, language: Language, at: At, search: URLSearchParams) {
  const t = staffWords(language);
  const found = await getStageReviewers(viewer, at);
  const { stage, reviewers, runs, conflicts } = found;
  const href = (shown?: Record<string, string>) =>
    paths.staffStageReviewers(language, at.code, at.stageKey, shown ?? {});
  const application = (reference: string) => ({ reference, href: paths.staffApplication(language, reference) });
  const page = /^\d{1,4}$/.test(search.get("page") ?? "") ? Number(search.get("page")) : 1;
  const runId = search.get("run");
  const previewing = search.get("preview") === "yes";
  const run = runId
    ? await getAssignmentRun(viewer, { ...at, runId, page })
    : previewing
      ? await previewAssignment(viewer, { ...at, page })
      : null;
  const shownBy: Record<string, string> = runId ? { run: runId } : { preview: "yes" };
  const reviewer = reviewers.find(({ id }) => id === search.get("reviewer"));
  const largest = Math.max(0, ...reviewers.map(({ done, open }) => done + open));
  return {
    title: t("staff:reviewers.pageTitle"),
    here: href(),
    stagesHref: paths.staffStages(language, at.code),
    stageName: textIn(stage.name, language),
    facts: t("staff:reviewers.facts", { number: stage.rules.reviewers, until: lastMinute(stage.endsAt) }),
    late: t(`staff:reviewers.late.${stage.rules.lateAssignedBy}`),
    mayRun: found.mayRun,
    counts: { applications: found.applications, lacking: found.lacking },
    previewHref: href({ preview: "yes" }),
    preview: previewing && !runId,
    run: run && runInWords(t, run, application, (to) => href({ ...shownBy, page: String(to) })),
    short: found.short.map(({ reference, missing }) => ({ ...application(reference), missing })),
    shortShown: found.lacking > REVIEWERS_SHOWN ? REVIEWERS_SHOWN : null,
    reviewers: reviewers.map((person) => reviewerRow(t, person, { limit: stage.rules.mostPerReviewer, largest }, href)),
    addable: found.addable.map(({ id, name }) => ({ value: id, label: name })),
    listed: reviewers.filter(({ removed }) => !removed).map(({ id, name }) => ({ value: id, label: name })),
    everListed: reviewers.map(({ id, name }) => ({ value: id, label: name })),
    reassign: reviewer && found.mayRun ? await reassignView(viewer, t, at, reviewer) : null,
    conflicts: conflicts.map(({ reference, reviewer: name, reason, at: when }) => ({
      ...application(reference),
      reviewer: name,
      reason,
      at: dayOf(when),
    })),
    runs: runs.map((each) => ({
      id: each.id,
      at: displayMoment(each.at),
      by: each.by ?? t("staff:reviewers.byPortal"),
      kind: t(each.third ? "staff:reviewers.runThird" : "staff:reviewers.runRegular"),
      assigned: each.assigned,
      short: each.short,
      href: href({ run: each.id }),
      current: each.id === runId,
    })),
  };
}

export type ReviewersView = Awaited<ReturnType<typeof reviewersView>>;

function reviewerRow(
  t: StaffWords,
  person: StageReviewers["reviewers"][number],
  stage: { limit: number | null; largest: number },
  href: (shown: Record<string, string>) => string,
) {
  const { id, name, removed, mayReview, done, open } = person;
  const stranded = !mayReview && open > 0;
  const limit = person.most ?? stage.limit;
  // Without a limit a bar is measured against the largest load, so that bars compare.
  const full = Math.max(limit ?? stage.largest, done + open, 1);
  return {
    id,
    name,
    /** What is open lies with somebody who cannot write it any more. */
    stranded,
    note: stranded
      ? t("staff:reviewers.stranded")
      : removed
        ? t("staff:reviewers.removed")
        : mayReview
          ? null
          : t("staff:reviewers.roleEnded"),
    done,
    open,
    limit: limit === null ? t("staff:reviewers.noLimit") : String(limit),
    donePercent: Math.round((done / full) * 100),
    openPercent: Math.round((open / full) * 100),
    openHref: open > 0 ? href({ reviewer: id }) : null,
  };
}

async function reassignView(viewer: Viewer, t: StaffWords, at: At, { id, name }: { id: string; name: string }) {
  const open = await listOpenReviews(viewer, { ...at, reviewerId: id });
  return {
    title: t("staff:reviewers.openOf", { name }),
    personId: id,
    reviews: open.map((review) => ({
      value: review.id,
      label: t("staff:reviewers.openSince", { reference: review.reference, day: dayOf(review.assignedAt) }),
    })),
  };
}

function runInWords(
  t: StaffWords,
  run: ExplainedRun,
  application: (reference: string) => { reference: string; href: string },
  pageHref: (page: number) => string,
) {
  return {
    title: run.at ? t("staff:reviewers.runOf", { at: displayMoment(run.at) }) : t("staff:reviewers.preview"),
    assigned: run.assigned,
    sha256: run.sha256,
    reviewers: run.reviewers.map(({ id, name, before, after, most }) => ({
      id,
      name,
      before,
      added: after - before,
      after,
      limit: most === null ? t("staff:reviewers.noLimit") : String(most),
    })),
    given: run.given.map(({ reference, reviewers }) => ({ ...application(reference), to: reviewers.join(" · ") })),
    pages: {
      position: run.pages > 1 ? t("staff:reviewers.page", { page: run.page, pages: run.pages }) : undefined,
      previousHref: run.page > 1 ? pageHref(run.page - 1) : undefined,
      nextHref: run.page < run.pages ? pageHref(run.page + 1) : undefined,
    },
    excluded: run.excluded.map(({ reviewer, kind, number, references }) => ({
      key: `${reviewer} ${kind}`,
      reviewer,
      why: t(`staff:reviewers.excludedFor.${kind}`),
      number,
      applications: references.map(application),
    })),
    short: run.short.map(({ reference, missing, why }) => ({
      ...application(reference),
      missing,
      why: t(`staff:reviewers.shortWhy.${why}`),
    })),
    shortNumber: run.shortNumber,
  };
}
