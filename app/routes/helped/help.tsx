import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DECLARATIONS } from "~/domain/applications/declarations";
import { agreeByLink } from "~/domain/assistance/agree-by-link.server";
import { sendByLink } from "~/domain/assistance/send-by-link.server";
import { stopByLink } from "~/domain/assistance/stop-by-link.server";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import type { SummaryError } from "~/ui/error-summary";
import { attempt } from "~/web/attempt.server";
import { blockerWords } from "~/web/draft/blocker-words.server";
import { languageOf } from "~/web/language";
import { countLookAtPage } from "~/web/link-reader.server";
import { readForm } from "~/web/read-form.server";
import { HelpedPage } from "./parts/helped-page";
import { helpedView } from "./parts/helped-view.server";

/** Reads only: mail programs open links before people do. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await countLookAtPage(request, "helped");
  return { page: await helpedView(params.token ?? "", languageOf(params)) };
}

/** Lets the operator in, stops them, or sends the application. */
export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const token = params.token ?? "";
  const form = await readForm(request);
  await countLookAtPage(request, "helped");
  const declared = { truth: form.has(DECLARATIONS.truth), dataConsent: form.has(DECLARATIONS.dataConsent) };
  const done = await attempt(async () => {
    switch (form.get("intent")) {
      case "letIn":
        return agreeByLink({ token });
      case "stop":
        return stopByLink({ token });
      case "send":
        await sendByLink({ token, seen: String(form.get("seen") ?? ""), ...declared });
        return;
      default:
        throw new Response(null, { status: 400 });
    }
  });
  if (done.ok) return redirect(paths.helped(language, token));
  const { refusal } = done;
  const summary: SummaryError[] =
    refusal.status === 409
      ? [{ text: translator(language)("apply:helped.changed") }]
      : refusal.blockers.map((blocker) => ({ text: blockerWords(blocker, language), field: blocker.field }));
  return data({ summary, given: [declared.truth, declared.dataConsent] }, { status: refusal.status });
}

/** What an operator fills in for somebody, to its person: without signing in, by their own link. */
export default function Help() {
  const { page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <HelpedPage page={page} refused={refused} />;
}
