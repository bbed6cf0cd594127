import { Prisma } from "~/generated/prisma/client";

/**
 * Whether a guardian took back a consent that taking part needs, and has not given it again since; `a` is the application
 * in the statement around it.
 */
export const CONSENT_WITHDRAWN = Prisma.sql`exists (
  select from consent taken where taken.application_id = a.id and taken.guardian_id is not null
    and taken.kind in ('participation', 'data_processing') and taken.withdrawn_at is not null and not taken.superseded
    and not exists (
      select from consent stands where stands.application_id = a.id and stands.guardian_id is not null
        and stands.kind = taken.kind and stands.given and stands.withdrawn_at is null))`;
