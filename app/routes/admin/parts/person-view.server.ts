import { bakuDateOf, lastBakuDayBefore } from "~/domain/calendar/baku-time";
import { displayDate } from "~/domain/calendar/local-date";
import { NotFound } from "~/domain/errors";
import { findAccount } from "~/domain/identity/find-account.server";
import { type Language, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { type GrantOf, listGrantsOf } from "~/domain/staff/list-grants-of.server";
import { isUuid } from "~/domain/uuid";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { accountView } from "./account-view.server";
import { grantOptions, roleNames } from "./grant-options.server";

/** One account for an administrator: how its owner gets in, which roles they hold, and which they held. @throws {NotFound} */
export async function personView(viewer: Viewer, language: Language, personId: string) {
  const account = isUuid(personId) ? await findAccount(viewer, { personId }) : null;
  if (!account) throw new NotFound();
  const grants = await listGrantsOf(viewer, { personId });
  const words = grants.map((grant) => ({ ...grantView(grant, language), holds: grant.holds }));
  return {
    title: account.name || account.email,
    trail: [{ href: paths.adminPeople(language), text: translator(language)("staff:people.title") }],
    account: accountView(account, language),
    grants: words.filter(({ holds }) => holds),
    history: words.filter(({ holds }) => !holds),
    ...(await grantOptions(viewer, language)),
  };
}

export type GrantView = ReturnType<typeof grantView>;

function grantView(grant: GrantOf, language: Language) {
  const t = translator(language);
  const day = (instant: Date) => displayDate(bakuDateOf(instant));
  const { id, role, scope, since, until, revokedAt, grantedBy, revokedBy } = grant;
  return {
    id,
    role: roleNames(language)(role),
    scope: scope ? textIn(scope, language) : t("staff:people.everywhere"),
    since: day(since),
    until: until ? displayDate(lastBakuDayBefore(until)) : t("staff:people.noEnd"),
    grantedBy: grantedBy ?? t("staff:people.byPortal"),
    ended: revokedAt ? day(revokedAt) : until && displayDate(lastBakuDayBefore(until)),
    endedBy: revokedAt ? (revokedBy ?? t("staff:people.byPortal")) : t("staff:people.byClock"),
  };
}
