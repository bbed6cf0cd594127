import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { lastBakuDayBefore } from "~/domain/calendar/baku-time";
import { displayDate } from "~/domain/calendar/local-date";
import { answerConsent } from "~/domain/consents/answer-consent.server";
import { getConsentRequest } from "~/domain/consents/get-consent-request.server";
import { paths } from "~/paths";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { countLook, countLookAtPage } from "~/web/link-reader.server";
import { typedValues } from "~/web/typed-values.server";
import { ANSWERS, answersOf } from "./parts/answers-form";
import { ClosedLink } from "./parts/closed-link";
import { ConsentPage } from "./parts/consent-page";

export const handle = { form: "consent" };

/** Reads only: mail programs open links before people do. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await countLookAtPage(request);
  const token = params.token ?? "";
  const asked = await getConsentRequest(token, language);
  if (!asked) return { page: null, newLink: paths.consentNewLink(language) };
  const { until, texts, asksContact, ...about } = asked;
  const page = {
    ...about,
    until: displayDate(lastBakuDayBefore(until)),
    mistake: paths.consentMistake(language, token),
    told: new URL(request.url).searchParams.has("told"),
    texts: texts.map(({ documentId: _, ...text }) => text),
    contact: asksContact ? { name: "", phone: "" } : null,
  };
  return { page, typed: typedValues(request) };
}

export function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const token = params.token ?? "";
  return formAction(request, {
    schema: ANSWERS,
    language,
    run: async (typed) => {
      await countLook(request);
      const receipt = await answerConsent({ token, language, ...answersOf(typed) });
      return redirect(`${paths.consentReceipt(language, receipt.token)}?sent`);
    },
  });
}

/** What a guardian is asked, each question on its own. */
export default function GuardianConsent() {
  const { page, typed, newLink = "" } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  return page ? <ConsentPage page={page} typed={typed} failure={failure} /> : <ClosedLink newLink={newLink} />;
}
