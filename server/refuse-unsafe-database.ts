import { databaseFaults } from "~/platform/database-check.server";
import { EnvironmentFault } from "~/platform/env.server";

/** @throws {EnvironmentFault} when acknowledged work could be lost or row-level security would not count */
export async function refuseUnsafeDatabase(): Promise<void> {
  const faults = await databaseFaults();
  if (faults.length > 0) throw new EnvironmentFault(faults.map((fault) => `DATABASE_URL: ${fault}`));
}
