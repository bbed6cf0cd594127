import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ProgrammeEmblem } from "~/components/programme-emblem";
import { Timeline } from "~/components/timeline";
import { getPublicCohort } from "~/domain/cohorts/public-cohort.server";
import { textIn } from "~/domain/languages";
import { resultsOut } from "~/domain/stages/results-out.server";
import { paths } from "~/paths";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Note } from "~/ui/note";
import { SummaryList } from "~/ui/summary-list";
import { TextLink } from "~/ui/text-link";
import { publicHeaders, publicPage } from "~/web/public-page.server";
import { whoCanApply } from "~/web/who-can-apply.server";
import { CallDocuments } from "./parts/call-documents";
import { callDocuments } from "./parts/call-documents.server";
import { CallKeyBox } from "./parts/call-key-box";
import { callKeyFacts } from "./parts/call-key-facts.server";
import { callRoad } from "./parts/call-road.server";
import { CallScoring } from "./parts/call-scoring";
import { callScoring } from "./parts/call-scoring.server";
import { NotSure } from "./parts/not-sure";
import { publicMeta } from "./parts/public-meta";
import { StartBar } from "./parts/start-bar";
import { UnitPlaces } from "./parts/unit-places";

export const headers = publicHeaders;
export const handle = { current: "programmes" };
export const meta: MetaFunction<typeof loader> = ({ data }) => publicMeta(data?.head);

export const loader = (args: LoaderFunctionArgs) =>
  publicPage(args, async ({ tx, now, language }) => {
    const code = args.params.code ?? "";
    const cohort = await getPublicCohort(tx, now, code);
    return {
      title: textIn(cohort.name, language),
      description: textIn(cohort.programme.summary, language),
      path: (of) => paths.cohort(of, code),
      calls: [cohort],
      page: {
        code,
        programme: {
          code: cohort.programme.code,
          motif: cohort.programme.motif,
          name: textIn(cohort.programme.name, language),
          href: paths.programme(language, cohort.programme.slug),
          summary: textIn(cohort.programme.summary, language),
        },
        name: textIn(cohort.name, language),
        cancelReason: cohort.cancelReason && textIn(cohort.cancelReason, language),
        who: whoCanApply(cohort, language),
        road: callRoad(cohort, language, now),
        scoring: callScoring(cohort, language),
        documents: callDocuments(cohort, language),
        unitPlaces: cohort.unitPlaces.map(({ key, title, unit, number }) => {
          return { key, title: textIn(title, language), unit: unit && textIn(unit, language), number };
        }),
        box: callKeyFacts(cohort, language, now),
        resultsHref: (await resultsOut(tx, now, cohort.id)) ? paths.cohortResults(language, code) : null,
      },
    };
  });

export default function Cohort() {
  const { language, page } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const trail = [
    { href: paths.programmes(language), text: t("programmes.title") },
    { href: page.programme.href, text: page.programme.name },
  ];
  return (
    <div className="page pb-12 desktop:pb-20">
      <Breadcrumb trail={trail} />
      <div className="mt-3 grid gap-x-12 gap-y-7 desktop:mt-5 desktop:grid-cols-[minmax(0,48rem)_minmax(0,22.5rem)] desktop:justify-between">
        <div>
          <h1 className="type-h1">{page.name}</h1>
          <p className="mt-3 max-w-prose text-lead text-ink2">{page.programme.summary}</p>
          {page.resultsHref ? (
            <Note className="mt-5">
              <TextLink href={page.resultsHref} className="inline-flex min-h-11 items-center font-semibold">
                {t("results.link")}
              </TextLink>
              <p>{t("results.linkText")}</p>
            </Note>
          ) : null}
          {page.cancelReason ? (
            <Note tone="error" title={t("cohort.cancelled")} className="mt-5">
              <p className="break-words whitespace-pre-line">{page.cancelReason}</p>
              <p className="mt-2">{t("cohort.cancelledTold")}</p>
            </Note>
          ) : null}
        </div>
        <div className="desktop:row-span-2">
          <ProgrammeEmblem
            code={page.programme.code}
            motif={page.programme.motif}
            size={150}
            className="mb-9 ml-auto hidden desktop:block"
          />
          <CallKeyBox box={page.box} code={page.code} language={language} />
        </div>
        <div className="grid content-start gap-9 desktop:gap-12">
          <section aria-labelledby="who">
            <h2 id="who" className="type-h2 mb-3">
              {t("cohort.whoCanApply")}
            </h2>
            <SummaryList rows={page.who} />
            {page.box.standing === "other" ? null : <NotSure href={paths.eligibility(language, page.code)} />}
          </section>
          {page.cancelReason ? null : (
            <section aria-labelledby="road">
              <h2 id="road" className="type-h2 mb-4">
                {t("cohort.road")}
              </h2>
              <Timeline steps={page.road} look="call" />
            </section>
          )}
          <CallScoring scoring={page.scoring} />
          <CallDocuments documents={page.documents} />
          <UnitPlaces places={page.unitPlaces} />
        </div>
      </div>
      {page.box.standing === "open" ? <StartBar code={page.code} language={language} /> : null}
    </div>
  );
}
