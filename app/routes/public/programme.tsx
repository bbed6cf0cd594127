import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ProgrammeEmblem } from "~/components/programme-emblem";
import { textIn } from "~/domain/languages";
import { getPublicProgramme } from "~/domain/programmes/public-programmes.server";
import { paths } from "~/paths";
import { Breadcrumb } from "~/ui/breadcrumb";
import { publicHeaders, publicPage } from "~/web/public-page.server";
import { CallBox } from "./parts/call-box";
import { callLines } from "./parts/call-lines.server";
import { EarlierCohorts } from "./parts/earlier-cohorts";
import { Prose } from "./parts/prose";
import { publicMeta } from "./parts/public-meta";

export const headers = publicHeaders;
export const handle = { current: "programmes" };
export const meta: MetaFunction<typeof loader> = ({ data }) => publicMeta(data?.head);

export const loader = (args: LoaderFunctionArgs) =>
  publicPage(args, async ({ tx, now, language }) => {
    const slug = args.params.slug ?? "";
    const programme = await getPublicProgramme(tx, now, slug);
    const shown = programme.calls.filter((call) => call.phase === "open" || call === programme.current);
    const others = programme.calls.filter((call) => !shown.includes(call));
    return {
      title: textIn(programme.name, language),
      description: textIn(programme.summary, language),
      path: (of) => paths.programme(of, slug),
      calls: programme.calls,
      page: {
        code: programme.code,
        motif: programme.motif,
        name: textIn(programme.name, language),
        summary: textIn(programme.summary, language),
        paragraphs: textIn(programme.description, language).split("\n\n"),
        benefits: programme.benefits.map((benefit) => textIn(benefit, language)),
        steps: programme.steps.map((step) => textIn(step, language)),
        calls: shown.map((call) => callLines(call, language, now)),
        others: others.reverse().map((call) => callLines(call, language, now)),
      },
    };
  });

export default function Programme() {
  const { language, page } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <div className="page pb-12 desktop:pb-20">
      <Breadcrumb trail={[{ href: paths.programmes(language), text: t("programmes.title") }]} />
      <div className="mt-3 flex items-start justify-between gap-5 desktop:mt-5">
        <div className="max-w-prose">
          <h1 className="type-h1">{page.name}</h1>
          <p className="mt-3 text-lead text-ink2">{page.summary}</p>
        </div>
        <ProgrammeEmblem code={page.code} motif={page.motif} size={150} className="hidden tablet:block" />
      </div>
      <div className="mt-7 grid gap-9 desktop:mt-9 desktop:grid-cols-[minmax(0,48rem)_minmax(0,22.5rem)] desktop:justify-between">
        <div className="grid gap-5 self-start desktop:order-2">
          {page.calls.map((call, place) => (
            <CallBox key={call.code} call={call} language={language} primary={place === 0} />
          ))}
          {page.calls.length === 0 ? <p className="bg-sunken p-5">{t("programme.noCall")}</p> : null}
        </div>
        <div className="grid gap-9 desktop:gap-12">
          <section>
            <h2 className="type-h2">{t("programme.benefits")}</h2>
            <ul className="mt-3 grid gap-2">
              {page.benefits.map((benefit) => (
                <li key={benefit} className="flex gap-3">
                  <span aria-hidden="true" className="mt-[0.55em] size-2 shrink-0 rotate-45 bg-xezer" />
                  {benefit}
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h2 className="type-h2">{t("programme.about")}</h2>
            <Prose paragraphs={page.paragraphs} />
          </section>
          <section>
            <h2 className="type-h2">{t("programme.steps")}</h2>
            <ol className="mt-3 grid list-inside list-decimal gap-2 marker:font-semibold marker:text-xezer">
              {page.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </section>
          <EarlierCohorts calls={page.others} />
        </div>
      </div>
    </div>
  );
}
