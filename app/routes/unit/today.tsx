import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { textIn } from "~/domain/languages";
import { supervisedUnits } from "~/domain/people/policy";
import { listCandidates } from "~/domain/placements/list-candidates.server";
import { listUnitPlaces } from "~/domain/placements/list-unit-places.server";
import { paths } from "~/paths";
import { EmptyState } from "~/ui/empty-state";
import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";
import { languageOf } from "~/web/language";
import type { UnitHandle } from "./frame";
import { candidateRows } from "./parts/candidate-rows.server";
import { CandidateTable } from "./parts/candidate-table";
import { PlaceList } from "./parts/place-list";
import { requireSupervisor } from "./parts/require-supervisor.server";
import { tabTitle } from "./parts/tab-title";
import { periodOf, unitWords } from "./parts/words.server";

export const handle: UnitHandle = { place: "today" };

const ANSWERS = ["yes", "no"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireSupervisor(request);
  const done = new URL(request.url).searchParams.get("done");
  const candidates = await listCandidates(viewer);
  const places = await listUnitPlaces(viewer);
  return {
    title: unitWords(language)("staff:unit.today"),
    done: ANSWERS.find((each) => each === done) ?? null,
    assigned: supervisedUnits(viewer).length > 0,
    waiting: candidateRows(
      candidates.filter(({ stage }) => stage === "waiting"),
      language,
    ),
    here: candidateRows(
      candidates.filter(({ stage }) => stage === "here"),
      language,
    ),
    all: { number: candidates.length, href: paths.unitCandidates(language) },
    places: places.map(({ id, total, kept, offered, ...place }) => ({
      ...{ id, total, kept, offered },
      title: textIn(place.title, language),
      about: `${textIn(place.cohort, language)} · ${periodOf(place.startsOn, place.endsOn)}`,
    })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => tabTitle(data?.title);

/** What a supervisor has to do today: who waits for the unit's answer, how the places stand, who is here. */
export default function UnitToday() {
  const { t } = useTranslation("staff");
  const { title, done, assigned, waiting, here, all, places } = useLoaderData<typeof loader>();
  return (
    <div className="px-4 py-5 desktop:px-5">
      {done ? (
        <Note tone="success" announced className="mb-5">
          {t(`unit.done.${done}`)}
        </Note>
      ) : null}
      <h1 className="type-h1 mb-5">{title}</h1>
      {assigned ? null : <EmptyState text={t("unit.unassigned")} />}
      {assigned ? (
        <div className="grid gap-x-12 gap-y-7 desktop:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="space-y-7">
            <section aria-labelledby="waiting">
              <h2 id="waiting" className="type-h3 mb-2">
                {t("unit.waiting")}
              </h2>
              {waiting.length > 0 ? (
                <CandidateTable caption={t("unit.waiting")} rows={waiting} columns={["due"]} />
              ) : (
                <p className="text-ink2">{t("unit.waitingNone")}</p>
              )}
            </section>
            <section aria-labelledby="here">
              <h2 id="here" className="type-h3 mb-2">
                {t("unit.here")}
              </h2>
              {here.length > 0 ? (
                <CandidateTable caption={t("unit.here")} rows={here} columns={[]} />
              ) : (
                <p className="text-ink2">{t("unit.hereNone")}</p>
              )}
            </section>
            {all.number > 0 ? (
              <p>
                <TextLink href={all.href}>{t("unit.all", { number: all.number })}</TextLink>
              </p>
            ) : null}
          </div>
          <PlaceList places={places} />
        </div>
      ) : null}
    </div>
  );
}
