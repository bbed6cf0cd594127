import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { getMyApplication } from "~/domain/applications/get-my-application.server";
import { keepWaiting } from "~/domain/applications/keep-waiting.server";
import { textIn } from "~/domain/languages";
import { placeWords } from "~/domain/places/place-words";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";
import { attempt } from "~/web/attempt.server";
import { languageOf } from "~/web/language";
import { requireViewer } from "~/web/require-viewer.server";
import { refusalWords } from "./parts/refusal-words.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.cohortName ?? "" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  const { reference, cohort, offeredPlace } = await getMyApplication(viewer, params.reference ?? "");
  const back = paths.application(language, reference);
  if (!offeredPlace?.mayKeepWaiting) return redirect(back);
  return {
    back,
    cohortName: textIn(cohort.name, language),
    text: translator(language)("my:keepWaiting.text", { place: placeWords(offeredPlace, language) }),
    others: offeredPlace.others.map((place) => textIn(place, language)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  const reference = params.reference ?? "";
  const done = await attempt(() => keepWaiting(viewer, { reference }));
  if (done.ok) return redirect(paths.application(language, reference));
  return data({ summary: refusalWords(done.refusal, language) }, { status: done.refusal.status });
}

/** "Not this place, but keep me on the list": what it means, asked once more before it is done. */
export default function KeepWaitingPage() {
  const { back, cohortName, text, others } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("my");
  return (
    <div className="max-w-form">
      <BackLink href={back} text={cohortName} />
      <ErrorSummary errors={refused?.summary ?? []} />
      <h1 className="type-h1 mt-2 mb-4">{t("keepWaiting.title")}</h1>
      <Note tone="quiet" className="mb-5">
        {text}
      </Note>
      <p className="font-semibold">{t("keepWaiting.others")}</p>
      <ul className="mt-1 mb-7 list-disc pl-5">
        {others.map((place) => (
          <li key={place}>{place}</li>
        ))}
      </ul>
      <form method="post" className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <Button>{t("keepWaiting.submit")}</Button>
        <TextLink href={back} className="inline-flex min-h-11 items-center">
          {t("keepWaiting.keep")}
        </TextLink>
      </form>
    </div>
  );
}
