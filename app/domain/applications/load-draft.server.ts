import { z } from "zod";
import { localDateOfColumn } from "~/domain/calendar/local-date";
import { eligibilityChecklist } from "~/domain/eligibility/eligibility-checklist";
import { factsOfProfile } from "~/domain/eligibility/eligibility-facts";
import { eligibilityDay, eligibilityRulesSchema } from "~/domain/eligibility/eligibility-rules";
import type { Answers } from "~/domain/forms/answer";
import { answersSchema } from "~/domain/forms/answers-schema";
import { formShapeSchema } from "~/domain/forms/form-content-schema";
import { sectionProgress } from "~/domain/forms/missing-answers";
import { type LoadedProfile, loadProfile } from "~/domain/people/load-profile.server";
import type { ProfileContext } from "~/domain/people/profile-checks";
import { profileContext } from "~/domain/people/profile-context.server";
import { profileProgress } from "~/domain/people/profile-progress";
import type { ProfileValues } from "~/domain/people/profile-values";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import { splitProfile } from "~/domain/people/split-profile";
import type { Tx } from "~/platform/db.server";
import { contextOf } from "./answers-context.server";
import { withoutDeclarations } from "./declarations";
import { type FormChoices, loadFormChoices } from "./form-choices.server";
import { taskList } from "./task-list";

/** The columns a draft is drawn from. */
export type DraftRow = {
  answers: unknown;
  formVersion: { content: unknown };
  cohort: {
    id: string;
    startsOn: Date;
    endsOn: Date;
    closesAt: Date;
    eligibility: unknown;
    kindRules: unknown;
    guardianConsentUnder: number;
  };
};

type DraftSources = {
  profile: LoadedProfile;
  profileContext: ProfileContext;
  choices: Map<string, FormChoices>;
};

/** What all drafts of one person share; as many statements for thirty drafts as for one. */
export async function loadDraftSources(
  tx: Tx,
  now: Date,
  personId: string,
  cohortIds: readonly string[],
): Promise<DraftSources> {
  const choices = await loadFormChoices(tx, cohortIds);
  const profile = await loadProfile(tx, personId);
  return { profile, choices, profileContext: await profileContext(tx, now, profile.typed) };
}

const NO_CHOICES: FormChoices = {
  all: [],
  hostsInterns: [],
  hostsVolunteers: [],
  cohortSeats: [],
  cohortPositions: [],
};

/** A draft with everything its pages are drawn from: the form, what was typed, what is missing, who may apply. */
export function draftOf(row: DraftRow, sources: DraftSources, now: Date) {
  const { profile } = sources;
  const choices = sources.choices.get(row.cohort.id) ?? NO_CHOICES;
  const content = withoutDeclarations(formShapeSchema.parse(row.formVersion.content));
  const context = contextOf(now, row.cohort, profile.typed, choices);
  const answers = storedAnswers(content, row.answers, context);
  const asked = { ...sources.profileContext, references: context.references };
  const tasks = taskList(
    SHIPPED_PROFILE.pages,
    profileProgress(SHIPPED_PROFILE, profile.typed, asked),
    content,
    sectionProgress(content, answers, context),
  );
  const eligibility = checklistOf(row, splitProfile(SHIPPED_PROFILE, profile.typed, asked).values);
  return { content, answers, context, choices, profile, profileContext: asked, tasks, eligibility };
}

export type Draft = ReturnType<typeof draftOf>;

/** What was saved for this form; keys it does not have, and values no page could have sent, are left out. */
function storedAnswers(content: Draft["content"], stored: unknown, context: Draft["context"]): Answers {
  const known = z.record(z.string(), z.unknown()).catch({}).parse(stored);
  const entries = content.sections.flatMap((section) =>
    section.questions.map((question) => [question.key, known[question.key]] as const),
  );
  const present = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  return answersSchema(content, context, "saving").catch({}).parse(present);
}

function checklistOf(row: DraftRow, values: ProfileValues) {
  const rules = eligibilityRulesSchema.parse(row.cohort.eligibility);
  const day = eligibilityDay(rules, {
    closesAt: row.cohort.closesAt,
    startsOn: localDateOfColumn(row.cohort.startsOn),
  });
  const codes = (levels: readonly { code: string }[]) => levels.map((level) => level.code);
  const checklist = eligibilityChecklist(rules, factsOfProfile(values, SHIPPED_PROFILE), {
    day,
    educationLevels: codes(SHIPPED_PROFILE.educationLevels),
    languageLevels: codes(SHIPPED_PROFILE.languageLevels),
  });
  return { rules, day, checklist };
}
