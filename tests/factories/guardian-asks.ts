import { type EligibilityRules, eligibilityRulesSchema } from "~/domain/eligibility/eligibility-rules";
import { asSystem } from "~/platform/db.server";

/** Has a cohort ask guardians more than every cohort does, whatever may still be edited. */
export function askGuardians(code: string, guardianAsks: EligibilityRules["guardianAsks"]): Promise<void> {
  return asSystem("test", async (tx) => {
    const { eligibility } = await tx.cohort.findUniqueOrThrow({ where: { code }, select: { eligibility: true } });
    const rules = eligibilityRulesSchema.parse(eligibility);
    await tx.cohort.update({
      where: { code },
      data: { eligibility: { ...rules, guardianAsks } },
      select: { id: true },
    });
  });
}
