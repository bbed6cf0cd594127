import { type ActionName, actionOf } from "~/domain/applications/application";
import { blockersTo } from "~/domain/applications/blockers-to";
import { type StaffTab, tabStatuses } from "~/domain/applications/staff-tabs";
import type { Blocker } from "~/domain/errors";
import type { ActorKind, ApplicationStatus, PacketState } from "~/generated/prisma/enums";

type BulkRules = {
  /** What happens to each application; null for what happens to its prepared decision alone. */
  action: { name: ActionName; by: ActorKind } | null;
  /** The list its reasons are taken from; null where none is asked for. */
  reasons: "ineligible" | "notSelected" | "offerWithdrawn" | null;
  /** Goes into the packet and can be taken out again; anything else tells the applicant at once, or is seen at once. */
  staged: boolean;
  /** The applicant gets a letter when it is done. */
  letter: boolean;
};

const prepared = (name: ActionName, reasons: BulkRules["reasons"] = null): BulkRules => {
  return { action: { name, by: "packet" }, reasons, staged: true, letter: false };
};
const done = (name: ActionName, reasons: BulkRules["reasons"]): BulkRules => {
  return { action: { name, by: "coordinator" }, reasons, staged: false, letter: reasons !== null };
};

/** What a coordinator may do to many applications at once. Returning one for correction names its own questions. */
const RULES = {
  pass: done("pass_check", null),
  ineligible: done("mark_ineligible", "ineligible"),
  shortlist: prepared("shortlist"),
  offer: prepared("offer"),
  waitlist: prepared("waitlist"),
  not_select: prepared("not_select", "notSelected"),
  withdraw_offer: done("withdraw_offer", "offerWithdrawn"),
  unstage: { action: null, reasons: null, staged: false, letter: false },
} as const satisfies Record<string, BulkRules>;

export type BulkAction = keyof typeof RULES;

const BULK_ACTIONS = Object.keys(RULES) as BulkAction[];

/** What may be done to at least one state of a tab of the staff's list, in the order of an application's life. */
export function bulkActionsIn(tab: StaffTab): BulkAction[] {
  return BULK_ACTIONS.filter((action) => {
    const { action: what } = bulkRules(action);
    const from = actionOf(what?.name ?? "offer").from;
    return tabStatuses(tab).some((status) => from.includes(status));
  });
}

export const bulkRules = (action: BulkAction): BulkRules => RULES[action];

export const isBulkAction = (value: unknown): value is BulkAction =>
  typeof value === "string" && Object.hasOwn(RULES, value);

/** What is known of an application before anything is done to it. */
export type BulkFacts = {
  status: ApplicationStatus;
  /** Of the packet with its prepared decision; null where none is prepared. */
  packet: PacketState | null;
  /** Places of the cohort that may be offered, and the one this person would be: null where there is none to offer. */
  place: { asked: boolean; id: string | null };
};

/** All reasons why an action cannot happen to an application now; the reasons a person gives are asked for later. */
export function bulkBlockers(action: BulkAction, facts: BulkFacts, now: Date): Blocker[] {
  const { action: what, staged } = bulkRules(action);
  const onItsWay = facts.packet !== null && facts.packet !== "collecting";
  if (what === null) {
    if (onItsWay) return [{ key: "decision.inAnotherPacket" }];
    return facts.packet === null ? [{ key: "bulk.nothingPrepared" }] : [];
  }
  const blockers = blockersTo(what.name, { status: facts.status, reasonKeys: ["given on the form"] }, what.by, now);
  if (staged && onItsWay) blockers.push({ key: "decision.inAnotherPacket" });
  if (action === "offer" && facts.place.asked && facts.place.id === null) {
    blockers.push({ key: "bulk.noWishedPlace" });
  }
  return blockers;
}

/** The place a bulk offer names: the first wish that the cohort has and that was not said no to; null for none. */
export function firstWish(
  application: { wishedPlaceIds: readonly string[]; excludedPlaceIds: readonly string[] },
  places: readonly string[],
): string | null {
  const { wishedPlaceIds, excludedPlaceIds } = application;
  return wishedPlaceIds.find((id) => places.includes(id) && !excludedPlaceIds.includes(id)) ?? null;
}
