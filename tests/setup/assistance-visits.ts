import type { Found } from "./find-rows";
import type { Visit } from "./visits";

const operator = "operator" as const;
const help = ({ assistance }: Found) => ({ id: assistance });
const section = (name: string) => (found: Found) => ({ ...help(found), section: name });

/** The pages of an operator who fills an application in with its person, and that person's own. */
export const ASSISTANCE_VISITS: Record<string, readonly Visit[]> = {
  ":language/staff/assistance": [{ who: operator }, { who: operator, query: "?done=ended" }],
  ":language/staff/assistance/:id": [{ who: operator, with: help }],
  ":language/staff/assistance/:id/check": [{ who: operator, with: help }],
  ":language/staff/assistance/:id/:section": [
    { who: operator, with: section("person") },
    { who: operator, with: section("languages") },
  ],
  ":language/staff/assistance/:id/:section/draft": [{ who: operator, with: section("person") }],
  ":language/helped/:token": [
    { who: "visitor", with: () => ({ token: "unknown" }) },
    { who: "visitor", with: ({ helpedToken }) => ({ token: helpedToken }) },
  ],
};
