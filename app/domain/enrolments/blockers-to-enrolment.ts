import type { Blocker } from "~/domain/errors";
import type { ActorKind, EnrolmentState } from "~/generated/prisma/enums";
import { type EnrolmentActionName, enrolmentActionOf } from "./enrolment";

/** What the rules of an action look at; a verb loads what its action needs. */
export type EnrolmentRuleFacts = {
  state: EnrolmentState;
  reasonKeys?: readonly string[];
  details?: string | null;
  /** Whether a consent that participation needs was taken back and not given again. */
  consentWithdrawn?: boolean;
  /** Of a deferral: the cohort it led to was called off. */
  deferralCancelled?: boolean;
};

/** All reasons why an action cannot happen now; none means it can. */
export function blockersToEnrolment(
  action: EnrolmentActionName,
  facts: EnrolmentRuleFacts,
  actor: ActorKind,
): Blocker[] {
  const { from, by } = enrolmentActionOf(action);
  if (!by.includes(actor)) return [{ key: "enrolment.notYours" }];
  if (!from.includes(facts.state)) return [{ key: "enrolment.wrongState" }];
  switch (action) {
    case "suspend":
      return facts.details?.trim() ? [] : [{ key: "enrolment.detailsMissing", field: "details" }];
    case "resume":
      return facts.consentWithdrawn ? [{ key: "enrolment.consentWithdrawn" }] : [];
    case "defer":
      return facts.state === "deferred" && !facts.deferralCancelled ? [{ key: "enrolment.wrongState" }] : [];
    case "remove":
      return facts.reasonKeys?.length ? [] : [{ key: "enrolment.reasonMissing", field: "reasonKeys" }];
    default:
      return [];
  }
}
