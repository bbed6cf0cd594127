import { stageSettingsSchema } from "~/domain/cohorts/stage-settings";
import { readSetting } from "~/domain/settings/read-setting.server";
import { ASSESSED } from "~/domain/stages/stage-work";
import { isOnlineTest, testStanding } from "~/domain/tests/test-standing";
import type { ApplicationStatus, StageKind } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import type { StageStep } from "./stage-step";

const HOUR_MS = 3_600_000;

type Row = {
  id: string;
  status: ApplicationStatus;
  kind: StageKind;
  settings: unknown;
  startsAt: Date;
  endsAt: Date;
  sittingEndsAt: Date | null;
  finishedAt: Date | null;
  hasResult: boolean;
  bookedAt: Date | null;
  bookedUntil: Date | null;
  lastFree: Date | null;
};

/**
 * What the people whose applications these are have to do in the stages they are in, by application. Two statements, for any
 * number. Free times of interviews are meant whoever sits on the panel; the page itself leaves out those kept apart.
 */
export async function stageSteps(tx: Tx, now: Date, applicationIds: string[]): Promise<Map<string, StageStep>> {
  const rows = await tx.$queryRaw<Row[]>`
    select a.id, a.status::text as status, s.kind::text as kind, s.settings,
      s.starts_at as "startsAt", s.ends_at as "endsAt",
      t.ends_at as "sittingEndsAt", t.finished_at as "finishedAt",
      exists (select from test_result r where r.application_id = a.id and r.stage_id = s.id and r.superseded_at is null)
        as "hasResult",
      booked.starts_at as "bookedAt", booked.ends_at as "bookedUntil",
      (select max(free.starts_at) from interview_slot free
        where free.stage_id = s.id and free.cancelled_at is null and free.capacity > (
          select count(*) from interview_booking b where b.slot_id = free.id and b.cancelled_at is null)) as "lastFree"
    from application a
    join cohort c on c.id = a.cohort_id and c.state <> 'cancelled'
    join cohort_stage s on s.cohort_id = a.cohort_id and s.key = a.stage_key and s.kind in ('test', 'interview')
    left join test_sitting t on t.application_id = a.id and t.stage_id = s.id
    left join interview_booking booking
      on booking.application_id = a.id and booking.stage_id = s.id and booking.cancelled_at is null
    left join interview_slot booked on booked.id = booking.slot_id
    where a.id = any(${applicationIds}::uuid[]) and a.status = any(${[...ASSESSED]}::application_status[])`;
  const changeHours = await readSetting(tx, now, "interviews.changeHours");
  const steps = rows.map((row) => [
    row.id,
    row.kind === "test" ? testStep(row, now) : interviewStep(row, changeHours, now),
  ]);
  return new Map(steps.filter((each): each is [string, StageStep] => each[1] !== null));
}

function testStep(row: Row, now: Date): StageStep | null {
  const { status, kind, startsAt, endsAt, sittingEndsAt, finishedAt, hasResult } = row;
  const stage = { kind, startsAt, endsAt, settings: stageSettingsSchema.parse(row.settings) };
  if (!isOnlineTest(stage)) return null;
  const sitting = sittingEndsAt && { endsAt: sittingEndsAt, finishedAt };
  const standing = testStanding({ status, within: true, stage, sitting, hasResult }, now);
  return standing === "open" || standing === "running" ? { kind: "test", until: sittingEndsAt ?? endsAt } : null;
}

function interviewStep({ bookedAt, bookedUntil, lastFree }: Row, changeHours: number, now: Date): StageStep | null {
  if (bookedAt && bookedUntil) return bookedUntil > now ? { kind: "interview", at: bookedAt } : null;
  const until = lastFree && new Date(lastFree.getTime() - changeHours * HOUR_MS);
  return until && until > now ? { kind: "chooseInterview", until } : null;
}
