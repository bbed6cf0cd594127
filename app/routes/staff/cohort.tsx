import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useMatches } from "@remix-run/react";
import { getCohortHead } from "~/domain/cohorts/get-cohort-head.server";
import { textIn } from "~/domain/languages";
import { paths } from "~/paths";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import { CohortHeader, type CohortTab } from "./parts/cohort-header";
import { phaseOf } from "./parts/cohort-phase";
import { lastDay } from "./parts/words.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const head = await getCohortHead(viewer, params.code ?? "");
  const { code, counts, now } = head;
  const phase = phaseOf(head, now);
  return {
    name: textIn(head.name, language),
    phase,
    closes: lastDay(head.closesAt),
    counts,
    links: {
      overview: paths.staffCohort(language, code),
      applications: paths.staffApplications(language, code),
      stages: paths.staffStages(language, code),
      ranking: paths.staffRanking(language, code),
      decisions: paths.staffDecisions(language, code),
      seats: paths.staffSeats(language, code),
      enrolments: paths.staffEnrolments(language, code),
      form: paths.staffForm(language, code),
      settings: head.mayRun ? paths.staffCohortSettings(language, code, "texts") : null,
      announce: head.mayRun && phase === "draft" ? paths.staffAnnounce(language, code) : null,
      public: phase === "draft" ? null : paths.cohort(language, code),
      toCheck: paths.staffApplications(language, code, "?state=submitted&sort=oldest"),
    },
  };
}

/** Which tab a page of a cohort is; `hasOwnStep`: it has a button of its own, so the next due work stands elsewhere. */
export type CohortHandle = { tab?: CohortTab; hasOwnStep?: true };

export default function CohortLayout() {
  const head = useLoaderData<typeof loader>();
  const handle = useMatches().at(-1)?.handle as CohortHandle | undefined;
  return (
    <>
      <CohortHeader {...head} tab={handle?.tab ?? "overview"} hasOwnStep={handle?.hasOwnStep} />
      <Outlet />
    </>
  );
}
