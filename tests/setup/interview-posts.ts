import type { FormPost } from "./posts";

const nobody = "0190a000-0000-7000-8000-000000000000";
const stage = () => ({ code: "MM-2027", key: "interview" });

/** The forms of interviews: choosing a time, making times, saying who came. */
export const INTERVIEW_POSTS: Record<string, readonly FormPost[]> = {
  ":language/my/applications/:reference/interview": [
    { who: "applicant", with: ({ offered: reference }) => ({ reference }), fields: { intent: "book", slot: nobody } },
    { who: "applicant", with: ({ offered: reference }) => ({ reference }), fields: { intent: "release" } },
  ],
  ":language/staff/cohorts/:code/stages/:key/interviews": [
    {
      who: "coordinator",
      with: stage,
      fields: {
        ...{ intent: "preview", firstDay: "31.02.2027", lastDay: "05.02.2027", from: "10:00", to: "25:00" },
        ...{
          minutes: "20",
          breakMinutes: "5",
          capacity: "1",
          link: "http://meet.example/1",
          [`panels.${nobody}`]: "1",
        },
      },
      kept: ["firstDay", "to", "link"],
    },
    {
      who: "coordinator",
      with: stage,
      fields: { intent: "book", reference: "MM-2027-999999", slot: nobody },
    },
    {
      who: "coordinator",
      with: stage,
      fields: {
        intent: "edit",
        slotId: nobody,
        version: "0",
        day: "31.02.2027",
        from: "25:00",
        minutes: "20",
        panel: nobody,
      },
    },
  ],
  ":language/staff/interviews": [
    { who: "reviewer", fields: { intent: "came", bookingId: nobody } },
    { who: "reviewer", fields: { intent: "aside", bookingId: nobody, [`reason-${nobody}`]: "Cousins" } },
  ],
};
