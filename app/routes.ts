import { index, layout, type RouteConfig, route } from "@remix-run/route-config";

/** The map of addresses to files, read from top to bottom. */
export default [
  layout("routes/public/layout.tsx", [
    route(":language", "routes/public/home.tsx"),
    route(":language/programmes", "routes/public/programmes.tsx"),
    route(":language/programmes/:slug", "routes/public/programme.tsx"),
    route(":language/cohorts/:code", "routes/public/cohort.tsx"),
    route(":language/cohorts/:code/eligibility", "routes/public/eligibility.tsx"),
    route(":language/help", "routes/public/help.tsx"),
    route(":language/privacy", "routes/public/privacy.tsx"),
    route(":language/terms", "routes/public/terms.tsx"),
  ]),
  route(":language/cohorts/:code/calendar.ics", "routes/public/cohort-calendar.ts"),
  route(":language/staff", "routes/staff/frame.tsx", [
    index("routes/staff/today.tsx"),
    route("cohorts", "routes/staff/cohorts.tsx"),
    route("cohorts/:code", "routes/staff/cohort.tsx", [
      index("routes/staff/cohort.overview.tsx"),
      route("applications", "routes/staff/cohort.applications.tsx"),
      route("applications/check", "routes/staff/cohort.pass-check.tsx"),
      route("decisions", "routes/staff/cohort.decisions.tsx"),
      route("seats", "routes/staff/cohort.seats.tsx"),
    ]),
    route("applications/:reference", "routes/staff/application.tsx"),
  ]),
  layout("routes/my/layout.tsx", [
    route(":language/my", "routes/my/home.tsx"),
    route(":language/my/profile", "routes/my/profile.tsx"),
    route(":language/my/profile/:page", "routes/my/profile.page.tsx"),
    route(":language/my/start/:code", "routes/my/application.start.tsx"),
    route(":language/my/applications", "routes/my/applications.tsx"),
    route(":language/my/applications/:reference", "routes/my/application.tsx"),
    route(":language/my/applications/:reference/check", "routes/my/application.check.tsx"),
    route(":language/my/applications/:reference/submitted", "routes/my/application.submitted.tsx"),
    route(":language/my/applications/:reference/answers", "routes/my/application.answers.tsx"),
    route(":language/my/applications/:reference/withdraw", "routes/my/application.withdraw.tsx"),
    route(":language/my/applications/:reference/decline", "routes/my/application.decline.tsx"),
    route(":language/my/applications/:reference/:section", "routes/my/application.section.tsx"),
  ]),
  route(":language/my/applications/:reference/:section/draft", "routes/my/application.draft.ts"),
  route("files/:id", "routes/resources/file.ts"),
  route("dev/ui", "routes/dev/ui.tsx"),
] satisfies RouteConfig;
