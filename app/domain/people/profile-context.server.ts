import countries from "i18n-iso-countries";
import { ageOn } from "~/domain/calendar/age";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { isLocalDate } from "~/domain/calendar/local-date";
import { readSetting } from "~/domain/settings/read-setting.server";
import type { Tx } from "~/platform/db.server";
import type { ProfileContext, TypedProfile } from "./profile-checks";

const COUNTRIES = Object.keys(countries.getAlpha2Codes());

/** What the profile's checks need besides the profile. Without a cohort, `references` is empty. */
export async function profileContext(
  tx: Tx,
  now: Date,
  typed: TypedProfile,
  references: ProfileContext["references"] = {},
): Promise<ProfileContext> {
  const today = bakuDateOf(now);
  const regions = await tx.region.findMany({ where: { selectable: true }, select: { code: true } });
  return {
    today,
    guardiansMost: await readSetting(tx, now, "guardians.most"),
    ageOnSubmitDay: isLocalDate(typed.birthDate) ? ageOn(typed.birthDate, today) : null,
    references,
    countries: COUNTRIES,
    regions: regions.map((region) => region.code),
  };
}
