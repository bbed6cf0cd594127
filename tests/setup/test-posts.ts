import type { FormPost } from "./posts";

const WORDS = "Özüm haqqında: Ələsgərova “Şəhla” <b>& co</b>";
const itTest = () => ({ code: "ITM-2026-3", key: "test" });
const onlineTest = () => ({ code: "MM-2027", key: "test" });
const school = () => ({ programme: "MM" });

/** The forms of tests: writing one, recording results, bringing in a file, and the bank of questions. */
export const TEST_POSTS: Record<string, readonly FormPost[]> = {
  ":language/my/applications/:reference/test": [
    { who: "applicant", with: ({ offered: reference }) => ({ reference }), fields: { intent: "start" } },
    {
      who: "applicant",
      with: ({ offered: reference }) => ({ reference }),
      fields: { intent: "finish", version: "0", "answer.1": "a" },
    },
  ],
  ":language/my/applications/:reference/test/draft": [
    {
      who: "applicant",
      with: ({ offered: reference }) => ({ reference }),
      fields: { version: "0", "answer.1": "a" },
      json: true,
    },
  ],
  ":language/staff/cohorts/:code/stages/:key/results": [
    {
      who: "coordinator",
      with: itTest,
      fields: { intent: "record", reference: "ITM-2026-3-999999", result: "a lot", most: "40", reason: WORDS },
      kept: ["reference", "result", "reason"],
    },
    {
      who: "coordinator",
      with: onlineTest,
      fields: { intent: "grant", timeReference: "MM-2027-999999", minutes: "soon", timeReason: WORDS },
      kept: ["timeReference", "minutes", "timeReason"],
    },
    { who: "coordinator", with: itTest, fields: { intent: "upload", file: "no file" }, multipart: true },
  ],
  ":language/staff/cohorts/:code/stages/:key/results/:id": [
    {
      who: "coordinator",
      with: ({ testImport }) => ({ ...itTest(), id: testImport }),
      fields: { intent: "map", reference: "99", result: "", most: "-5" },
      kept: ["most"],
    },
  ],
  ":language/staff/programmes/:programme/questions": [
    {
      who: "coordinator",
      with: school,
      query: "?edit=new",
      fields: { intent: "save", key: "", version: "0", "text.az": WORDS, "options[0].text.az": WORDS },
      kept: ["text.az", "options[0].text.az"],
    },
    {
      who: "coordinator",
      with: school,
      query: "?edit=iom",
      fields: { intent: "options.add", key: "iom", version: "0", "text.az": WORDS },
    },
    { who: "coordinator", with: school, fields: { intent: "retire", key: "no-such-question" } },
  ],
};
