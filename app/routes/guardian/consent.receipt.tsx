import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { getConsentReceipt } from "~/domain/consents/get-consent-receipt.server";
import { withdrawConsent } from "~/domain/consents/withdraw-consent.server";
import { paths } from "~/paths";
import { formAction } from "~/web/form-action.server";
import { formatDateTime } from "~/web/format.server";
import { languageOf } from "~/web/language";
import { ClosedLink } from "./parts/closed-link";
import { countLook, countLookAtPage } from "./parts/link-reader.server";
import { ReceiptPage } from "./parts/receipt-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await countLookAtPage(request);
  const receipt = await getConsentReceipt(params.token ?? "", language);
  if (!receipt) return { page: null };
  const search = new URL(request.url).searchParams;
  const answers = receipt.answers.map(({ answeredAt, withdrawnAt, ...answer }) => ({
    ...answer,
    answeredAt: formatDateTime(answeredAt, language),
    withdrawnAt: withdrawnAt && formatDateTime(withdrawnAt, language),
  }));
  return { page: { ...receipt, answers, sent: search.has("sent"), withdrawn: search.has("withdrawn") } };
}

export function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const token = params.token ?? "";
  return formAction(request, {
    schema: z.strictObject({ what: z.enum(["everything", "images"], "answer.invalid") }),
    language,
    run: async ({ what }) => {
      await countLook(request);
      await withdrawConsent({ token, what, language });
      return redirect(`${paths.consentReceipt(language, token)}?withdrawn`);
    },
  });
}

/** What a guardian answered, to keep and to print, and the way to take it back. */
export default function ConsentReceipt() {
  const { page } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  return page ? <ReceiptPage page={page} failure={failure} /> : <ClosedLink />;
}
