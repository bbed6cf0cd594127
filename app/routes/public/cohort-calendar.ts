import type { LoaderFunctionArgs } from "@remix-run/node";
import { readPublicCohort } from "~/web/read-public-cohort.server";
import { callCalendarFile } from "./parts/call-calendar-file.server";

/** The dates of a call as a calendar file. */
export async function loader({ params }: LoaderFunctionArgs) {
  const { cohort, language, now } = await readPublicCohort(params);
  return new Response(callCalendarFile(cohort, language, now), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="${encodeURIComponent(cohort.code)}.ics"`,
      "Cache-Control": "no-cache",
    },
  });
}
