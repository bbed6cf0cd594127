import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { changeChoices } from "~/domain/consents/change-choices.server";
import { getConsentReceipt } from "~/domain/consents/get-consent-receipt.server";
import { withdrawConsent } from "~/domain/consents/withdraw-consent.server";
import { paths } from "~/paths";
import { fileReadingsView } from "~/web/file-readings-view.server";
import { formAction } from "~/web/form-action.server";
import { formatDateTime } from "~/web/format.server";
import { languageOf } from "~/web/language";
import { countLook, countLookAtPage } from "~/web/link-reader.server";
import { ANSWERS, answersOf } from "./parts/answers-form";
import { ClosedLink } from "./parts/closed-link";
import { ReceiptPage } from "./parts/receipt-page";

/** What has just been done, as the address says it. */
const DONE = ["sent", "changed", "withdrawn"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await countLookAtPage(request);
  const receipt = await getConsentReceipt(params.token ?? "", language);
  if (!receipt) return { page: null, newLink: paths.consentNewLink(language) };
  const search = new URL(request.url).searchParams;
  const answers = receipt.answers.map(({ answeredAt, withdrawnAt, ...answer }) => ({
    ...answer,
    answeredAt: formatDateTime(answeredAt, language),
    withdrawnAt: withdrawnAt && formatDateTime(withdrawnAt, language),
  }));
  const done = DONE.find((name) => search.has(name)) ?? null;
  return { page: { ...receipt, answers, done, readings: fileReadingsView(receipt.readings, language) } };
}

export function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const token = params.token ?? "";
  return formAction(request, {
    schema: ANSWERS.extend({ what: z.enum(["everything", "choices"], "answer.invalid") }),
    language,
    run: async ({ what, ...typed }) => {
      await countLook(request);
      const receipt = paths.consentReceipt(language, token);
      if (what === "everything") {
        await withdrawConsent({ token, language });
        return redirect(`${receipt}?withdrawn`);
      }
      await changeChoices({ token, language, ...answersOf(typed) });
      return redirect(`${receipt}?changed`);
    },
  });
}

/** What a guardian answered, to keep and to print, and the ways to change it and to take it back. */
export default function ConsentReceipt() {
  const { page, newLink = "" } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  return page ? <ReceiptPage page={page} failure={failure} /> : <ClosedLink newLink={newLink} />;
}
