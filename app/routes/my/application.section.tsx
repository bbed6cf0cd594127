import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getMyDraft } from "~/domain/applications/get-my-draft.server";
import { taskAfter } from "~/domain/applications/task-list";
import { NotFound } from "~/domain/errors";
import { removeFile } from "~/domain/files/remove-file.server";
import { isLanguage, textIn } from "~/domain/languages";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import { paths } from "~/paths";
import { languageOf } from "~/web/language";
import { MOST_REQUEST_BYTES, readUploadForm } from "~/web/read-upload-form.server";
import { requireViewer } from "~/web/require-viewer.server";
import { versionInForm } from "~/web/version-in-form";
import { blockerWords } from "./parts/blocker-words.server";
import { findSection, placeOf } from "./parts/draft-section";
import { eligibilityWords } from "./parts/eligibility-words.server";
import { readTyped, saveTyped, takeFiles, versionOf } from "./parts/save-section.server";
import { savedTime } from "./parts/saved-time.server";
import { sectionErrors } from "./parts/section-errors.server";
import { SectionPage } from "./parts/section-page";
import { sectionViews } from "./parts/section-views.server";

export const handle = { form: "section" };
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.name} – ${page.back.text}` : "" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  const draft = await getMyDraft(viewer, params.reference ?? "");
  const address = paths.application(language, draft.reference);
  if (!draft.editable) return redirect(address);
  const section = findSection(SHIPPED_PROFILE, draft, params.section ?? "");
  if (!section) throw new NotFound();
  return {
    reference: draft.reference,
    name: textIn(section.name, language),
    place: placeOf(draft.tasks, section.key),
    back: { href: address, text: textIn(draft.cohortName, language) },
    self: paths.applicationSection(language, draft.reference, section.key),
    draftAddress: paths.applicationDraft(language, draft.reference, section.key),
    version: versionOf(draft, section),
    saved: draft.savedAt && savedTime(draft.savedAt, language),
    views: sectionViews(draft, section, language),
    why: section.kind === "profile" ? section.key : null,
    note: draft.returnNote,
    notMet: section.kind === "profile" ? eligibilityWords(draft, section.fields, language) : [],
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  const sent = await readUploadForm(request);
  const draft = await getMyDraft(viewer, params.reference ?? "");
  const section = findSection(SHIPPED_PROFILE, draft, params.section ?? "");
  if (!section) throw new NotFound();
  const { reference } = draft;
  const here = paths.applicationSection(language, reference, section.key);

  if (!sent.ok) {
    const blocker = {
      key: "file.requestTooLarge",
      params: { sizeBytes: sent.sizeBytes, maxBytes: MOST_REQUEST_BYTES },
    };
    return data({ errors: {}, summary: [{ text: blockerWords(blocker, language) }] }, { status: 413 });
  }
  const { form, files } = sent;
  const [questionKey, fileId] = String(form.get("remove") ?? "").split(":");
  const typed = readTyped(form, section);
  const overwrite = form.get("intent") === "overwrite";
  const version = overwrite ? versionOf(draft, section) : versionInForm(form);

  const saved = await saveTyped(viewer, draft, section, { typed, version, language });
  if (!saved.ok) {
    const views = sectionViews(draft, section, language, typed);
    if (saved.refusal.status === 409) return data({ errors: {}, summary: [], views, conflict: true }, { status: 409 });
    return data({ ...sectionErrors(saved.refusal.blockers, views, language), views }, { status: 422 });
  }
  if (questionKey && fileId) {
    await removeFile(viewer, { reference, questionKey, fileId });
    return redirect(here);
  }
  const refused = await takeFiles(viewer, reference, files);
  const switchTo = form.get("switchLanguage");
  if (refused.length === 0 && isLanguage(switchTo)) {
    return redirect(paths.applicationSection(switchTo, reference, section.key));
  }
  if (refused.length === 0 && form.get("intent") === "leave") return redirect(paths.application(language, reference));

  const after = await getMyDraft(viewer, reference);
  const task = after.tasks.tasks.find(({ key }) => key === section.key);
  const views = sectionViews(after, section, language);
  // A refused file says more than "attach a file".
  const fields = new Set(refused.map(({ field }) => field));
  const missing = (task?.blockers ?? []).filter(({ field }) => !fields.has(field) && inView(field, views));
  const blockers = form.get("intent") === "leave" || isLanguage(switchTo) ? refused : [...refused, ...missing];
  if (blockers.length > 0) return data({ ...sectionErrors(blockers, views, language), views }, { status: 400 });

  const next = taskAfter(after.tasks, section.key);
  if (next) return redirect(paths.applicationSection(language, reference, next.key));
  return redirect(
    after.tasks.next ? paths.application(language, reference) : paths.applicationCheck(language, reference),
  );
}

/** In a return only the questions named can be mended, so only they are asked for. */
function inView(field: string | undefined, views: readonly { key: string }[]): boolean {
  return views.some(({ key }) => field === key || field?.startsWith(`${key}.`));
}

export default function ApplicationSection() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <SectionPage key={page.self} page={page} refused={refused} />;
}
