import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SectionPage } from "~/components/draft/section-page";
import { getAssistedDraft } from "~/domain/assistance/get-assisted-draft.server";
import { HELPS_TO_APPLY } from "~/domain/assistance/policy";
import { actOnSection } from "~/web/draft/act-on-section.server";
import { sectionOfPage } from "~/web/draft/section-of-page.server";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import type { StaffHandle } from "./frame";
import { assistedAddresses, assistedPen } from "./parts/assisted-pen.server";
import { HelpBanner } from "./parts/help-banner";
import { helpView } from "./parts/help-view.server";
import { staffTitle } from "./parts/staff-title";

export const handle: StaffHandle = { place: "assistance", form: "section" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request, HELPS_TO_APPLY);
  const language = languageOf(params);
  const section = params.section ?? "";
  const { draft, help } = await getAssistedDraft(viewer, { assistanceId: params.id ?? "", section });
  const at = assistedAddresses(help.id);
  if (!draft.editable) return redirect(at.list(language));
  return { ...sectionOfPage(draft, section, at, language), help: helpView(help, language) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireStaff(request, HELPS_TO_APPLY);
  const id = params.id ?? "";
  return actOnSection(request, {
    pen: assistedPen(viewer, id),
    key: params.section ?? "",
    at: assistedAddresses(id),
    language: languageOf(params),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => staffTitle(page?.name, page?.reference);

/** One section of somebody's draft, as its person's own page has it. */
export default function AssistedSection() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <div className="px-4 py-5 desktop:px-5">
      <HelpBanner help={page.help} />
      <SectionPage key={page.self} page={page} refused={refused} />
    </div>
  );
}
