import type { LoaderFunctionArgs } from "@remix-run/node";
import { calendarFile } from "~/domain/calendar/calendar-file";
import { NotFound } from "~/domain/errors";
import { getMyInterview } from "~/domain/interviews/get-my-interview.server";
import { textIn } from "~/domain/languages";
import { paths } from "~/paths";
import { absoluteAddress } from "~/web/absolute-address.server";
import { languageOf } from "~/web/language";
import { requireViewer } from "~/web/require-viewer.server";

/** The booked interview for one's calendar: the same entry as in the mails, and the same bytes until it changes. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  const reference = params.reference ?? "";
  const { booking, cohortName } = await getMyInterview(viewer, reference);
  if (!booking) throw new NotFound();
  const { interview, entry, bookedAt, startsAt } = booking;
  const title = `${textIn(interview.stageName, language)} · ${textIn(cohortName, language)}`;
  const url = absoluteAddress(paths.applicationInterview(language, reference));
  const location = interview.link ?? (interview.place ? textIn(interview.place, language) : undefined);
  const sent = { method: "PUBLISH" as const, organizer: absoluteAddress(paths.home(language)) };
  const file = calendarFile(
    title,
    [{ ...entry, title, url, location, at: startsAt, minutes: interview.minutes }],
    bookedAt,
    sent,
  );
  return new Response(file, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="${encodeURIComponent(reference)}.ics"`,
      "Cache-Control": "private, no-cache",
    },
  });
}
