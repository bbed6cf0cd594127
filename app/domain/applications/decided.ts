import type { ApplicationStatus } from "~/generated/prisma/enums";
import { type ActionName, actionOf, statusesWhere } from "./application";

const DECIDING: readonly ActionName[] = ["offer", "waitlist", "not_select"];
/** What becomes of an offer by the answer to it. */
const AFTER_OFFER: readonly ActionName[] = ["accept", "decline", "lapse_offer", "withdraw_offer"];

/** Passed the initial check, and the committee has not decided on it yet. */
export const awaitsDecision = (status: ApplicationStatus): boolean => actionOf("not_select").from.includes(status);

/** The committee has decided on it, whatever the applicant made of that since. */
export const isDecided = (status: ApplicationStatus): boolean =>
  [...DECIDING, ...AFTER_OFFER].some((action) => actionOf(action).to.includes(status));

/** The states of the applications that a ranking holds: those who left by themselves or may not take part are not in it. */
export const RANKED: readonly ApplicationStatus[] = statusesWhere(
  (status) => awaitsDecision(status) || isDecided(status),
);
