import type { Tx } from "~/platform/db.server";

/** How somebody was part of an application before its appeal. */
export const PARTS = [
  "own",
  "outcome",
  "check",
  "review",
  "conflict",
  "panel",
  "result",
  "stage",
  "decision",
  "approval",
  "waitingList",
] as const;
export type Part = (typeof PARTS)[number];

/**
 * Everybody who was part of an application in any way, and how: whoever is among them does not decide its appeal. One
 * statement over events, checks, reviews, conflicts, panels, results, moves and packets.
 */
export function partsTaken(tx: Tx, applicationId: string): Promise<{ personId: string; part: Part }[]> {
  return tx.$queryRaw<{ personId: string; part: Part }[]>`
    with mine as (select id, person_id from application where id = ${applicationId}::uuid),
    taken as (
      select person_id, 'own' as part from mine
      union select actor_person_id, 'outcome' from application_event e join mine on mine.id = e.application_id
        where e.actor not in ('applicant', 'guardian')
      union select checked_by_id, 'check' from initial_check c join mine on mine.id = c.application_id
      union select reviewer_id, 'review' from review r join mine on mine.id = r.application_id
        where r.state in ('assigned', 'submitted') or r.saved_at is not null
      union select reviewer_id, 'conflict' from conflict_of_interest i join mine on mine.id = i.application_id
      union select p.person_id, 'panel' from interview_booking b join mine on mine.id = b.application_id
        join interview_panelist p on p.slot_id = b.slot_id where b.cancelled_at is null
      union select recorded_by_id, 'result' from test_result t join mine on mine.id = t.application_id
      union select moved_by_id, 'stage' from stage_entry s join mine on mine.id = s.application_id
      union select unnest(array[d.decided_by_id, k.created_by_id]), 'decision' from decision d
        join mine on mine.id = d.application_id join decision_packet k on k.id = d.packet_id
      union select unnest(array[k.approved_by_id, k.release_by_id]), 'approval' from decision d
        join mine on mine.id = d.application_id join decision_packet k on k.id = d.packet_id
      union select unnest(array[w.asked_by_id, w.answered_by_id]), 'waitingList' from waitlist_move w
        join mine on mine.id = w.application_id)
    select person_id as "personId", part from taken where person_id is not null`;
}
