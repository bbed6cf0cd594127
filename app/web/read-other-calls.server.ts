import { isCallAhead } from "~/domain/cohorts/call";
import type { PublicCall } from "~/domain/cohorts/public-call.server";
import { listPublicProgrammes } from "~/domain/programmes/public-programmes.server";
import { asSystem } from "~/platform/db.server";

/** The open and coming calls of all programmes but one, for who asks what else would suit them. */
export async function readOtherCalls(besides: string): Promise<PublicCall[]> {
  const programmes = await asSystem("the public calls", (tx, now) => listPublicProgrammes(tx, now));
  return programmes
    .flatMap((programme) => programme.calls)
    .filter((call) => call.code !== besides && (call.phase === "open" || isCallAhead(call.phase)));
}
