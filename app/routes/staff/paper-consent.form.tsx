import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlankConsent } from "~/components/blank-consent";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { blankConsentView } from "~/web/blank-consent-view.server";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import type { StaffHandle } from "./frame";
import { RUNS_COHORTS } from "./parts/appeals-view.server";
import { staffTitle } from "./parts/staff-title";
import { staffWords } from "./parts/words.server";

export const handle: StaffHandle = { place: "papers" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request, RUNS_COHORTS);
  const language = languageOf(params);
  const reference = params.reference ?? "";
  const view = await blankConsentView(viewer, { reference, language, as: "staff" });
  return {
    view,
    back: { href: paths.staffPaperConsent(language, reference), text: staffWords(language)("papers.one") },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => staffTitle(data?.view.title);

/** The consent form staff print for a guardian who signs on paper. */
export default function BlankConsentForm() {
  const { view, back } = useLoaderData<typeof loader>();
  return (
    <div className="px-4 py-5 desktop:px-5 print:p-0">
      <BackLink {...back} />
      <BlankConsent view={view} />
    </div>
  );
}
