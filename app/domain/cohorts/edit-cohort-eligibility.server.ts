import { loadCalendar } from "~/domain/calendar/load-calendar.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { cohortDateFaults } from "./cohort-date-faults";
import { dateMeasure } from "./date-measure";
import { eligibilityCodes } from "./eligibility-codes.server";
import { type EligibilityInput, enteredEligibility } from "./eligibility-input";
import { loadAuthoredCohort } from "./load-authored-cohort.server";
import { editingBlockers, writeCohort } from "./write-cohort.server";

/**
 * Writes who may apply. Locked once the call is open.
 * @throws {RuleBroken} with the field of each reason @throws {Conflict} when somebody wrote it since
 */
export function editCohortEligibility(
  viewer: Viewer,
  input: { code: string; version: number; reason: string; rules: EligibilityInput },
): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await loadAuthoredCohort(tx, viewer, input.code);
    const refused = editingBlockers(cohort, "eligibility", input.reason, now);
    const { rules, blockers } = enteredEligibility(input.rules, eligibilityCodes());
    if (!rules || refused.length > 0) throw new RuleBroken([...blockers, ...refused]);
    if (cohort.state !== "draft") {
      const measure = dateMeasure({ ...cohort, eligibility: rules }, cohort.days, await loadCalendar(tx, now));
      const faults = cohortDateFaults(cohort.days, measure);
      // The fields of the faults stand on the page of dates.
      if (faults.length > 0) throw new RuleBroken(faults.map(({ field: _, ...fault }) => fault));
    }
    const old = new Map(Object.entries(cohort.eligibility));
    await writeCohort(tx, now, viewer, cohort, {
      part: "eligibility",
      version: input.version,
      reason: input.reason,
      fields: Object.entries(rules).flatMap(([name, value]) =>
        JSON.stringify(old.get(name)) === JSON.stringify(value) ? [] : [name],
      ),
      data: {
        eligibility: rules,
        guardianConsentUnder: rules.guardianConsentUnder,
        guardianLapseDays: rules.guardianConsentLapseDays,
      },
    });
  });
}
