import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { motifOf } from "~/components/programme-emblem";
import { displayDate } from "~/domain/calendar/local-date";
import { findLastCompletedCohort } from "~/domain/cohorts/last-completed-cohort.server";
import { textIn } from "~/domain/languages";
import { listPublicProgrammes } from "~/domain/programmes/public-programmes.server";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { LinkButton } from "~/ui/link-button";
import { Bridge } from "~/ui/pattern/bridge";
import { publicHeaders, publicPage } from "~/web/public-page.server";
import { callCalendar } from "./parts/call-calendar.server";
import { CallCalendarFigure } from "./parts/call-calendar-figure";
import { FourSteps } from "./parts/four-steps";
import { LastCohort } from "./parts/last-cohort";
import { programmeCards } from "./parts/programme-cards.server";
import { ProgrammeColumns } from "./parts/programme-columns";
import { publicMeta } from "./parts/public-meta";

export const headers = publicHeaders;
export const meta: MetaFunction<typeof loader> = ({ data }) => publicMeta(data?.head);

export const loader = (args: LoaderFunctionArgs) =>
  publicPage(args, async ({ tx, now, language }) => {
    const programmes = await listPublicProgrammes(tx, now);
    const last = await findLastCompletedCohort(tx);
    const calls = programmes.flatMap((programme) => programme.calls);
    return {
      title: "",
      description: translator(language)("public:home.lead"),
      path: paths.home,
      calls,
      page: {
        programmes: programmeCards(programmes, language, now),
        calendar: callCalendar(calls, language, now),
        last: last && {
          name: textIn(last.name, language),
          period: `${displayDate(last.startsOn)}–${displayDate(last.endsOn)}`,
          seats: last.seats,
          participants: last.participants,
        },
      },
    };
  });

export default function Home() {
  const { language, page } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <>
      <section className="bg-xezer-deep text-on-deep">
        <div className="page grid gap-5 pt-7 pb-7 desktop:grid-cols-[7fr_5fr] desktop:items-center desktop:gap-12 desktop:pt-16 desktop:pb-9">
          <h1 className="type-home">
            {t("home.headline1")}
            <br />
            {t("home.headline2")}
          </h1>
          <div>
            <p className="text-lead text-on-deep2">{t("home.lead")}</p>
            <div className="mt-5 flex flex-wrap items-center gap-x-6 gap-y-3 print:hidden">
              <LinkButton look="hero" href={paths.programmes(language)}>
                {t("home.toCalls")}
              </LinkButton>
              <a
                href="#steps"
                className="inline-flex min-h-11 items-center text-on-deep underline decoration-1 underline-offset-[0.22em] hover:decoration-2"
              >
                {t("home.toSteps")}
              </a>
            </div>
          </div>
        </div>
        {page.programmes.length > 0 ? (
          <Bridge motifs={page.programmes.map((programme) => motifOf(programme.code, programme.motif))} />
        ) : null}
      </section>
      <ProgrammeColumns programmes={page.programmes} />
      <CallCalendarFigure calendar={page.calendar} />
      <FourSteps />
      {page.last ? <LastCohort cohort={page.last} /> : null}
    </>
  );
}
