import { isReconsidered, statusesWhere } from "~/domain/applications/application";
import type { ApplicationStatus } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";

export type Correctable = { reference: string; surname: string; givenName: string; status: ApplicationStatus };

/**
 * People decided on with a released packet whose application has ended since, and about whom nothing else is being
 * prepared: whoever a correction may name. One statement.
 */
export function listCorrectable(tx: Tx, packetId: string): Promise<Correctable[]> {
  return tx.$queryRaw<Correctable[]>`
    select a.reference, coalesce(a.surname, '') as surname, coalesce(a.given_name, '') as "givenName",
      a.status::text as status
    from decision d join application a on a.id = d.application_id
    where d.packet_id = ${packetId}::uuid and d.released_at is not null
      and a.status = any(${statusesWhere(isReconsidered)}::application_status[])
      and not exists (select from decision other
        where other.application_id = a.id and other.released_at is null and other.skipped is null)
    order by a.surname collate "az-x-icu", a.given_name collate "az-x-icu", a.id`;
}
