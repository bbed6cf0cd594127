import type { Found } from "../setup/find-rows";
import type { FormPost } from "../setup/posts";

const nobody = "0190a000-0000-7000-8000-000000000000";
const coordinator = "coordinator" as const;
const placed = ({ placed: reference }: Found) => ({ reference });
const order = (intent: string): FormPost => ({
  who: coordinator,
  with: () => ({ code: "ITM-2027-1" }),
  fields: { intent, of: "order1", version: "0", key: "test" },
});
const participation = (intent: string): FormPost => ({ who: coordinator, with: placed, fields: { intent } });

/** Intents that no form of tests/setup/posts.ts has: their buttons stand beside those of forms that are there. */
export const MORE_POSTS: Record<string, readonly FormPost[]> = {
  ":language/my/applications/:reference/:section": [
    {
      who: "applicant",
      with: ({ draft: reference }) => ({ reference, section: "motivation" }),
      fields: { intent: "leave", version: "0" },
    },
  ],
  ":language/my/applications/:reference/test": [
    { who: "applicant", with: ({ offered: reference }) => ({ reference }), fields: { intent: "handIn" } },
  ],
  ":language/my/security/passkeys": [{ who: "applicant", fields: { intent: "passkey", answer: "{}" } }],
  ":language/admin/people/:person": ["again", "enabled", "reset"].map((intent) => ({
    who: "administrator",
    with: ({ colleague }) => ({ person: colleague }),
    fields: { intent, reason: "" },
  })),
  ":language/admin/texts/:key": [
    { who: "head", with: () => ({ key: "dataConsent" }), fields: { intent: "discard", version: "0" } },
  ],
  ":language/admin/reasons": [{ who: "head", fields: { intent: "restore", key: "no-such-reason" } }],
  ":language/staff/cohorts/:code/form": [
    { who: coordinator, with: () => ({ code: "MM-2026" }), fields: { intent: "discard" } },
    { who: coordinator, with: () => ({ code: "MM-2026" }), fields: { intent: "begin", from: "" } },
  ],
  ":language/staff/cohorts/:code/form/questions/:key": [
    { who: coordinator, with: () => ({ code: "GIF-2027", key: "idea" }), fields: { intent: "back", key: "idea" } },
  ],
  ":language/staff/cohorts/:code/stages": [order("earlier"), order("later")],
  ":language/staff/cohorts/:code/stages/:key/interviews": [
    { who: coordinator, with: () => ({ code: "MM-2027", key: "interview" }), fields: { intent: "make" } },
  ],
  ":language/staff/interviews": [{ who: "reviewer", fields: { intent: "absent", bookingId: nobody } }],
  ":language/staff/cohorts/:code/stages/:key/results/:id": [
    {
      who: coordinator,
      with: ({ testImport: id }) => ({ code: "ITM-2026-3", key: "test", id }),
      fields: { intent: "apply" },
    },
  ],
  ":language/staff/cohorts/:code/seats": [
    {
      who: coordinator,
      with: () => ({ code: "MM-2026" }),
      fields: { intent: "refuse", reference: "MM-2026-999999" },
    },
  ],
  ":language/staff/applications/:reference/participation": ["resume", "askRemoval", "dropRemoval"].map(participation),
  ":language/staff/upcoming": [{ who: coordinator, fields: { intent: "clock", step: "none" } }],
};
