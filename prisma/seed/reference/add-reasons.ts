import type { Tx } from "~/platform/db.server";
import textsData from "../../data/texts.json";

type ReasonData = (typeof textsData.decisionReasons)[number] & { detailsRequired?: boolean; sensitive?: boolean };

/** The flat list of reasons in its order; those that are there already stay as they are. */
export async function addDecisionReasons(tx: Tx): Promise<number> {
  const { count } = await tx.decisionReason.createMany({
    data: textsData.decisionReasons.map((reason: ReasonData, at) => ({
      key: reason.key,
      position: at + 1,
      outcomes: reason.outcomes,
      text: reason.text,
      detailsRequired: reason.detailsRequired ?? false,
      sensitive: reason.sensitive ?? false,
    })),
    skipDuplicates: true,
  });
  return count;
}
