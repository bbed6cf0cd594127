import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { textIn } from "~/domain/languages";
import { getPublicResults } from "~/domain/stages/public-results.server";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Stat } from "~/ui/stat";
import { publicHeaders, publicPage } from "~/web/public-page.server";
import { publicMeta } from "./parts/public-meta";
import { ResultsCriteria } from "./parts/results-criteria";
import { ResultsGroups } from "./parts/results-groups";
import { ResultsPlaces } from "./parts/results-places";
import { resultsView } from "./parts/results-view.server";

export const headers = publicHeaders;
export const handle = { current: "programmes" };
export const meta: MetaFunction<typeof loader> = ({ data }) => publicMeta(data?.head);

export const loader = (args: LoaderFunctionArgs) =>
  publicPage(args, async ({ tx, now, language }) => {
    const code = args.params.code ?? "";
    const results = await getPublicResults(tx, now, code);
    const t = translator(language);
    const view = resultsView(results, language);
    return {
      title: t("public:results.titleOf", { name: view.name }),
      description: t("public:results.description"),
      path: (of) => paths.cohortResults(of, code),
      calls: [results],
      page: {
        ...view,
        trail: [
          {
            href: paths.programme(language, results.programme.slug),
            text: textIn(results.programme.name, language),
          },
          { href: paths.cohort(language, code), text: view.name },
        ],
      },
    };
  });

/** How a call ended: by what people were judged, how many applied and what became of it. */
export default function CohortResults() {
  const { page } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <div className="page pb-12 desktop:pb-20">
      <Breadcrumb trail={page.trail} />
      <h1 className="type-h1 mt-3 desktop:mt-5">{t("results.titleOf", { name: page.name })}</h1>
      <p className="mt-2 text-ink2">{page.closed}</p>
      <div className="mt-7 grid grid-cols-2 gap-x-6 gap-y-6 tablet:grid-cols-3 desktop:grid-cols-5">
        {page.stats.map(({ key, ...stat }) => (
          <Stat key={key} {...stat} />
        ))}
      </div>
      <div className="mt-10 grid gap-10 desktop:grid-cols-2 desktop:gap-14">
        <div className="grid content-start gap-10">
          <ResultsGroups id="answers" title={t("results.answers")} rows={page.groups} empty="" />
          <ResultsPlaces places={page.places} />
          <ResultsGroups id="appeals" title={t("results.appeals")} rows={page.appeals} empty={t("results.noAppeals")} />
          {page.suppressed ? <p className="max-w-prose text-small text-ink2">{page.suppressed}</p> : null}
        </div>
        {page.plan ? <ResultsCriteria plan={page.plan} /> : null}
      </div>
    </div>
  );
}
