import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { lastBakuDayBefore } from "~/domain/calendar/baku-time";
import { displayDate } from "~/domain/calendar/local-date";
import { answerConsent } from "~/domain/consents/answer-consent.server";
import { getConsentRequest } from "~/domain/consents/get-consent-request.server";
import { GUARDIAN_QUESTIONS } from "~/domain/consents/guardian-questions";
import { paths } from "~/paths";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { typedValues } from "~/web/typed-values.server";
import { ClosedLink } from "./parts/closed-link";
import { ConsentPage } from "./parts/consent-page";
import { countLook, countLookAtPage } from "./parts/link-reader.server";

export const handle = { form: "consent" };

/** Reads only: mail programs open links before people do. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await countLookAtPage(request);
  const token = params.token ?? "";
  const asked = await getConsentRequest(token, language);
  if (!asked) return { page: null };
  const { until, texts, ...about } = asked;
  const page = {
    ...about,
    until: displayDate(lastBakuDayBefore(until)),
    mistake: paths.consentMistake(language, token),
    told: new URL(request.url).searchParams.has("told"),
    texts: texts.map(({ documentId: _, ...text }) => ({
      ...text,
      required: GUARDIAN_QUESTIONS.some(({ name, required }) => name === text.name && required),
    })),
  };
  return { page, typed: typedValues(request) };
}

const answer = z.enum(["yes", "no"], "answer.invalid").optional();
const hash = z.string("answer.invalid").max(64, "answer.invalid").optional();
const SCHEMA = z.strictObject({
  participation: answer,
  dataProcessing: answer,
  images: answer,
  read: z.strictObject({ participation: hash, dataProcessing: hash, images: hash }).optional(),
});

export function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const token = params.token ?? "";
  return formAction(request, {
    schema: SCHEMA,
    language,
    run: async ({ read = {}, ...said }) => {
      await countLook(request);
      const given = Object.entries(said).flatMap(([name, value]) => (value ? [[name, value === "yes"] as const] : []));
      const receipt = await answerConsent({ token, language, answers: Object.fromEntries(given), read });
      return redirect(`${paths.consentReceipt(language, receipt.token)}?sent`);
    },
  });
}

/** What a guardian is asked, each question on its own. */
export default function GuardianConsent() {
  const { page, typed } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  return page ? <ConsentPage page={page} typed={typed} failure={failure} /> : <ClosedLink />;
}
