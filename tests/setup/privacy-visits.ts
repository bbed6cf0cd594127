import type { Visit } from "./visits";

/** The pages about people's own data. */
export const PRIVACY_VISITS: Record<string, readonly Visit[]> = {
  ":language/my/privacy": [{ who: "applicant" }, { who: "minor", query: "?done=asked" }],
  ":language/my/privacy/readings": [{ who: "applicant" }],
  ":language/my/privacy/consents": [{ who: "applicant" }],
  ":language/my/privacy/request": [{ who: "applicant" }, { who: "applicant", query: "?kind=erase" }],
  ":language/my/privacy/exports/:id": [{ who: "applicant", with: ({ file }) => ({ id: file }) }],
  ":language/staff/applications/:reference/identity": [
    { who: "coordinator", with: ({ answered }) => ({ reference: answered }) },
  ],
  ":language/staff/privacy-requests": [{ who: "head" }, { who: "head", query: "?show=answered" }],
  ":language/staff/privacy-requests/:id": [{ who: "head", with: ({ dataRequest: id }) => ({ id }) }],
  ":language/admin/retention": [{ who: "administrator" }],
  ":language/admin/retention/:category": [
    { who: "administrator", with: () => ({ category: "application" }) },
    {
      who: "administrator",
      with: () => ({ category: "draft" }),
      query: "?count=3&from.day=1&from.month=1&from.year=2030",
    },
  ],
};
