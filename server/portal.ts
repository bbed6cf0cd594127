// What the commands in scripts/ call: the one entry of the built server code, and of the development server.
import * as build from "virtual:remix/server-build";
import { closeDatabase } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { closeMail } from "~/platform/mail.server";
import { startPortalWorker } from "~/worker.server";
import type { DevelopmentTools } from "./development-tools";
import { refuseUnsafeDatabase } from "./refuse-unsafe-database";
import { startServer } from "./start-server";

export type Portal = {
  /** Where people find it; null for a process that only works. */
  address: string | null;
  demo: boolean;
  /** Stops in order: new requests, running requests, jobs, connections. */
  stop: () => Promise<void>;
};

/**
 * Starts what WORKER asks for in this process.
 * @throws {EnvironmentFault} with one line per fault
 */
export async function startPortal(development?: DevelopmentTools): Promise<Portal> {
  await refuseUnsafeDatabase();
  const worker = env.WORKER === "off" ? null : await startPortalWorker();
  const server = env.WORKER === "only" ? null : await startServer(build, development);
  return {
    address: server && env.appUrl,
    demo: env.demo,
    stop: async () => {
      await server?.stop();
      await worker?.();
      closeMail();
      await closeDatabase();
    },
  };
}

export type SeedOptions = { applications?: number; say: (line: string) => void };

/** Whether the database holds nothing yet, so that the demonstration data may be loaded. */
export async function isEmpty(): Promise<boolean> {
  return (await import("../prisma/seed/run")).isEmpty();
}

/** Loads the demonstration data. */
export async function seed(options: SeedOptions): Promise<void> {
  await (await import("../prisma/seed/run")).seed(options);
}

/**
 * Brings what every installation starts with: programmes, units, regions, settings, holidays, texts, and no person.
 * @returns false where all of it was there @throws on a database the portal would refuse to start on
 */
export async function installReferenceData(): Promise<boolean> {
  await refuseUnsafeDatabase();
  const { installReferenceData: install } = await import("../prisma/seed/reference/install-reference-data");
  return (await install()) > 0;
}

/** Follows the whole audit trail from its beginning, in the order it was chained. */
export async function verifyAudit(onProgress: (checked: number) => Promise<void>) {
  return (await import("~/domain/audit/verify-chain.server")).verifyChain(onProgress);
}

/** What would be erased by itself now, by category; changes nothing. */
export async function planRetention() {
  return (await import("~/domain/retention/plan-retention.server")).planRetentionAlone();
}

/** Brings every sealed value under the first of SEALING_KEYS. @param onProgress told what was sealed anew so far */
export async function rotateKeys(onProgress: (column: string, resealed: number) => void) {
  return (await import("~/domain/keys/rotate-keys.server")).rotateKeys(onProgress);
}

export { closeDatabase };
