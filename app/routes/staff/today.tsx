import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CohortStateMark } from "~/components/cohort-state-mark";
import { ProgrammeEmblem } from "~/components/programme-emblem";
import { listStaffCohorts } from "~/domain/cohorts/list-staff-cohorts.server";
import { textIn } from "~/domain/languages";
import { runsCohorts, supervisedUnits } from "~/domain/people/policy";
import { countPrivacyRequests } from "~/domain/privacy/list-privacy-requests.server";
import { countRecoveries } from "~/domain/recovery/list-recoveries.server";
import { reviews } from "~/domain/reviews/policy";
import { paths } from "~/paths";
import { EmptyState } from "~/ui/empty-state";
import { TextLink } from "~/ui/text-link";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import { atHand } from "./parts/at-hand.server";
import { phaseOf, standingOf } from "./parts/cohort-phase";
import { DueList } from "./parts/due-list";
import { dueLines } from "./parts/due-work";
import { HandLines } from "./parts/hand-lines";
import { myReviewsView } from "./parts/my-reviews-view.server";
import { privacyLine } from "./parts/privacy-line.server";
import { recoveryLine } from "./parts/recovery-line.server";
import { ReviewStages } from "./parts/review-stages";
import { StaffPage } from "./parts/staff-page";
import { staffTitle } from "./parts/staff-title";
import { WaitingLine } from "./parts/waiting-line";
import { lastDay, staffWords } from "./parts/words.server";

export const handle = { place: "today" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  // The header leads all staff here; whoever only answers for a unit has a first page of their own.
  if (!runsCohorts(viewer) && !reviews(viewer) && supervisedUnits(viewer).length > 0) {
    throw redirect(paths.unit(language));
  }
  const own = reviews(viewer) ? await myReviewsView(viewer, language, { stage: null, from: null }) : null;
  const { cohorts, now } = await listStaffCohorts(viewer);
  const hand = await atHand(viewer, language);
  const title = staffWords(language)("staff:today.title");
  const waiting = cohorts
    .map((cohort) => ({
      code: cohort.code,
      programmeCode: cohort.programmeCode,
      motif: cohort.motif,
      name: textIn(cohort.name, language),
      phase: phaseOf(cohort, now),
      closes: lastDay(cohort.closesAt),
      href: paths.staffCohort(language, cohort.code),
      lines: dueLines(language, cohort.code, cohort.due),
      atHand: hand.get(cohort.code) ?? [],
    }))
    .filter(({ lines, atHand }) => lines.length + atHand.length > 0);
  const asked = await countPrivacyRequests(viewer);
  const lost = await countRecoveries(viewer);
  return {
    title,
    waiting,
    recoveries: lost > 0 ? recoveryLine(language, lost) : null,
    privacy: asked.waiting > 0 ? privacyLine(language, asked) : null,
    toReview: (own?.stages ?? []).filter(({ nextHref }) => nextHref !== null),
    cohortsHref: runsCohorts(viewer) ? paths.staffCohorts(language) : null,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => staffTitle(data?.title);

export default function Today() {
  const { t } = useTranslation("staff");
  const { title, waiting, toReview, cohortsHref, privacy, recoveries } = useLoaderData<typeof loader>();
  const reviewing = toReview.length > 0;
  return (
    <StaffPage title={title}>
      {reviewing ? (
        <section aria-labelledby="to-review" className="mb-7">
          <h2 id="to-review" className="type-h3 mb-3">
            {t("reviews.waiting")}
          </h2>
          <ReviewStages stages={toReview} />
        </section>
      ) : null}
      {privacy ? <WaitingLine id="data-requests" {...privacy} /> : null}
      {recoveries ? <WaitingLine id="account-recoveries" {...recoveries} /> : null}
      {waiting.length === 0 && !reviewing && !privacy && !recoveries ? (
        <EmptyState text={cohortsHref === null ? t("reviews.nothing") : t("today.nothing")}>
          {cohortsHref === null ? null : <TextLink href={cohortsHref}>{t("today.allCohorts")}</TextLink>}
        </EmptyState>
      ) : (
        <div className="grid max-w-300 gap-x-12 gap-y-7 desktop:grid-cols-2">
          {waiting.map((cohort) => (
            <section key={cohort.code} aria-labelledby={`due-${cohort.code}`}>
              <div className="mb-2 flex items-start gap-3">
                <ProgrammeEmblem code={cohort.programmeCode} motif={cohort.motif} size={24} />
                <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
                  <h2 id={`due-${cohort.code}`} className="type-h3">
                    <TextLink href={cohort.href}>{cohort.name}</TextLink>
                  </h2>
                  <CohortStateMark standing={standingOf(cohort.phase)} label={t(`phase.${cohort.phase}`)} />
                </div>
              </div>
              {cohort.atHand.length > 0 ? <HandLines lines={cohort.atHand} last={cohort.lines.length === 0} /> : null}
              {cohort.lines.length > 0 ? <DueList lines={cohort.lines} /> : null}
            </section>
          ))}
        </div>
      )}
    </StaffPage>
  );
}
