import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { advanceClock } from "~/domain/upcoming/advance-clock.server";
import { CLOCK_STEPS } from "~/domain/upcoming/clock-steps";
import { endHold } from "~/domain/upcoming/end-hold.server";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { SelectField } from "~/ui/select-field";
import { Tabs } from "~/ui/tabs";
import { TextLink } from "~/ui/text-link";
import { attempt } from "~/web/attempt.server";
import { languageOf } from "~/web/language";
import { readForm } from "~/web/read-form.server";
import { requireStaff } from "~/web/require-viewer.server";
import type { StaffHandle } from "./frame";
import { RUNS_COHORTS } from "./parts/appeals-view.server";
import { blockerWords } from "./parts/blocker-words.server";
import { happenedView } from "./parts/happened-view.server";
import { StaffPage } from "./parts/staff-page";
import { staffTitle } from "./parts/staff-title";
import { TestClock } from "./parts/test-clock";
import { UpcomingDays } from "./parts/upcoming-days";
import { UpcomingHolds } from "./parts/upcoming-holds";
import { upcomingView } from "./parts/upcoming-view.server";
import { staffWords } from "./parts/words.server";

export const handle: StaffHandle = { place: "upcoming" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request, RUNS_COHORTS);
  const search = new URL(request.url).searchParams;
  const done = z.enum(["held", "ended"]).safeParse(search.get("done"));
  return {
    ...(await upcomingView(viewer, language, search)),
    happened: await happenedView(viewer, language, search.get("since")),
    done: done.success ? done.data : null,
  };
}

const asked = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("clock"), step: z.enum(CLOCK_STEPS) }),
  z.object({ intent: z.literal("end"), code: z.string().max(40), id: z.uuid() }),
]);

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request, RUNS_COHORTS);
  const read = asked.safeParse(Object.fromEntries(await readForm(request)));
  if (!read.success) throw new Response(null, { status: 400 });
  const form = read.data;
  const done = await attempt(async () => {
    if (form.intent === "end") {
      await endHold(viewer, form);
      return paths.staffUpcoming(language, { done: "ended" });
    }
    const { from } = await advanceClock(viewer, form);
    return paths.staffUpcoming(language, { since: from.toISOString() });
  });
  if (done.ok) throw redirect(done.value);
  const { refusal } = done;
  const t = staffWords(language);
  const summary =
    refusal.status === 422
      ? refusal.blockers.map((blocker) => ({ text: blockerWords(t, blocker) }))
      : [{ text: t("staff:seats.changedMeanwhile") }];
  return data({ summary }, { status: refusal.status });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title);

/** What will happen by itself in the coming days, what was put off, and the clock of a demonstration. */
export default function UpcomingPage() {
  const { t } = useTranslation("staff");
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <StaffPage title={view.title}>
      <ErrorSummary title={t("refused")} errors={refused?.summary ?? []} />
      {view.done && !refused ? (
        <Note tone="success" announced className="mb-5 max-w-240">
          {t(`upcomingPage.done.${view.done}`)}
        </Note>
      ) : null}
      {view.clock ? <TestClock now={view.now} happened={view.happened} /> : null}
      <div className="mb-5 max-w-240">
        <Tabs label={t("upcomingPage.span")} tabs={view.spans} />
        <Form method="get" className="mt-4 flex flex-wrap items-end gap-3">
          <input type="hidden" name="days" value={view.days} />
          <SelectField
            key={view.code}
            name="cohort"
            label={t("upcomingPage.cohort")}
            options={view.cohorts}
            emptyLabel={t("upcomingPage.all")}
            value={view.code}
            className="min-w-0 flex-1 tablet:max-w-90"
          />
          <Button look="secondary" width="hug">
            {t("upcomingPage.show")}
          </Button>
        </Form>
      </div>
      {view.holds.length > 0 ? (
        <section className="mb-7" aria-labelledby="holds">
          <h2 id="holds" className="type-h3 mb-1">
            {t("upcomingPage.holds")}
          </h2>
          <UpcomingHolds holds={view.holds} />
        </section>
      ) : null}
      {view.dated.length === 0 ? <EmptyState text={t("upcomingPage.nothing")} /> : <UpcomingDays days={view.dated} />}
      {view.more ? <p className="mt-4 text-ink2">{t("upcomingPage.more")}</p> : null}
      <Note tone="quiet" className="mt-7 max-w-240">
        <p>{t("upcomingPage.unseen.text")}</p>
        {view.unseen.length > 0 ? (
          <ul className="mt-2 flex flex-wrap gap-x-7 gap-y-2">
            {view.unseen.map(({ href, text }) => (
              <li key={href}>
                <TextLink href={href}>{text}</TextLink>
              </li>
            ))}
          </ul>
        ) : null}
      </Note>
    </StaffPage>
  );
}
