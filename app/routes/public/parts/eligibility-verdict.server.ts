import type { PublicCall } from "~/domain/cohorts/public-call.server";
import { type ChecklistItem, eligibilityChecklist } from "~/domain/eligibility/eligibility-checklist";
import type { EligibilityFacts } from "~/domain/eligibility/eligibility-facts";
import type { Language } from "~/domain/languages";
import { translator } from "~/i18n/texts.server";
import { SHIPPED_LEVELS } from "~/web/profile-names.server";
import { type CallLines, callLines } from "./call-lines.server";
import { type EligibilityValues, factsOf } from "./eligibility-answers";

export type EligibilityVerdict = {
  suits: "yes" | "no" | "unknown";
  isOpen: boolean;
  items: { condition: string; label: string; verdict: ChecklistItem["verdict"]; reasons: string[] }[];
  /** Other calls these answers fit; only looked for when this one does not. */
  others: CallLines[];
};

export function eligibilityVerdict(
  call: PublicCall,
  others: PublicCall[],
  values: EligibilityValues,
  language: Language,
  now: Date,
): EligibilityVerdict {
  const facts = factsOf(values);
  const t = translator(language);
  const items = checklist(call, facts);
  const suits = verdictOf(items);
  return {
    suits,
    isOpen: call.phase === "open",
    items: items.map(({ condition, verdict, blockers }) => ({
      condition,
      verdict,
      label: t(`public:cohort.${condition}`),
      // The keys are those of the rules of eligibility, all of them in the texts (a test holds them together).
      reasons: blockers.map((blocker) => t(`blockers:${blocker.key}` as "blockers:eligibility.tooOld", blocker.params)),
    })),
    others:
      suits === "no"
        ? others
            .filter((other) => checklist(other, facts).every((item) => item.verdict !== "notMet"))
            .map((other) => callLines(other, language, now))
        : [],
  };
}

function checklist(call: PublicCall, facts: EligibilityFacts): ChecklistItem[] {
  return eligibilityChecklist(call.eligibility, facts, {
    day: call.ageOn,
    educationLevels: SHIPPED_LEVELS.education,
    languageLevels: SHIPPED_LEVELS.language,
  });
}

function verdictOf(items: ChecklistItem[]): EligibilityVerdict["suits"] {
  if (items.some((item) => item.verdict === "notMet")) return "no";
  return items.every((item) => item.verdict === "met") ? "yes" : "unknown";
}
