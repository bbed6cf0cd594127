import { wasCalledOff } from "~/domain/applications/application";
import type { Trilingual } from "~/domain/languages";
import { awaitsUnit, stands } from "~/domain/placements/placement";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { Prisma } from "~/generated/prisma/client";
import type { ApplicationStatus, EnrolmentState, PlacementState } from "~/generated/prisma/enums";
import { enrolmentActionsFrom, isEnded } from "./enrolment";

/** What a person is told of their participation: in what state it is, in which unit, and whether they may leave. */
export type MyParticipation = {
  /** A state of the enrolment; before it, whether a unit is asked or another one is looked for. */
  state: EnrolmentState | "waitingUnit" | "secondRound";
  unit: Trilingual | null;
  details: string | null;
  reasonKeys: string[];
  deferredTo: string | null;
  /** The cohort it was deferred to was called off. */
  deferralCancelled: boolean;
  mayLeave: boolean;
  /** Nothing follows in this cohort. */
  over: boolean;
};

/** What is read of an application for it; the placement proposed last comes first. */
export const PARTICIPATION_ROWS = {
  enrolment: {
    select: {
      state: true,
      reasonKeys: true,
      reasonDetails: true,
      deferredTo: { select: { reference: true, status: true } },
    },
  },
  placements: {
    select: { state: true, unitPlace: { select: { unit: { select: { name: true } } } } },
    orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
    take: 1,
  },
} satisfies Prisma.ApplicationSelect;

type Rows = {
  enrolment: {
    state: EnrolmentState;
    reasonKeys: string[];
    reasonDetails: string | null;
    deferredTo: { reference: string; status: ApplicationStatus } | null;
  } | null;
  placements: { state: PlacementState; unitPlace: { unit: { name: unknown } | null } }[];
};

/** Null while there is nothing to say beyond the state of the application. */
export function myParticipation({ enrolment, placements: [placement] }: Rows, ended: boolean): MyParticipation | null {
  if (ended) return null;
  const name = placement && stands(placement.state) ? placement.unitPlace.unit?.name : undefined;
  const unit = name === undefined ? null : trilingualSchema.parse(name);
  if (enrolment) {
    return {
      state: enrolment.state,
      unit,
      details: enrolment.reasonDetails,
      reasonKeys: enrolment.reasonKeys,
      deferredTo: enrolment.deferredTo?.reference ?? null,
      deferralCancelled: enrolment.deferredTo !== null && wasCalledOff(enrolment.deferredTo.status),
      mayLeave: enrolmentActionsFrom(enrolment.state, "applicant").includes("leave"),
      over: isEnded(enrolment.state),
    };
  }
  if (!placement) return null;
  const waiting = {
    unit,
    details: null,
    reasonKeys: [],
    deferredTo: null,
    deferralCancelled: false,
    mayLeave: false,
    over: false,
  };
  if (awaitsUnit(placement.state)) return { ...waiting, state: "waitingUnit" };
  return placement.state === "refused_by_unit" ? { ...waiting, state: "secondRound" } : null;
}
