import { bakuDateOf } from "~/domain/calendar/baku-time";
import { isLocalDate } from "~/domain/calendar/local-date";
import { consentLapse, needsGuardian, newConsentLapse } from "~/domain/guardians/guardian";
import { requestConsent } from "~/domain/guardians/request-consent.server";
import type { TypedProfile } from "~/domain/people/profile-checks";
import type { Tx } from "~/platform/db.server";
import { type ConsentAfter, consentAfter } from "./consent-after";
import type { Correction } from "./correction.server";
import { guardiansNamedBy } from "./guardians-named-by.server";
import type { OwnApplication } from "./load-own-application.server";

type Corrected = Pick<Correction, "confirmed" | "changed"> & { profile: TypedProfile };

export type CorrectedConsent = { after: ConsentAfter; lapsesAt: Date | null };

/** What a correction that is sent now does to the consent, and until when a guardian who is asked can answer. */
export async function correctedConsent(
  tx: Tx,
  now: Date,
  cohort: { id: string; closesAt: Date; guardianConsentUnder: number; guardianLapseDays: number },
  corrected: Corrected,
): Promise<CorrectedConsent> {
  const { birthDate } = corrected.profile;
  const today = bakuDateOf(now);
  const isMinor = isLocalDate(birthDate) && needsGuardian(birthDate, cohort.guardianConsentUnder, today);
  const after = consentAfter(corrected, isMinor);
  if (after === "stands" || after === "ended") return { after, lapsesAt: null };
  const check = await tx.cohortStage.findFirst({
    where: { cohortId: cohort.id, kind: "initial_check" },
    select: { endsAt: true },
  });
  const { guardianLapseDays } = cohort;
  const anew = newConsentLapse(today, { guardianLapseDays, checkEndsAt: check?.endsAt ?? null });
  const first = consentLapse(cohort);
  return { after, lapsesAt: after === "first" && first > anew ? first : anew };
}

/**
 * Ends the consents that confirmed what was corrected, and writes to the guardians who must answer: those who had
 * consented, else those the profile names. The application waits already.
 */
export async function askGuardians(
  tx: Tx,
  now: Date,
  application: Pick<OwnApplication, "id" | "personId">,
  after: ConsentAfter,
): Promise<void> {
  if (after === "stands") return;
  const standing = { applicationId: application.id, guardianId: { not: null }, withdrawnAt: null };
  const consented = await tx.guardian.findMany({
    where: { email: { not: null }, consents: { some: { ...standing, kind: "participation", given: true } } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  await tx.consent.updateMany({ where: standing, data: { withdrawnAt: now, superseded: true } });
  if (after === "ended") return;
  // Who consented on paper may have no address: then those named in the profile are asked.
  const again = after === "anew" && consented.length > 0;
  const asked = again ? consented.map(({ id }) => id) : await guardiansNamedBy(tx, now, application.personId);
  for (const guardianId of asked) await requestConsent(tx, now, { applicationId: application.id, guardianId });
}
