import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SectionPage } from "~/components/draft/section-page";
import { NotFound } from "~/domain/errors";
import { isLanguage, type Language, textIn } from "~/domain/languages";
import { getMyProfile } from "~/domain/people/get-my-profile.server";
import { fieldsOfPage } from "~/domain/people/profile-definition";
import { readProfile } from "~/domain/people/read-profile";
import { saveProfile } from "~/domain/people/save-profile.server";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import type { Viewer } from "~/domain/people/viewer";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { attempt } from "~/web/attempt.server";
import { sectionErrors } from "~/web/draft/section-errors.server";
import { profileViews } from "~/web/draft/section-views.server";
import { languageOf } from "~/web/language";
import { readForm } from "~/web/read-form.server";
import { requireViewer } from "~/web/require-viewer.server";
import { versionInForm } from "~/web/version-in-form";

export const handle = { form: "section" };
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.name ?? "" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  const { page, fields, mine } = await pageOf(viewer, params.page);
  return {
    back: { href: paths.myProfile(language), text: translator(language)("my:profile.title") },
    name: textIn(page.name, language),
    place: null,
    self: paths.myProfilePage(language, page.key),
    draftAddress: null,
    version: mine.profile.version,
    saved: null,
    views: profileViews(mine, fields, {}, language, {}),
    why: page.key,
    notMet: [],
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  const form = await readForm(request);
  const { page, fields, mine } = await pageOf(viewer, params.page);
  const typed = readProfile(form, fields);
  const version = form.get("intent") === "overwrite" ? mine.profile.version : versionInForm(form);
  const saved = await attempt(() => saveProfile(viewer, { typed, version }));
  if (!saved.ok) {
    const views = profileViews(mine, fields, {}, language, typed);
    if (saved.refusal.status === 409) return data({ errors: {}, summary: [], views, conflict: true }, { status: 409 });
    return data({ ...sectionErrors(saved.refusal.blockers, views, language), views }, { status: 422 });
  }
  const switchTo = form.get("switchLanguage");
  if (isLanguage(switchTo)) return redirect(paths.myProfilePage(switchTo, page.key));
  return refusedOrDone(viewer, page.key, language);
}

/** Everything typed is kept by now; what is not valid yet is told at its field. */
async function refusedOrDone(viewer: Viewer, key: string, language: Language) {
  const { fields, mine } = await pageOf(viewer, key);
  const blockers = mine.pages.find((progress) => progress.key === key)?.blockers ?? [];
  if (blockers.length === 0) return redirect(paths.myProfile(language));
  const views = profileViews(mine, fields, {}, language, {});
  return data({ ...sectionErrors(blockers, views, language), views }, { status: 400 });
}

async function pageOf(viewer: Viewer, key: string | undefined) {
  const mine = await getMyProfile(viewer);
  const page = SHIPPED_PROFILE.pages.find((each) => each.key === key);
  if (!page || !mine.pages.some((progress) => progress.key === page.key)) throw new NotFound();
  return { page, fields: fieldsOfPage(SHIPPED_PROFILE, page), mine };
}

/** A page of the profile by itself, outside any application. */
export default function MyProfilePage() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <SectionPage key={page.self} page={page} refused={refused} />;
}
