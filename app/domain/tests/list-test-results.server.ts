import { visibleToStaff } from "~/domain/applications/policy";
import { listName } from "~/domain/people/name";
import type { Viewer } from "~/domain/people/viewer";
import { ASSESSED } from "~/domain/stages/stage-work";
import type { Prisma } from "~/generated/prisma/client";
import type { TestResultSource } from "~/generated/prisma/enums";
import { asViewer, type Tx } from "~/platform/db.server";
import { loadTestStage, type StageAddress } from "./load-test-stage.server";
import { isOnlineTest } from "./test-standing";

/** As many rows as a page of the list has. */
const ROWS = 50;

export type ListedResult = {
  reference: string;
  name: string;
  percent: number | null;
  source: TestResultSource | null;
  recordedAt: Date | null;
  /** Results that this one took the place of. */
  earlier: number;
  sitting: { startedAt: Date; endsAt: Date; finishedAt: Date | null } | null;
  /** On top of the others' time; 0 for most people. */
  extraMinutes: number;
};

/**
 * Who is or was in a test stage, by reference, a page of them from after one, with their results; how many have one, and
 * the newest imports. A fixed number of statements. @throws {NotFound}
 */
export function listTestResults(viewer: Viewer, input: StageAddress & { after: string | null; missing: boolean }) {
  return asViewer(viewer, async (tx, now) => {
    const { cohort, stage, mayRun } = await loadTestStage(tx, viewer, input);
    const inForce = { stageId: stage.id, supersededAt: null };
    const within: Prisma.ApplicationWhereInput = {
      AND: [
        { cohortId: cohort.id },
        visibleToStaff(viewer),
        {
          OR: [
            { stageKey: stage.key, status: { in: [...ASSESSED] } },
            { testResults: { some: { stageId: stage.id } } },
            { sittings: { some: { stageId: stage.id } } },
          ],
        },
      ],
    };
    const rows = await tx.application.findMany({
      where: {
        ...within,
        ...(input.after !== null && { reference: { gt: input.after } }),
        ...(input.missing && { testResults: { none: inForce } }),
      },
      orderBy: { reference: "asc" },
      take: ROWS + 1,
      select: {
        ...{ reference: true, surname: true, givenName: true },
        testResults: {
          where: { stageId: stage.id },
          orderBy: { recordedAt: "desc" },
          select: { percent: true, source: true, recordedAt: true, supersededAt: true },
        },
        sittings: { where: { stageId: stage.id }, select: { startedAt: true, endsAt: true, finishedAt: true } },
        extraTimes: { where: inForce, select: { minutes: true } },
      },
    });
    const shown = rows.slice(0, ROWS);
    return {
      ...{ cohort, stage, mayRun, now },
      all: await tx.application.count({ where: within }),
      recorded: await tx.application.count({ where: { ...within, testResults: { some: inForce } } }),
      bank: await tx.testQuestion.count({ where: { programmeId: cohort.programmeId, retiredAt: null } }),
      programmeCode: (
        await tx.programme.findUniqueOrThrow({ where: { id: cohort.programmeId }, select: { code: true } })
      ).code,
      asking: mayRun && isOnlineTest(stage) ? await askingForAdjustments(tx, within) : [],
      imports: await tx.testImport.findMany({
        where: { stageId: stage.id },
        orderBy: { uploadedAt: "desc" },
        take: 5,
        select: { id: true, fileName: true, uploadedAt: true, appliedAt: true },
      }),
      next: rows.length > ROWS ? (shown.at(-1)?.reference ?? null) : null,
      rows: shown.map(({ reference, surname, givenName, testResults, sittings, extraTimes }): ListedResult => {
        const now = testResults.find(({ supersededAt }) => supersededAt === null);
        return {
          reference,
          name: listName({ surname, givenName }),
          percent: now?.percent.toNumber() ?? null,
          source: now?.source ?? null,
          recordedAt: now?.recordedAt ?? null,
          earlier: testResults.length - (now ? 1 : 0),
          sitting: sittings[0] ?? null,
          extraMinutes: extraTimes[0]?.minutes ?? 0,
        };
      }),
    };
  });
}

/** Who of them said in the application they sent that they need adjustments, and has not begun; by reference. */
async function askingForAdjustments(tx: Tx, within: Prisma.ApplicationWhereInput): Promise<string[]> {
  const rows = await tx.application.findMany({
    where: {
      AND: [
        within,
        { status: { in: [...ASSESSED] }, sittings: { none: {} } },
        { submissions: { some: { profile: { path: ["needsAdjustments"], equals: true } } } },
      ],
    },
    orderBy: { reference: "asc" },
    take: ROWS,
    select: { reference: true },
  });
  return rows.map(({ reference }) => reference);
}
