import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { askDataExport } from "~/domain/privacy/ask-data-export.server";
import { takeBackPrivacyRequest } from "~/domain/privacy/take-back-privacy-request.server";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { requireViewer } from "~/web/require-viewer.server";
import { summaryOf } from "~/web/summary-of";
import { MyConsents } from "./parts/my-consents";
import { MyExport } from "./parts/my-export";
import { MyHeldData } from "./parts/my-held-data";
import { MyReadings } from "./parts/my-readings";
import { MyRequests } from "./parts/my-requests";
import { privacyView } from "./parts/privacy-view.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  return privacyView(viewer, languageOf(params), new URL(request.url).searchParams.get("done"));
}

/** The id of a request that is taken back, or the wish for an export. */
const SCHEMA = z.strictObject({ what: z.union([z.literal("export"), z.uuid()], { error: "form.unreadable" }) });

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  return formAction(request, {
    schema: SCHEMA,
    language,
    run: async ({ what }) => {
      if (what === "export") await askDataExport(viewer, { language });
      else await takeBackPrivacyRequest(viewer, { id: what });
      return redirect(paths.myPrivacy(language, what === "export" ? "export" : "takenBack"));
    },
  });
}

/** What is held about oneself, who looked at it, and what one can have, correct and have erased. */
export default function MyPrivacy() {
  const view = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  return (
    <div>
      <BackLink href={view.links.profile} text={view.words.back} />
      <ErrorSummary errors={summaryOf(failure)} />
      {view.done && !failure ? (
        <Note tone="success" announced className="my-5 max-w-form">
          {view.done}
        </Note>
      ) : null}
      <h1 className="type-h1 mt-2">{view.title}</h1>
      <p className="mt-3 max-w-prose text-lead text-ink2">{view.words.lead}</p>
      <MyExport view={view} />
      <MyReadings view={view} />
      <MyConsents view={view} />
      <MyRequests view={view} />
      <MyHeldData view={view} />
    </div>
  );
}
