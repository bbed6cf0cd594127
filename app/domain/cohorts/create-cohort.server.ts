import { recordAudit } from "~/domain/audit/record-audit.server";
import { afterBakuDay, bakuInstant } from "~/domain/calendar/baku-time";
import { loadCalendar } from "~/domain/calendar/load-calendar.server";
import { NotAllowed, RuleBroken } from "~/domain/errors";
import { canMakeCohorts } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { recordTranslationChecks } from "~/domain/translations/record-translation-checks.server";
import { type TextInput, textBlockers } from "~/domain/translations/text-input";
import type { Prisma } from "~/generated/prisma/client";
import type { ParticipationKind } from "~/generated/prisma/enums";
import { asViewer, type Tx } from "~/platform/db.server";
import { cohortCodeBlockers } from "./cohort-code";
import { DEFAULT_NUMBERS, DEFAULT_STAGE_NAMES, defaultCompletion, defaultEligibility } from "./cohort-defaults";
import { COHORT_NAME_MAX } from "./cohort-texts";
import { dayColumns } from "./day-columns";
import { eligibilityCodes } from "./eligibility-codes.server";
import { enteredDay } from "./entered-days";
import { proposedDays } from "./proposed-days";

export type NewCohort = {
  programmeCode: string;
  code: string;
  name: TextInput;
  /** The day it starts, "05.03.2027"; the other days are counted back from it. */
  startsOn: string;
};

/**
 * Makes a draft cohort of a programme with days that agree, the stages every selection has, and what its programme's
 * latest cohort had for who may apply and when it is completed. It has no seats and no form yet.
 * @throws {NotAllowed} for who makes no cohorts there @throws {RuleBroken} a code, a name or a day that will not do
 */
export function createCohort(viewer: Viewer, input: NewCohort): Promise<{ code: string }> {
  const { code, name } = input;
  return asViewer(viewer, async (tx, now) => {
    const programme = await programmeToFill(tx, viewer, input.programmeCode);
    const startsOn = enteredDay(input.startsOn);
    const blockers = [
      ...cohortCodeBlockers(code, programme.code),
      ...textBlockers("name", name.text, { max: COHORT_NAME_MAX, needed: "all" }),
      ...(startsOn
        ? []
        : [{ key: input.startsOn === "" ? "answer.enterDate" : "answer.dateNotReal", field: "startsOn" }]),
    ];
    if (!startsOn || blockers.length > 0) throw new RuleBroken(blockers);
    const { offerValidWorkingDays } = DEFAULT_NUMBERS;
    const days = proposedDays(startsOn, programme.participation, offerValidWorkingDays, await loadCalendar(tx, now));
    const { rules, kindRules } = await startingPoint(tx, programme.id, programme.participation);
    const [cohort] = await tx.cohort.createManyAndReturn({
      data: {
        programmeId: programme.id,
        code,
        name: name.text,
        state: "draft",
        createdAt: now,
        ...dayColumns(days),
        ...DEFAULT_NUMBERS,
        ...rules,
        kindRules: { ...kindRules, orientationOn: days.orientationOn },
      },
      skipDuplicates: true,
      select: { id: true },
    });
    if (!cohort) throw new RuleBroken([{ key: "cohort.codeTaken", field: "code" }]);
    await tx.cohortStage.createMany({
      data: days.stages.map((stage, at) => ({
        cohortId: cohort.id,
        position: at + 1,
        key: stage.key,
        kind: stage.kind,
        name: stage.kind === "decision" ? DEFAULT_STAGE_NAMES.decision : DEFAULT_STAGE_NAMES.initialCheck,
        startsAt: bakuInstant(stage.startsOn),
        endsAt: afterBakuDay(stage.endsOn),
      })),
    });
    await recordTranslationChecks(tx, now, {
      entity: "cohort",
      entityId: cohort.id,
      personId: viewer.personId,
      texts: [{ path: "name", before: null, after: name.text, stillRight: [] }],
    });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "create_cohort",
      entity: "cohort",
      entityId: cohort.id,
      fields: ["code", "name", "startsOn"],
    });
    return { code };
  });
}

async function programmeToFill(tx: Tx, viewer: Viewer, code: string) {
  const programme = await tx.programme.findUnique({
    where: { code },
    select: { id: true, code: true, participation: true },
  });
  if (!programme) throw new RuleBroken([{ key: "answer.chooseFromList", field: "programme" }]);
  if (!canMakeCohorts(viewer, programme.id)) throw new NotAllowed(false);
  return programme;
}

/** What a new cohort starts from: the latest cohort of its programme, or what fits how people take part. */
async function startingPoint(tx: Tx, programmeId: string, kind: ParticipationKind) {
  const latest = await tx.cohort.findFirst({
    where: { programmeId },
    orderBy: [{ startsOn: "desc" }, { code: "desc" }],
    select: {
      eligibility: true,
      completion: true,
      kindRules: true,
      languageOfWork: true,
      mode: true,
      unitConfirms: true,
      keepWaitingAllowed: true,
      guardianConsentUnder: true,
      guardianLapseDays: true,
      venueUnitId: true,
    },
  });
  if (!latest) {
    const rules = {
      eligibility: defaultEligibility(eligibilityCodes().education),
      completion: defaultCompletion(kind),
      languageOfWork: "az",
      mode: "in_person",
      unitConfirms: kind === "placement",
      keepWaitingAllowed: kind === "placement" || kind === "volunteering",
    };
    return { rules, kindRules: {} };
  }
  const { eligibility, completion, kindRules, ...rules } = latest;
  return {
    rules: {
      ...rules,
      eligibility: eligibility as Prisma.InputJsonObject,
      completion: completion as Prisma.InputJsonObject,
    },
    kindRules: kindRules as Prisma.InputJsonObject,
  };
}
