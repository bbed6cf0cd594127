import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SeatDiamonds } from "~/components/seat-diamonds";
import { paths } from "~/paths";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";
import { attempt, type Refusal } from "~/web/attempt.server";
import { languageOf } from "~/web/language";
import { readForm } from "~/web/read-form.server";
import { requireStaff } from "~/web/require-viewer.server";
import { switchLanguage, typedIsDone } from "~/web/switch-language.server";
import { typedValues } from "~/web/typed-values.server";
import type { CohortHandle } from "./cohort";
import type { StaffHandle } from "./frame";
import { actOnSeats, isDone, readSeatForm, seatRefusal } from "./parts/act-on-seats.server";
import { CapacityForm } from "./parts/capacity-form";
import { PromotionReceipts } from "./parts/promotion-receipts";
import { SeatGroups } from "./parts/seat-groups";
import { SeatTable } from "./parts/seat-table";
import { seatsView } from "./parts/seats-view.server";
import { Section } from "./parts/section";
import { staffTitle } from "./parts/staff-title";
import { WaitingList } from "./parts/waiting-list";
import { staffWords } from "./parts/words.server";

export const handle: CohortHandle & StaffHandle = { tab: "seats", place: "cohorts" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const search = new URL(request.url).searchParams;
  const shown = { group: search.get("group"), state: search.get("state") };
  const carried = typedValues(request);
  const form = readSeatForm((name) => carried[name]);
  const typed = form && seatRefusal(staffWords(language), form, { status: 422, blockers: [] });
  const done = search.get("done");
  return { ...(await seatsView(viewer, language, params.code ?? "", shown)), typed, done: isDone(done) ? done : null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const code = params.code ?? "";
  const form = await readForm(request);
  const asked = readSeatForm((name) => form.get(name));
  if (!asked) throw new Response(null, { status: 400 });
  const refused = (refusal: Refusal) =>
    data({ refused: seatRefusal(staffWords(language), asked, refusal) }, { status: refusal.status });
  const switched = switchLanguage(request, form, asked);
  if (switched === "tooMuch") return refused({ status: 422, blockers: [{ key: "form.tooLongToCarry" }] });
  if (switched) throw switched;
  const tried = await attempt(() => actOnSeats(viewer, code, asked));
  if (!tried.ok) return refused(tried.refusal);
  throw redirect(paths.staffSeats(language, code, { done: tried.value }), { headers: typedIsDone(request, form) });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title);

/** The seats of a cohort and who holds them, its waiting list, and how places were given from it. */
export default function CohortSeats() {
  const { t } = useTranslation("staff");
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused ?? view.typed;
  const { title, counts, done } = view;
  return (
    <>
      {done && !refused ? (
        <Note tone="success" announced className="mx-4 mt-4 desktop:mx-5">
          {t(`seats.done.${done}`)}
        </Note>
      ) : null}
      {refused && refused.summary.length > 0 ? (
        <div className="px-4 pt-4 desktop:px-5">
          <ErrorSummary title={t("refused")} errors={refused.summary} />
        </div>
      ) : null}
      <Section label={title}>
        <SeatDiamonds total={counts.total} taken={counts.kept} offered={counts.offered} />
        <SeatGroups view={view} />
        {view.mayRun && view.open ? <CapacityForm view={view} refused={refused} /> : null}
      </Section>
      <Section label={t("seats.waiting")}>
        <WaitingList view={view} refused={refused} />
        <p className="mt-3">
          <TextLink href={view.historyHref}>{t("seatHistory.open")}</TextLink>
        </p>
      </Section>
      {view.promotions.length > 0 ? (
        <Section label={t("seats.receipts")}>
          <PromotionReceipts receipts={view.promotions} />
        </Section>
      ) : null}
      <Section label={t("seats.all")}>
        <SeatTable view={view} />
      </Section>
    </>
  );
}
