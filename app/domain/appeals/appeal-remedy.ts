import type { NotReconsidered } from "../applications/reconsider.server";
import type { Blocker } from "../errors";
import { REMEDIES, type Remedy } from "./appeal";

export const isRemedy = (value: unknown): value is Remedy => REMEDIES.some((remedy) => remedy === value);

/** Why the answer could not be changed that way, as the head reads it, beside the control that can mend it. */
const WHY_NOT: Record<NotReconsidered, Blocker> = {
  newer_application: { key: "appeal.newerApplication", field: "remedy" },
  no_free_seat: { key: "appeal.noFreeSeat", field: "remedy" },
  too_late: { key: "appeal.tooLateToOffer", field: "remedy" },
  list_closed: { key: "appeal.listClosed", field: "remedy" },
  worse_rank: { key: "appeal.worseRank", field: "rank" },
};

export const whyNotReconsidered = (why: NotReconsidered): Blocker => WHY_NOT[why];
