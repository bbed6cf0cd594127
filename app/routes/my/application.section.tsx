import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SectionPage } from "~/components/draft/section-page";
import { getMyDraft } from "~/domain/applications/get-my-draft.server";
import { actOnSection } from "~/web/draft/act-on-section.server";
import { ownAddresses } from "~/web/draft/draft-addresses";
import { ownPen } from "~/web/draft/draft-pen.server";
import { sectionOfPage } from "~/web/draft/section-of-page.server";
import { languageOf } from "~/web/language";
import { requireViewer } from "~/web/require-viewer.server";

export const handle = { form: "section" };
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.name} – ${page.back.text}` : "" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  const draft = await getMyDraft(viewer, params.reference ?? "");
  const at = ownAddresses(draft.reference);
  if (!draft.editable) return redirect(at.list(language));
  return sectionOfPage(draft, params.section ?? "", at, language);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const reference = params.reference ?? "";
  return actOnSection(request, {
    pen: ownPen(viewer, reference),
    key: params.section ?? "",
    at: ownAddresses(reference),
    language: languageOf(params),
  });
}

export default function ApplicationSection() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <SectionPage key={page.self} page={page} refused={refused} />;
}
