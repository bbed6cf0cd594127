import { bakuDateOf, lastBakuDayBefore } from "~/domain/calendar/baku-time";
import { displayDate } from "~/domain/calendar/local-date";
import { storableText } from "~/domain/forms/storable-text";
import { type Language, textIn } from "~/domain/languages";
import { isRole } from "~/domain/people/roles";
import type { Viewer } from "~/domain/people/viewer";
import { type ListedStaff, listStaff, STAFF_STATES } from "~/domain/staff/list-staff.server";
import { isUuid } from "~/domain/uuid";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { formatDateTime } from "~/web/format.server";
import { roleNames, roleOptions } from "./grant-options.server";

const LONGEST = 100;

/** The list of staff in words: what it is narrowed to by the address, its rows, and the next page. */
export async function staffView(viewer: Viewer, language: Language, params: URLSearchParams) {
  const t = translator(language);
  const search = storableText(params.get("search") ?? "")
    .trim()
    .slice(0, LONGEST);
  const [role, after] = [params.get("role"), params.get("after") ?? ""];
  const state = STAFF_STATES.find((each) => each === params.get("who"));
  const query = {
    ...{ search: search || undefined, state },
    ...{ role: isRole(role) ? role : undefined, after: isUuid(after) ? after : undefined },
  };
  const { staff, more } = await listStaff(viewer, query);
  const same = { search: query.search, role: query.role, who: state };
  return {
    title: t("staff:people.title"),
    asked: { search, role: query.role, who: state },
    narrowed: Object.values(same).some((value) => value !== undefined),
    roles: roleOptions(language),
    states: STAFF_STATES.map((value) => ({ value, label: t(`staff:people.states.${value}`) })),
    rows: staff.map((each) => rowOf(each, language)),
    clearHref: paths.adminPeople(language),
    inviteHref: paths.adminInvite(language),
    firstHref: query.after ? paths.adminPeople(language, same) : null,
    nextHref: more ? paths.adminPeople(language, { ...same, after: staff.at(-1)?.personId }) : null,
  };
}

function rowOf(staff: ListedStaff, language: Language) {
  const t = translator(language);
  const name = roleNames(language);
  const day = (instant: string) => displayDate(bakuDateOf(new Date(instant)));
  return {
    personId: staff.personId,
    href: paths.adminPerson(language, staff.personId),
    name: staff.name || staff.email,
    email: staff.email,
    state: staff.disabledAt ? t("staff:people.offShort") : staff.invited ? t("staff:people.invited") : null,
    lastSignedIn: staff.lastSignedInAt && formatDateTime(staff.lastSignedInAt, language),
    factor: staff.hasFactor ? t("staff:people.yes") : t("staff:people.no"),
    grants: staff.grants.map(({ id, role, scope, since, until }) => ({
      id,
      words: t("staff:people.roleAt", {
        role: name(role),
        scope: scope ? textIn(scope, language) : t("staff:people.everywhere"),
      }),
      since: day(since),
      until: until ? displayDate(lastBakuDayBefore(new Date(until))) : t("staff:people.noEnd"),
    })),
  };
}
