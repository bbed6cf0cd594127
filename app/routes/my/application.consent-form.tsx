import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlankConsent } from "~/components/blank-consent";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { blankConsentView } from "~/web/blank-consent-view.server";
import { languageOf } from "~/web/language";
import { requireViewer } from "~/web/require-viewer.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.view.title ?? "" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  const reference = params.reference ?? "";
  const view = await blankConsentView(viewer, { reference, language, as: "self" });
  const back = { href: paths.applicationConsent(language, reference), text: translator(language)("my:guardian.title") };
  return { view, back };
}

/** The consent form a minor prints for a guardian who signs on paper. */
export default function ConsentForm() {
  const { view, back } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink {...back} />
      <BlankConsent view={view} />
    </>
  );
}
