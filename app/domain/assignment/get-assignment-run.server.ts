import { NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { isUuid } from "~/domain/uuid";
import { asViewer, type Tx } from "~/platform/db.server";
import { findAssignedStage } from "./assigned-stage.server";
import { type Explanation, explanationSchema } from "./explanation";
import { planAssignment } from "./run-assignment.server";

/** Applications of one page of what was given. */
const GIVEN_PAGE = 50;

/** An explanation in names and references, with one page of what was given. */
export type ExplainedRun = Omit<Explanation, "reviewers" | "given" | "excluded" | "short"> & {
  sha256: string;
  at: Date | null;
  assigned: number;
  reviewers: (Explanation["reviewers"][number] & { name: string })[];
  given: { reference: string; reviewers: string[] }[];
  page: number;
  pages: number;
  excluded: { reviewer: string; kind: Explanation["excluded"][number]["kind"]; number: number; references: string[] }[];
  short: { reference: string; missing: number; why: Explanation["short"][number]["why"] }[];
  shortNumber: number;
};

type At = { code: string; stageKey: string; page: number };

/** How a past assignment came about. @throws {NotFound} */
export function getAssignmentRun(viewer: Viewer, { runId, ...at }: At & { runId: string }): Promise<ExplainedRun> {
  return asViewer(viewer, async (tx) => {
    const stage = await findAssignedStage(tx, viewer, at);
    const run = isUuid(runId)
      ? await tx.assignmentRun.findFirst({
          where: { id: runId, stageId: stage.id },
          select: { at: true, inputSha256: true, assigned: true, explanation: true },
        })
      : null;
    if (!run) throw new NotFound();
    const { at: when, inputSha256: sha256, assigned } = run;
    return inWords(tx, explanationSchema.parse(run.explanation), { at: when, sha256, assigned, page: at.page });
  });
}

/** What an assignment would do now. Changes nothing. @throws {NotFound} */
export function previewAssignment(viewer: Viewer, at: At): Promise<ExplainedRun> {
  return asViewer(viewer, async (tx, now) => {
    const stage = await findAssignedStage(tx, viewer, at);
    const { explanation, sha256, assigned } = await planAssignment(tx, now, stage);
    return inWords(tx, explanation, { at: null, sha256, assigned, page: at.page });
  });
}

/** Names and references of what is shown, in two statements. */
async function inWords(
  tx: Tx,
  explanation: Explanation,
  about: Pick<ExplainedRun, "at" | "sha256" | "assigned" | "page">,
): Promise<ExplainedRun> {
  const pages = Math.max(1, Math.ceil(explanation.given.length / GIVEN_PAGE));
  const page = Math.min(Math.max(1, about.page), pages);
  const given = explanation.given.slice((page - 1) * GIVEN_PAGE, page * GIVEN_PAGE);
  const excluded = explanation.excluded.map((group) => ({ ...group, shown: group.applications.slice(0, GIVEN_PAGE) }));
  const short = explanation.short.slice(0, GIVEN_PAGE);
  const people = new Set([
    ...explanation.reviewers.map(({ id }) => id),
    ...given.flatMap(({ reviewers }) => reviewers),
    ...excluded.map(({ reviewer }) => reviewer),
  ]);
  const applications = [
    ...given.map(({ application }) => application),
    ...excluded.flatMap(({ shown }) => shown),
    ...short.map(({ application }) => application),
  ];
  const users = await tx.user.findMany({
    where: { personId: { in: [...people] } },
    select: { personId: true, name: true },
  });
  const rows = await tx.application.findMany({
    where: { id: { in: [...new Set(applications)] } },
    select: { id: true, reference: true },
  });
  const names = new Map(users.map(({ personId, name }) => [personId, name]));
  const references = new Map(rows.map(({ id, reference }) => [id, reference]));
  const nameOf = (id: string) => names.get(id) ?? "";
  const referenceOf = (id: string) => references.get(id) ?? "";
  return {
    ...about,
    perApplication: explanation.perApplication,
    third: explanation.third,
    reviewers: explanation.reviewers
      .map((reviewer) => ({ ...reviewer, name: nameOf(reviewer.id) }))
      .sort((a, b) => a.name.localeCompare(b.name, "az")),
    given: given
      .map(({ application, reviewers }) => ({
        reference: referenceOf(application),
        reviewers: reviewers.map(nameOf).sort((a, b) => a.localeCompare(b, "az")),
      }))
      .sort((a, b) => (a.reference < b.reference ? -1 : 1)),
    page,
    pages,
    excluded: excluded.map(({ reviewer, kind, applications: all, shown }) => ({
      reviewer: nameOf(reviewer),
      kind,
      number: all.length,
      references: shown.map(referenceOf).sort(),
    })),
    short: short.map(({ application, missing, why }) => ({ reference: referenceOf(application), missing, why })),
    shortNumber: explanation.short.length,
  };
}
