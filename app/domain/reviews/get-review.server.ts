import { z } from "zod";
import { type CheckFinding, checkFindingSchema } from "~/domain/applications/check-finding";
import { type FormChoices, loadFormChoices } from "~/domain/applications/form-choices.server";
import type { Answers } from "~/domain/forms/answer";
import { formShapeSchema } from "~/domain/forms/form-content-schema";
import type { PersonName } from "~/domain/people/name";
import type { ProfileValues } from "~/domain/people/profile-values";
import type { Viewer } from "~/domain/people/viewer";
import { loadSystemScores } from "~/domain/scores/load-system-scores.server";
import type { CriterionScores } from "~/domain/scores/total-of";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { Prisma } from "~/generated/prisma/client";
import { asViewer, type Tx } from "~/platform/db.server";
import { type BlindAnswer, blindAnswers, type Frozen, hiddenOf, type Region } from "./blind-answers";
import { keptApart } from "./kept-apart.server";
import { loadOwnReview, type OwnReview } from "./load-own-review.server";
import { maskNames } from "./mask-names";
import { type OthersReview, othersReviews } from "./others-reviews.server";
import { recordReviewReading } from "./record-review-reading.server";
import { isGivenBack } from "./review";
import { type Queue, stageQueue } from "./stage-queue.server";

export type ReviewToWrite = {
  /** Null while names are hidden. */
  applicant: PersonName | null;
  /** In which the answers are written. */
  language: string;
  answers: BlindAnswer[];
  /** What the initial check found, in place of the documents. */
  verified: CheckFinding[];
  /** What the portal scores itself, by criterion; part of every reviewer's total. */
  systemScores: CriterionScores;
  /** Of the other reviewers, as far as they may be seen now; null while they may not. */
  others: OthersReview[] | null;
  choices: Partial<FormChoices>;
  regions: Region[];
};

export type ReviewView = Omit<OwnReview, "applicationId"> & {
  /** The part of the queue around it. */
  queue: Queue;
  /** A conflict of interest has come to light since the assignment. */
  keptApart: boolean;
  /** Null for a review that was given back or that a conflict keeps away: nothing of it is theirs to read. */
  toWrite: ReviewToWrite | null;
};

const BEFORE = 12;
const SHOWN = 40;

/**
 * The viewer's own review with what they may read of the application, built from the frozen submission. Reading is put
 * on the audit trail. The same number of statements for any queue and any form.
 * @throws {NotFound} alike for another reviewer's review, one that was taken back, and none
 */
export function getReview(viewer: Viewer, { id }: { id: string }): Promise<ReviewView> {
  return asViewer(viewer, async (tx, now) => {
    const { applicationId, ...own } = await loadOwnReview(tx, viewer, id);
    const queue = await stageQueue(tx, viewer, own.stage.id, { around: id, before: BEFORE, most: SHOWN });
    const apart = own.open && (await keptApart(tx, now, viewer, { applicationId }));
    if (apart || isGivenBack(own.state)) return { ...own, queue, keptApart: apart, toWrite: null };
    await recordReviewReading(tx, now, viewer, id);
    return { ...own, queue, keptApart: false, toWrite: await toWrite(tx, { ...own, applicationId }) };
  });
}

async function toWrite(tx: Tx, own: OwnReview): Promise<ReviewToWrite> {
  const { language, findings, name, ...frozen } = await frozenAnswers(tx, own.applicationId);
  const hide = own.rules.namesHidden;
  const regions = await regionsOf(tx);
  const hidden = hiddenOf(frozen.profile, regions);
  const based = new Set(own.criteria.flatMap(({ basedOn }) => basedOn));
  const stage = { id: own.stage.id, criteria: own.stageCriteria };
  const system = await loadSystemScores(tx, stage, [own.applicationId]);
  const choices = (await loadFormChoices(tx, [own.cohort.id])).get(own.cohort.id) ?? {};
  return {
    applicant: hide ? null : name,
    language,
    answers: blindAnswers(frozen, own.criteria, hide, regions),
    verified: findings
      .filter(({ key }) => isAbout(key, based))
      .map(({ note, ...finding }) => ({ ...finding, ...(note && { note: hide ? maskNames(note, hidden) : note }) })),
    systemScores: system.get(own.applicationId) ?? {},
    others: await othersReviews(tx, own),
    choices,
    regions,
  };
}

async function regionsOf(tx: Tx): Promise<Region[]> {
  const regions = await tx.region.findMany({ select: { code: true, name: true } });
  return regions.map(({ code, name }) => ({ code, name: trilingualSchema.parse(name) }));
}

/** What was checked is told where a criterion rests on it: a document it names, the languages, the education. */
function isAbout(finding: string, based: ReadonlySet<string>): boolean {
  if (finding.startsWith("document.")) return based.has(finding.slice("document.".length));
  if (finding === "languages") return based.has("profile.languages");
  return finding === "education" && [...based].some((name) => /^profile\.(education|study|specialty)/.test(name));
}

type FrozenRow = {
  content: unknown;
  answers: Answers;
  profile: ProfileValues;
  language: string;
  findings: unknown;
  surname: string | null;
  givenName: string | null;
  patronymic: string | null;
  sex: PersonName["sex"];
};

/** The newest submission that staff may read, and what its last check found. One statement. */
async function frozenAnswers(
  tx: Tx,
  applicationId: string,
): Promise<Frozen & { language: string; findings: CheckFinding[]; name: PersonName }> {
  const [row] = await tx.$queryRaw<FrozenRow[]>(Prisma.sql`
    select f.content, u.answers, u.profile, u.language, k.findings, a.surname, a.given_name as "givenName",
      a.patronymic, a.sex
    from application a
    join lateral (select * from submission where application_id = a.id
      and (a.held_submission is null or number < a.held_submission) order by number desc limit 1) u on true
    join form_version f on f.id = u.form_version_id
    left join lateral (select findings from initial_check where application_id = a.id
      order by checked_at desc, id desc limit 1) k on true
    where a.id = ${applicationId}::uuid`);
  if (!row) throw new Error(`application ${applicationId} is reviewed and was never submitted`);
  const { surname, givenName, patronymic, sex } = row;
  return {
    content: formShapeSchema.parse(row.content),
    answers: row.answers,
    profile: row.profile,
    language: row.language,
    findings: z.array(checkFindingSchema).parse(row.findings ?? []),
    name: { surname: surname ?? "", givenName: givenName ?? "", patronymic, sex },
  };
}
