import type { FormPost } from "./posts";

const coordinator = "coordinator" as const;
const WORDS = "Özüm haqqında: Ələsgərova “Şəhla” <b>& co</b>";

/** The forms of those who write programmes and cohorts, as their pages send them, each refused with a reason. */
export const AUTHORING_POSTS: Record<string, readonly FormPost[]> = {
  ":language/admin/programmes/new": [
    {
      who: coordinator,
      fields: { code: "MM", slug: "a b", "name.az": WORDS, intent: "save" },
      kept: ["name.az", "slug"],
    },
  ],
  ":language/admin/programmes/:programme": [
    {
      who: coordinator,
      with: () => ({ programme: "MM" }),
      fields: { intent: "save", version: "0", "summary.az": WORDS, "benefits[0].az": WORDS, motif: "none" },
      kept: ["summary.az", "benefits[0].az"],
    },
    { who: coordinator, with: () => ({ programme: "MM" }), fields: { intent: "unpublish", version: "0" } },
    {
      who: coordinator,
      with: () => ({ programme: "MM" }),
      fields: { intent: "benefits.add", version: "0", "benefits[0].az": WORDS },
    },
  ],
  ":language/staff/cohorts/new": [
    {
      who: coordinator,
      fields: { intent: "save", programme: "MM", code: "mm", "name.az": WORDS, startsOn: "31.02.2027" },
      kept: ["name.az", "startsOn"],
    },
  ],
  ":language/staff/cohorts/:code/settings/:part": [
    ...["texts", "dates", "eligibility", "places", "rules", "completion"].map((part) => ({
      who: coordinator,
      with: () => ({ code: "ITM-2027-1", part }),
      fields: {
        intent: "save",
        version: "0",
        "name.az": WORDS,
        opensOn: "31.02.2027",
        minAge: "no",
        travel: "perhaps",
        seats: "no",
        waitingListSize: "no",
        minAttendancePercent: "no",
      },
    })),
  ],
  ":language/staff/cohorts/:code/stages": [
    {
      who: coordinator,
      with: () => ({ code: "ITM-2027-1" }),
      fields: { intent: "add", of: "add", version: "0", kind: "none", "name.az": WORDS, startsOn: "31.02.2027" },
      kept: ["name.az", "startsOn"],
    },
    {
      who: coordinator,
      with: () => ({ code: "ITM-2027-1" }),
      fields: { intent: "formula", of: "formula", version: "0", "weight.test": "sixty", passMark: "101" },
      kept: ["weight.test", "passMark"],
    },
    {
      who: coordinator,
      with: () => ({ code: "MM-2027" }),
      query: "?in=formReview",
      fields: { intent: "move", of: "move", stageKey: "interview", "move.reason": WORDS },
    },
    {
      who: coordinator,
      with: () => ({ code: "MM-2027" }),
      fields: { intent: "remove", of: "order2", version: "0", key: "formReview", "order2.reason": "" },
    },
  ],
  ":language/staff/cohorts/:code/stages/:key": [
    {
      who: coordinator,
      with: () => ({ code: "ITM-2027-1", key: "formReview" }),
      fields: {
        intent: "save",
        version: "0",
        startsOn: "31.02.2027",
        reviewers: "no",
        "criteria[0].was": "0",
        "criteria[0].name.az": WORDS,
        "criteria[0].weight": "no",
      },
      kept: ["startsOn", "criteria[0].name.az"],
    },
    {
      who: coordinator,
      with: () => ({ code: "ITM-2027-1", key: "formReview" }),
      fields: { intent: "criteria.add", version: "0", "criteria[0].name.az": WORDS },
    },
  ],
  ":language/staff/cohorts/:code/announce": [
    { who: coordinator, with: () => ({ code: "ITM-2026-3" }), fields: { intent: "announce", version: "0" } },
    { who: coordinator, with: () => ({ code: "ITM-2026-3" }), fields: { intent: "start", version: "0" } },
  ],
  ":language/admin/texts/:key": [
    {
      who: "head",
      with: () => ({ key: "guardianConsent" }),
      fields: {
        version: "9",
        intent: "save",
        "texts.title.az": WORDS,
        "texts.title.en": WORDS,
        "texts.title.ru": WORDS,
        "texts.body.az": WORDS,
        "texts.body.en": WORDS,
        "texts.body.ru": WORDS,
      },
      kept: ["texts.title.az", "texts.body.ru"],
    },
  ],
  ":language/admin/audit": [{ who: "auditor", fields: { intent: "verify" } }],
  ":language/admin/reasons": [
    {
      who: "head",
      query: "?add=notSelected",
      fields: { outcome: "notSelected", "text.az": WORDS, "text.en": WORDS, "text.ru": "" },
      kept: ["text.az", "text.en"],
    },
    { who: "head", fields: { intent: "retire", key: "no-such-reason" } },
  ],
  ":language/staff/cohorts/:code/form": [
    {
      who: coordinator,
      with: () => ({ code: "MM-2026" }),
      fields: { intent: "edit", kind: "addSection", "text.addSection.az": WORDS, "text.addSection.ru": "" },
    },
    {
      who: coordinator,
      with: () => ({ code: "GIF-2027" }),
      fields: { intent: "publish", revision: "0", reason: "" },
    },
    {
      who: coordinator,
      with: () => ({ code: "GIF-2027" }),
      fields: { intent: "edit", kind: "removeQuestion", question: "workshopFirst" },
    },
  ],
  ":language/staff/cohorts/:code/form/questions/:key": [
    {
      who: coordinator,
      with: () => ({ code: "GIF-2027", key: "idea" }),
      fields: {
        version: "0",
        intent: "save",
        key: "idea",
        "label.az": WORDS,
        "label.en": WORDS,
        "label.ru": WORDS,
        "limits.maxChars": "many",
      },
      kept: ["label.az", "label.en", "label.ru"],
    },
  ],
};
