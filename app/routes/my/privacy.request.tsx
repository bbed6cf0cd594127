import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { storableText } from "~/domain/forms/storable-text";
import { askPrivacyRequest } from "~/domain/privacy/ask-privacy-request.server";
import { PRIVACY_KINDS, REQUEST_WORDS } from "~/domain/privacy/privacy-request";
import { textsOf } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { requireStepUp } from "~/web/require-step-up.server";
import { requireViewer } from "~/web/require-viewer.server";
import { summaryOf } from "~/web/summary-of";
import { typedValues } from "~/web/typed-values.server";
import { PrivacyRequestForm } from "./parts/privacy-request-form";

export const handle = { form: "privacy-request" };
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

const erases = (request: Request) => new URL(request.url).searchParams.get("kind") === "erase";

export async function loader({ request, params }: LoaderFunctionArgs) {
  // Everything at once: asked again who it is, before anything is written.
  if (erases(request)) await requireStepUp(request);
  else await requireViewer(request);
  const language = languageOf(params);
  const t = textsOf(language).getFixedT(language, "privacy");
  const erase = erases(request);
  return {
    title: t(erase ? "ask.eraseTitle" : "ask.title"),
    erase,
    typed: typedValues(request),
    most: REQUEST_WORDS.most,
    back: { href: paths.myPrivacy(language), text: t("my.title") },
    words: {
      lead: t(erase ? "ask.eraseLead" : "ask.lead"),
      kept: t("ask.eraseKept"),
      kind: t("ask.kind"),
      correct: t("kind.correct"),
      correctHint: t("ask.correctHint"),
      object: t("kind.object"),
      objectHint: t("ask.objectHint"),
      text: t(erase ? "ask.eraseText" : "ask.text"),
      sure: t("ask.sure"),
      submit: t(erase ? "ask.eraseSubmit" : "ask.submit"),
      keep: t("ask.keep"),
    },
  };
}

const SCHEMA = z.strictObject({
  kind: z.enum(PRIVACY_KINDS, { error: "privacy.kindMissing" }),
  text: z.string().max(20_000).default(""),
  sure: z.literal("yes", { error: "form.unreadable" }).optional(),
});

export async function action({ request, params }: ActionFunctionArgs) {
  const asks = await requireViewer(request);
  const language = languageOf(params);
  return formAction(request, {
    schema: SCHEMA,
    language,
    run: async ({ kind, text, sure }) => {
      const viewer = kind === "erase" ? (await requireStepUp(request)).viewer : asks;
      await askPrivacyRequest(viewer, { kind, text: storableText(text), sure: sure === "yes" });
      return redirect(paths.myPrivacy(language, "asked"));
    },
  });
}

/** Asking for one's data to be corrected, objecting to a use of them, or having everything erased. */
export default function PrivacyRequest() {
  const page = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  return (
    <PrivacyRequestForm
      page={page}
      values={failure?.values ?? page.typed}
      errors={failure?.errors ?? {}}
      summary={summaryOf(failure)}
    />
  );
}
