import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { NotFound } from "~/domain/errors";
import { isLanguage } from "~/domain/languages";
import { handInTest } from "~/domain/tests/hand-in-test.server";
import { saveTestAnswers } from "~/domain/tests/save-test-answers.server";
import { startTest } from "~/domain/tests/start-test.server";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { attempt, type Refusal } from "~/web/attempt.server";
import { languageOf } from "~/web/language";
import { readForm } from "~/web/read-form.server";
import { requireViewer } from "~/web/require-viewer.server";
import { switchLanguage } from "~/web/switch-language.server";
import { versionInForm } from "~/web/version-in-form";
import { readTestForm } from "./parts/read-test-form.server";
import { refusalWords } from "./parts/refusal-words.server";
import { TestIntro } from "./parts/test-intro";
import { TestLastLook } from "./parts/test-last-look";
import { TestPaper } from "./parts/test-paper";
import { testView } from "./parts/test-view.server";

export const handle = { form: "test" };
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.title} – ${page.cohortName}` : "" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  const reference = params.reference ?? "";
  const page = await testView(viewer, language, reference);
  if (!page) throw redirect(paths.application(language, reference));
  const search = new URL(request.url).searchParams;
  return { ...page, saved: search.get("done") === "saved", asksOnceMore: search.get("last") === "yes" };
}

/** Starts, keeps and hands in a test: each works without JavaScript, and each may be sent twice. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  const reference = params.reference ?? "";
  const form = await readForm(request);
  const intent = form.get("intent");
  const answers = readTestForm(form);
  const save = () => saveTestAnswers(viewer, { reference, answers, version: versionInForm(form) });
  const refused = async (refusal: Refusal, typed?: typeof answers) => {
    const page = await testView(viewer, language, reference, typed);
    if (!page) throw new NotFound();
    const elsewhere = [{ text: translator(language)("my:test.savedElsewhere") }];
    const summary = refusal.status === 409 ? elsewhere : refusalWords(refusal, language);
    return data({ page, summary }, { status: refusal.status });
  };
  const paperSent = form.has("version");
  if (isLanguage(form.get("switchLanguage"))) {
    // The other page shows what is kept: what was chosen is saved on the way.
    const kept = paperSent ? await attempt(save) : null;
    if (kept && !kept.ok) return refused(kept.refusal, answers);
    const switched = switchLanguage(request, form, {});
    if (switched instanceof Response) throw switched;
  }
  if (intent === "start" || intent === "handIn") {
    const done = await attempt(() => (intent === "start" ? startTest : handInTest)(viewer, { reference }));
    if (!done.ok) return refused(done.refusal);
    throw redirect(paths.applicationTest(language, reference));
  }
  if (!paperSent) throw new Response(null, { status: 400 });
  const done = await attempt(save);
  if (!done.ok) return refused(done.refusal, answers);
  throw redirect(paths.applicationTest(language, reference, intent === "finish" ? { last: "yes" } : { done: "saved" }));
}

/** An on-line test: what it is, the paper with the time that is left, and what became of it. */
export default function ApplicationTest() {
  const { saved, asksOnceMore, ...loaded } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const page = refused?.page ?? loaded;
  const { running } = page;
  const summary = refused?.summary;
  return (
    <div className="max-w-form">
      <BackLink href={page.back} text={page.cohortName} />
      <h1 className="type-h1 mt-2 mb-5">{page.title}</h1>
      {running && asksOnceMore ? <TestLastLook {...{ page, running, summary }} /> : null}
      {running && !asksOnceMore ? (
        <TestPaper key={`${running.version} ${summary ? "refused" : ""}`} {...{ page, running, summary, saved }} />
      ) : null}
      {running ? null : <TestIntro {...{ page, summary }} />}
    </div>
  );
}
