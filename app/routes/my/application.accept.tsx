import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ApplicationStateMark } from "~/components/application-state-mark";
import { acceptOffer } from "~/domain/applications/accept-offer.server";
import { getOfferClashes } from "~/domain/applications/get-offer-clashes.server";
import { RuleBroken } from "~/domain/errors";
import { textIn } from "~/domain/languages";
import { placeWords } from "~/domain/places/place-words";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { Button } from "~/ui/button";
import { ErrorSummary, type SummaryError } from "~/ui/error-summary";
import { RadioGroup } from "~/ui/radio-group";
import { TextLink } from "~/ui/text-link";
import { attempt } from "~/web/attempt.server";
import { dayOfColumn } from "~/web/draft/day-words.server";
import { languageOf } from "~/web/language";
import { readForm } from "~/web/read-form.server";
import { requireViewer } from "~/web/require-viewer.server";
import { switchLanguage } from "~/web/switch-language.server";
import { typedValues } from "~/web/typed-values.server";
import { refusalWords } from "./parts/refusal-words.server";

export const handle = { form: "accept" };
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  const reference = params.reference ?? "";
  const back = paths.application(language, reference);
  const { period, name, place, takeable, clashes } = await getOfferClashes(viewer, reference);
  if (!takeable) return redirect(back);
  const { others } = typedValues(request);
  return {
    title: translator(language)("my:accept.title"),
    back,
    name: textIn(name, language),
    place: place && placeWords(place, language),
    from: dayOfColumn(period.startsOn),
    to: dayOfColumn(period.endsOn),
    clashes: clashes.map((clash) => ({
      reference: clash.reference,
      name: textIn(clash.name, language),
      status: clash.status,
      from: dayOfColumn(clash.startsOn),
      to: dayOfColumn(clash.endsOn),
      href: paths.application(language, clash.reference),
    })),
    asks: clashes.some(({ declinable }) => declinable),
    typed: typeof others === "string" ? others : "",
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  const reference = params.reference ?? "";
  const form = await readForm(request);
  const given = form.get("others");
  const others = given === "decline" || given === "keep" ? given : "";
  const refused = (status: number, summary: ReturnType<typeof refusalWords>) => data({ others, summary }, { status });
  const switched = switchLanguage(request, form, { others });
  if (switched === "tooMuch") return refused(422, []);
  if (switched) return switched;
  const { clashes } = await getOfferClashes(viewer, reference);
  const done = await attempt(() => {
    if (others === "" && clashes.some(({ declinable }) => declinable)) {
      throw new RuleBroken([{ key: "answer.chooseOne", field: "others" }]);
    }
    return acceptOffer(viewer, { reference, declineOthers: others === "decline" });
  });
  if (done.ok) return redirect(paths.application(language, reference));
  return refused(done.refusal.status, refusalWords(done.refusal, language));
}

/** Before a place is taken that is at the same time as another one: both, and what is to become of the other offer. */
export default function AcceptPage() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("my");
  const summary: SummaryError[] = refused?.summary ?? [];
  return (
    <div className="max-w-form">
      <BackLink href={page.back} text={page.name} />
      <form method="post" id="accept" noValidate>
        <ErrorSummary errors={summary} />
        <h1 className="type-h1 mt-2 mb-4">{page.title}</h1>
        <p className="tabular font-semibold">{page.name}</p>
        {page.place ? <p>{t("application.place", { place: page.place })}</p> : null}
        <p className="tabular text-ink2">{t("accept.period", { from: page.from, to: page.to })}</p>
        {page.clashes.length > 0 ? (
          <>
            <h2 className="type-h3 mt-7 mb-2">{t("accept.sameTime")}</h2>
            <ul className="border-line border-t">
              {page.clashes.map((clash) => (
                <li key={clash.reference} className="border-line border-b py-3">
                  <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                    <TextLink href={clash.href}>{clash.name}</TextLink>
                    <ApplicationStateMark status={clash.status} />
                  </div>
                  <p className="tabular text-ink2">{t("accept.period", { from: clash.from, to: clash.to })}</p>
                </li>
              ))}
            </ul>
          </>
        ) : null}
        {page.asks ? (
          <div className="mt-7">
            <RadioGroup
              name="others"
              label={t("accept.others")}
              hint={t("accept.othersHint")}
              options={[
                { value: "decline", label: t("accept.declineOthers") },
                { value: "keep", label: t("accept.keepOthers") },
              ]}
              value={refused?.others ?? page.typed}
              error={summary.find(({ field }) => field === "others")?.text}
            />
          </div>
        ) : null}
        <div className="mt-7 flex flex-wrap items-center gap-x-5 gap-y-3">
          <Button>{t("confirmPlace")}</Button>
          <TextLink href={page.back} className="inline-flex min-h-11 items-center">
            {t("decline.keep")}
          </TextLink>
        </div>
      </form>
    </div>
  );
}
