import { NotAllowed } from "~/domain/errors";
import type { Trilingual } from "~/domain/languages";
import { foldedWords } from "~/domain/people/fold";
import { canAdminister } from "~/domain/people/policy";
import type { Role } from "~/domain/people/roles";
import type { Viewer } from "~/domain/people/viewer";
import { Prisma } from "~/generated/prisma/client";
import { asViewer } from "~/platform/db.server";

const STAFF_PAGE_ROWS = 50;

/** Now: holds a role. Invited: has not chosen a password yet. Former: held one once. */
export const STAFF_STATES = ["now", "invited", "former"] as const;
type StaffState = (typeof STAFF_STATES)[number];

type StaffQuery = {
  /** Beginnings of names, or a part of the address. */
  search?: string;
  role?: Role;
  state?: StaffState;
  /** The person after whom the page begins. */
  after?: string;
};

type ListedGrant = { id: string; role: Role; scope: Trilingual | null; since: string; until: string | null };

export type ListedStaff = {
  personId: string;
  name: string;
  email: string;
  disabledAt: Date | null;
  lastSignedInAt: Date | null;
  hasFactor: boolean;
  invited: boolean;
  /** The roles held at this moment, in the order they were given. */
  grants: ListedGrant[];
};

/**
 * Everybody who works here, by name, with what they may do and where: one statement for any number of them. Names are
 * searched folded, so that "elesgerova" finds Ələsgərova. @throws {NotAllowed}
 */
export function listStaff(viewer: Viewer, query: StaffQuery): Promise<{ staff: ListedStaff[]; more: boolean }> {
  return asViewer(viewer, async (tx, now) => {
    if (!canAdminister(viewer)) throw new NotAllowed(false);
    const held = Prisma.sql`g.person_id = u.person_id and g.revoked_at is null and g.granted_at <= ${now}
      and (g.ends_at is null or g.ends_at > ${now})`;
    const rows = await tx.$queryRaw<ListedStaff[]>`
      select u.person_id as "personId", u.name, u.email, u.disabled_at as "disabledAt", u.last_signed_in_at as "lastSignedInAt",
        (exists (select from authenticator_app a where a.user_id = u.id and a.secret is not null)
          or exists (select from passkey p where p.user_id = u.id)) as "hasFactor",
        exists (select from staff_invitation i where i.user_id = u.id and i.used_at is null) and u.last_signed_in_at is null
          as invited,
        (select coalesce(json_agg(json_build_object('id', g.id, 'role', g.role, 'scope', coalesce(p.name, c.name, t.name),
            'since', to_json(g.granted_at), 'until', to_json(g.ends_at)) order by g.granted_at, g.id), '[]')
          from role_grant g left join programme p on p.id = g.programme_id left join cohort c on c.id = g.cohort_id
            left join unit t on t.id = g.unit_id
          where ${held}) as grants
      from app_user u
      where exists (select from role_grant g where g.person_id = u.person_id)
        and ${meant(query, held)}
      order by fold_name(u.name), u.person_id limit ${STAFF_PAGE_ROWS + 1}`;
    return { staff: rows.slice(0, STAFF_PAGE_ROWS), more: rows.length > STAFF_PAGE_ROWS };
  });
}

function meant({ search, role, state, after }: StaffQuery, held: Prisma.Sql): Prisma.Sql {
  const parts = [Prisma.sql`true`];
  const escaped = (text: string) => text.replace(/[\\%_]/g, "\\$&");
  const address = `%${escaped((search ?? "").trim().toLowerCase())}%`;
  const words = foldedWords(search ?? "").map(
    (word) => Prisma.sql`' ' || fold_name(u.name) like ${`% ${escaped(word)}%`}`,
  );
  if (words.length > 0) parts.push(Prisma.sql`(u.email like ${address} or (${Prisma.join(words, " and ")}))`);
  if (role) parts.push(Prisma.sql`exists (select from role_grant g where ${held} and g.role::text = ${role})`);
  const invited = Prisma.sql`(u.last_signed_in_at is null
    and exists (select from staff_invitation i where i.user_id = u.id and i.used_at is null))`;
  if (state === "invited") parts.push(invited);
  if (state === "now") parts.push(Prisma.sql`exists (select from role_grant g where ${held}) and not ${invited}`);
  if (state === "former") parts.push(Prisma.sql`not exists (select from role_grant g where ${held})`);
  if (after) {
    parts.push(Prisma.sql`(fold_name(u.name), u.person_id) >
      (select fold_name(o.name), o.person_id from app_user o where o.person_id = ${after}::uuid)`);
  }
  return Prisma.join(parts, " and ");
}
