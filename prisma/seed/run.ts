import { recordAudit } from "~/domain/audit/record-audit.server";
import { asSystem, type Tx } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { loadDemonstration } from "./demonstration/load-demonstration";
import { markMailsSent } from "./demonstration/mark-mails-sent";

/** The two lines of the audit trail that tell how far the demonstration data are. */
const BEGUN = "begin_demonstration_data";
const LOADED = "load_demonstration_data";

type Progress = "none" | "begun" | "loaded";

/**
 * Whether the database holds nothing yet.
 * @throws an `expected` error when a process that loaded the demonstration data did not come to its end
 */
export async function isEmpty(): Promise<boolean> {
  const progress = await asSystem("looking for demonstration data", progressOf);
  if (progress === "begun") throw halfLoaded();
  if (progress === "loaded") return false;
  return asSystem("looking for demonstration data", async (tx) => (await tx.person.count()) === 0);
}

/** Loads the demonstration data into a database that has none; where they are, nothing changes. */
export async function seed({ say }: { applications?: number; say: (line: string) => void }): Promise<void> {
  if (env.production) throw new Error("demonstration data are never loaded in production");
  const begun = await asSystem("demonstration data", async (tx, now) => {
    // Two commands that start at once wait for each other here; the second finds the first one's mark.
    await tx.$queryRaw`select id from clock for update`;
    const progress = await progressOf(tx);
    if (progress === "begun") throw halfLoaded();
    if (progress === "loaded") return null;
    await mark(tx, now, BEGUN);
    return now;
  });
  if (!begun) {
    say("the demonstration data are there already");
    return;
  }
  await loadDemonstration(begun);
  await asSystem("demonstration data", async (tx, now) => {
    await markMailsSent(tx);
    await mark(tx, now, LOADED);
  });
}

async function progressOf(tx: Tx): Promise<Progress> {
  const lines = await tx.auditEntry.findMany({
    where: { entity: "portal", entityId: "demonstration" },
    select: { action: true },
  });
  if (lines.some(({ action }) => action === LOADED)) return "loaded";
  return lines.some(({ action }) => action === BEGUN) ? "begun" : "none";
}

function mark(tx: Tx, now: Date, action: typeof BEGUN | typeof LOADED): Promise<void> {
  const entity = { entity: "portal", entityId: "demonstration" } as const;
  return recordAudit(tx, now, { actor: "system", actorPersonId: null, action, ...entity });
}

function halfLoaded(): Error {
  const message =
    "The demonstration data are being loaded by another process, or were left half-loaded: npm run db:reset";
  return Object.assign(new Error(message), { expected: true });
}
