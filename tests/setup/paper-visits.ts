import type { Found } from "./find-rows";
import type { Visit } from "./visits";

const awaiting = ({ awaiting: reference }: Found) => ({ reference });

/** The pages on which staff enter and confirm consents on paper. */
export const PAPER_VISITS: Record<string, readonly Visit[]> = {
  ":language/staff/paper-consents": [{ who: "coordinator" }, { who: "head", query: "?done=confirmed" }],
  ":language/staff/paper-consents/:reference": [{ who: "coordinator", with: awaiting }],
  ":language/staff/paper-consents/:reference/form": [{ who: "coordinator", with: awaiting }],
  ":language/staff/paper-consents/:reference/receipt": [
    { who: "coordinator", with: ({ paperReceipt: reference }) => ({ reference }) },
  ],
  ":language/my/applications/:reference/consent/form": [{ who: "minor", with: awaiting }],
  "paper-scans/:id": [{ who: "coordinator", with: () => ({ id: "00000000-0000-7000-8000-000000000000" }) }],
};
