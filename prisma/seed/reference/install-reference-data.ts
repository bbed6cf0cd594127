import { asSystem } from "~/platform/db.server";
import { addHolidays } from "./add-holidays";
import { addProgrammes } from "./add-programmes";
import { addDecisionReasons } from "./add-reasons";
import { addRegions } from "./add-regions";
import { addRubrics } from "./add-rubrics";
import { addSettings } from "./add-settings";
import { addTestQuestions } from "./add-test-questions";
import { addTextDocuments } from "./add-texts";
import { addUnits } from "./add-units";

/**
 * What every installation of the portal starts with, and no person. It adds what is missing and changes nothing that
 * is there: all of it may be edited later, and running it again must not undo that.
 * @returns how many rows were added: none where all of it was there
 */
export function installReferenceData(): Promise<number> {
  return asSystem("install reference data", async (tx, now) => {
    // Several processes may start at once: one adds, the others wait and find everything there.
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtext('korpu reference data'))::text`;
    // In this order: units stand in regions, programmes and rubrics belong to what is before them.
    return (
      (await addSettings(tx, now)) +
      (await addRegions(tx)) +
      (await addUnits(tx)) +
      (await addProgrammes(tx, now)) +
      (await addRubrics(tx)) +
      (await addTestQuestions(tx, now)) +
      (await addHolidays(tx)) +
      (await addTextDocuments(tx, now)) +
      (await addDecisionReasons(tx))
    );
  });
}
