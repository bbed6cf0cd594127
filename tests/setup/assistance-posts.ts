import type { Found } from "./find-rows";
import type { FormPost } from "./posts";

const WORDS = "Doğum tarixi: Ələsgərova “Şəhla” <b>& co</b>";
const operator = "operator" as const;
const help = ({ assistance }: Found) => ({ id: assistance });
const helped = ({ helpedToken }: Found) => ({ token: helpedToken });
const section = (name: string) => (found: Found) => ({ ...help(found), section: name });

/** The forms of the help of an operator, refused or without consequences for the help that is open. */
export const ASSISTANCE_POSTS: Record<string, readonly FormPost[]> = {
  ":language/staff/assistance": [
    {
      who: operator,
      fields: { intent: "find", contact: "nobody", identityCheck: WORDS },
      kept: ["contact", "identityCheck"],
    },
    {
      who: operator,
      fields: {
        intent: "open",
        contact: "nobody@example.com",
        identityCheck: WORDS,
        found: "none",
        name: "",
        channel: "phone",
      },
      kept: ["contact", "identityCheck"],
    },
  ],
  ":language/staff/assistance/:id": [
    { who: operator, with: help, fields: { intent: "begin", code: "000000" } },
    { who: operator, with: () => ({ id: "0190a000-0000-7000-8000-000000000000" }), fields: { intent: "end" } },
  ],
  ":language/staff/assistance/:id/check": [
    { who: operator, with: help, fields: { intent: "confirm", code: "12 34" } },
    { who: operator, with: () => ({ id: "0190a000-0000-7000-8000-000000000000" }), fields: { intent: "code" } },
  ],
  ":language/staff/assistance/:id/:section": [
    {
      who: operator,
      with: section("contact"),
      fields: { intent: "overwrite", "profile.phone": "12", "profile.address": WORDS },
      kept: ["profile.phone", "profile.address"],
    },
  ],
  ":language/staff/assistance/:id/:section/draft": [
    {
      who: operator,
      with: section("contact"),
      fields: { intent: "autosave", version: "0", "profile.address": WORDS },
      json: true,
    },
  ],
  ":language/helped/:token": [
    { who: "visitor", with: helped, fields: { intent: "send", seen: "0.0" } },
    { who: "visitor", with: () => ({ token: "unknown" }), fields: { intent: "stop" } },
    { who: "visitor", with: helped, fields: { intent: "letIn" } },
  ],
};
