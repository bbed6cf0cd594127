import { getPublicCohort } from "~/domain/cohorts/public-cohort.server";
import { asSystem } from "~/platform/db.server";
import { languageOf } from "~/web/language";

/** The call an address names, for answers that are not kept in memory. @throws {NotFound} */
export async function readPublicCohort(params: { language?: string; code?: string }) {
  const language = languageOf(params);
  return asSystem("a public call", async (tx, now) => {
    return { cohort: await getPublicCohort(tx, now, params.code ?? ""), language, now };
  });
}
